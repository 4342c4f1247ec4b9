import Foundation

/// A folder of this process's own for files that nobody needs after it, in the temporary folder.
struct ScratchFolder: Sendable {
  /// The path of the folder, absolute.
  let path: String

  /// Makes the folder; only its owner may look into it.
  ///
  /// - Throws: ``CommandError``.
  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sweep-exec-\(UUID().uuidString.lowercased())", isDirectory: true)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandError(
        """
        \(folder.path): cannot make this folder: \(FileAccess.cause(of: error)); nothing was \
        started; let TMPDIR name a folder that can be written.
        """)
    }
    path = folder.path
  }

  /// The path of a file in the folder.
  func path(for name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Throws: ``CommandError``.
  func write(_ text: String, to name: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path(for: name)))
    } catch {
      throw CommandError(
        """
        \(path(for: name)): cannot write: \(FileAccess.cause(of: error)); nothing was started; let \
        TMPDIR name a folder that has room.
        """)
    }
  }

  /// Removes the folder with all that is in it.
  func remove() {
    // What is left is in the temporary folder, where the system cleans.
    try? FileManager.default.removeItem(atPath: path)
  }
}
