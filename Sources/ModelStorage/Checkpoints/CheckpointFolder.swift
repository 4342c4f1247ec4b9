/// The folder of a checkpoint that is being saved.
public struct CheckpointFolder: StagingFolder {
  /// The folder to write files into; it exists.
  public let directory: String
  /// What is known of files that were written through it; `nil` where nobody asks.
  let digests: KnownDigests?

  /// A folder that exists.
  public init(directory: String) {
    self.init(directory: directory, digests: nil)
  }

  /// A folder, the digests of whose files are to be remembered.
  init(directory: String, digests: KnownDigests?) {
    self.directory = directory
    self.digests = digests
  }

  /// The path to write one of the checkpoint's files to; folders of the name are made.
  public func path(for name: String) throws -> String {
    try StagingPath.path(for: name, in: directory)
  }

  /// Opens one of the checkpoint's files to be written in pieces; it is hashed meanwhile.
  public func writer(of name: String) throws -> ModelFileWriter {
    try ModelFileWriter(path: path(for: name), digests: digests)
  }
}
