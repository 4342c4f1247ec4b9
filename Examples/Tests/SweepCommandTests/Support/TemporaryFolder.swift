import Foundation

/// Runs a body with the path of a new folder, and removes the folder.
func withTemporaryFolder<Result>(
  _ body: (String) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("sweep-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}

/// The text of a file.
func contents(of path: String) throws -> String {
  try String(contentsOfFile: path, encoding: .utf8)
}

/// Writes a text file.
func write(_ text: String, to path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

/// Whether something of that name is there.
func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: path)
}
