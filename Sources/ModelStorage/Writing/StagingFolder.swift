/// A folder whose files are going to be stored all at once, as a model or as a checkpoint.
///
/// Nobody sees what is written here before that.
public protocol StagingFolder: Sendable {
  /// The folder to write files into; it exists.
  var directory: String { get }

  /// The path to write one of the files to.
  ///
  /// - Parameter name: Such as `model.safetensors`, or `variables/weights.bin` with a folder, which
  ///   is made.
  /// - Throws: `StoreError` for a name that no stored file may have, see `ModelFileName`.
  func path(for name: String) throws -> String

  /// Opens one of the files to be written in pieces; one of that name is replaced in the end.
  ///
  /// Everything that writes files for a trainer goes through this. An implementation may remember what
  /// the writer learns; unless it does, the file is written to `path(for:)`.
  ///
  /// - Parameter name: The name, see `path(for:)`.
  /// - Throws: `StoreError`.
  func writer(of name: String) throws -> ModelFileWriter
}
