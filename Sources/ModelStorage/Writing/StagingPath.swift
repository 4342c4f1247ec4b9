import InternalFileSystem

/// Paths of files in a folder that a trainer writes into.
enum StagingPath {
  /// The path of a file; folders of its name are made, and no symbolic link is followed.
  static func path(for name: String, in directory: String) throws -> String {
    let parts = try ModelFileName.parts(of: name)
    guard parts.count > 1 else {
      return FileSystem.join(directory, name)
    }
    return try BlockingWork.translatingErrors {
      var current = try FileDescriptor.open(directory, .directory, followingSymbolicLinks: false)
      for part in parts.dropLast() {
        try FileSystem.makeDirectory(part, in: current)
        current = try FileDescriptor.open(
          part, .directory, in: current, followingSymbolicLinks: false)
      }
      return FileSystem.join(directory, name)
    }
  }
}
