import Foundation
import InternalFileSystem

/// A folder of a test's own, removed with its content.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileSystem.join(
      FileManager.default.temporaryDirectory.path, "sweep-list-\(UniqueName.make())")
    try FileSystem.makeDirectory(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder, with content where some is given.
  func file(_ name: String, _ content: String? = nil) throws -> String {
    try file(name, bytes: content.map { Array($0.utf8) })
  }

  /// The path of a file in the folder, with content where some is given.
  func file(_ name: String, bytes: [UInt8]?) throws -> String {
    let path = FileSystem.join(path, name)
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    return path
  }

  /// The names in the folder, temporary ones included.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// The content of a file.
func content(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// What an expression throws, as text.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing was thrown"
  } catch {
    return "\(error)"
  }
}
