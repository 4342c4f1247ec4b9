import InternalFileSystem

/// A folder that is removed when the test is done with it.
final class TemporaryFolder: Sendable {
  let path: String

  init(in folder: String = "/tmp") throws {
    path = "\(folder)/model-storage-tests-\(UniqueName.make())"
    try FileSystem.makeDirectory(path)
  }

  deinit {
    try? FileSystem.removeTree(path)
  }

  func path(_ name: String) -> String { FileSystem.join(path, name) }

  /// Writes a file, making the folders above it.
  func write(_ text: String, to name: String) throws {
    if let parent = FileSystem.parent(of: path(name)) {
      try FileSystem.makeDirectories(parent)
    }
    let file = try AtomicFile(path: path(name))
    try file.write(contentsOf: text.utf8)
    try file.commit()
  }

  func text(of name: String) throws -> String {
    let file = try FileDescriptor.open(path(name), .read)
    return String(decoding: try file.read(upTo: 1 << 20), as: UTF8.self)
  }

  func names(in name: String = ".") throws -> [String] {
    try FileSystem.list(path(name)).sorted()
  }
}
