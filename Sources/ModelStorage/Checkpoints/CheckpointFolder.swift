/// The folder of a checkpoint that is being saved.
public struct CheckpointFolder: StagingFolder {
  /// The folder to write files into; it exists.
  public let directory: String

  /// A folder that exists.
  public init(directory: String) {
    self.directory = directory
  }

  /// The path to write one of the checkpoint's files to; folders of the name are made.
  public func path(for name: String) throws -> String {
    try StagingPath.path(for: name, in: directory)
  }
}
