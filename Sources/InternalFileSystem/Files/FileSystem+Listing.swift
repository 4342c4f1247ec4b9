extension FileSystem {
  /// The names in a folder, in no particular order.
  ///
  /// The folder is opened afresh, which on a network file system is what makes names visible at
  /// once that another host has made.
  ///
  /// - Throws: `FileSystemError` when it is missing, is no folder, or cannot be read.
  package static func list(
    _ path: String, in directory: FileDescriptor? = nil, followingSymbolicLinks: Bool = true
  ) throws -> [String] {
    let mode = FileDescriptor.Mode.directory
    return try attempting("list", joined(directory, path)) { () throws(SystemErrorCode) in
      let flags =
        mode.flags | (followingSymbolicLinks ? 0 : FileDescriptor.Mode.refusingSymbolicLinks)
      let opened = try SystemCall.open(
        path, in: descriptor(directory), flags: flags, permissions: 0)
      return try SystemCall.names(inDirectory: opened)
    }
  }

  /// Removes a file, or a folder with everything in it; symbolic links are removed, not followed.
  ///
  /// What disappears meanwhile is no error.
  package static func removeTree(_ path: String, in directory: FileDescriptor? = nil) throws {
    do {
      guard let status = try statusIfPresent(of: path, in: directory) else {
        return
      }
      guard status.kind == .directory else {
        return try unlink(path, in: directory)
      }
      let folder = try FileDescriptor.open(
        path, .directory, in: directory, followingSymbolicLinks: false)
      for name in try list(".", in: folder) {
        try removeTree(name, in: folder)
      }
      try removeDirectory(path, in: directory)
    } catch let error as FileSystemError where error.code == .noEntry {
      return
    }
  }
}
