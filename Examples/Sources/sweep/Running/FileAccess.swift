import Foundation

/// Questions about files that the command line names.
enum FileAccess {
  /// Whether the path is a file, not a folder, that this process may execute.
  static func isExecutableFile(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && !isDirectory.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
