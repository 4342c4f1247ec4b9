import InternalFileSystem

/// A folder that is removed when it is released.
final class DisposableFolder: Sendable {
  let path: String

  init(in directory: String) throws {
    path = FileSystem.join(directory, "in-memory-model-store-\(UniqueName.make())")
    try FileSystem.makeDirectory(path)
  }

  deinit {
    try? FileSystem.removeTree(path)
  }
}
