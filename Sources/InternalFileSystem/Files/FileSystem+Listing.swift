extension FileSystem {
  /// The names in a folder as text, in no particular order.
  ///
  /// The folder is opened afresh, which on a network file system is what makes names visible at
  /// once that another host has made. A name that is not UTF-8 has U+FFFD in it and is not found
  /// by its text; see `fileNames(in:in:followingSymbolicLinks:)`.
  ///
  /// - Throws: `FileSystemError` when it is missing, is no folder, or cannot be read.
  package static func list(
    _ path: String, in directory: FileDescriptor? = nil, followingSymbolicLinks: Bool = true
  ) throws -> [String] {
    try fileNames(in: path, in: directory, followingSymbolicLinks: followingSymbolicLinks)
      .map(\.text)
  }

  /// The names in a folder as the file system keeps them, in no particular order; opened afresh.
  ///
  /// - Throws: `FileSystemError` when it is missing, is no folder, or cannot be read.
  package static func fileNames(
    in path: String, in directory: FileDescriptor? = nil, followingSymbolicLinks: Bool = true
  ) throws -> [FileName] {
    let mode = FileDescriptor.Mode.directory
    return try attempting("list", joined(directory, path)) { () throws(SystemErrorCode) in
      let flags =
        mode.flags | (followingSymbolicLinks ? 0 : FileDescriptor.Mode.refusingSymbolicLinks)
      let opened = try SystemCall.open(
        path, in: descriptor(directory), flags: flags, permissions: 0)
      return try SystemCall.names(inDirectory: opened)
    }
  }
}
