/// Operations on names that a folder listed, which need not be UTF-8; none follows a symbolic link.
extension FileSystem {
  /// What the file system says about a name; `nil` when there is nothing of that name.
  package static func statusIfPresent(
    of name: FileName, in directory: FileDescriptor?
  ) throws -> FileStatus? {
    do {
      return try attempting("examine", joined(directory, name.text)) {
        () throws(SystemErrorCode) in
        try SystemCall.status(of: name, in: descriptor(directory))
      }
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }

  /// Renames a file or folder.
  package static func rename(
    _ name: FileName, in directory: FileDescriptor?, to newName: String,
    in newDirectory: FileDescriptor?
  ) throws {
    let target = joined(newDirectory, newName)
    try attempting("rename to '\(target)'", joined(directory, name.text)) {
      () throws(SystemErrorCode) in
      try SystemCall.rename(
        name, in: descriptor(directory), to: newName, in: descriptor(newDirectory))
    }
  }

  /// Removes a file's name.
  static func unlink(_ name: FileName, in directory: FileDescriptor?) throws {
    try attempting("remove", joined(directory, name.text)) { () throws(SystemErrorCode) in
      try SystemCall.unlink(name, in: descriptor(directory), isDirectory: false)
    }
  }

  /// Removes an empty folder.
  static func removeDirectory(_ name: FileName, in directory: FileDescriptor?) throws {
    try attempting("remove the folder", joined(directory, name.text)) {
      () throws(SystemErrorCode) in
      try SystemCall.unlink(name, in: descriptor(directory), isDirectory: true)
    }
  }
}

extension FileDescriptor {
  /// Opens a folder by a name that was listed; a symbolic link is refused.
  package static func openFolder(
    _ name: FileName, in directory: FileDescriptor?
  ) throws -> FileDescriptor {
    let path = FileSystem.joined(directory, name.text)
    let flags = Mode.directory.flags | Mode.refusingSymbolicLinks
    let rawValue = try FileSystem.attempting("open", path) { () throws(SystemErrorCode) in
      try SystemCall.open(name, in: FileSystem.descriptor(directory), flags: flags)
    }
    return FileDescriptor(path: path, rawValue: rawValue)
  }
}
