/// Operations on names in a file system; errors are `FileSystemError` and name the path.
///
/// A path is relative to the open folder `directory` where one is given, and to the working
/// directory otherwise. None of these follows a symbolic link in the last part of a path unless
/// it says so.
package enum FileSystem {
  /// Makes a folder with `0777` less the umask.
  ///
  /// - Returns: Whether it was made; `false` when something of that name is there already.
  @discardableResult
  package static func makeDirectory(
    _ path: String, in directory: FileDescriptor? = nil
  ) throws -> Bool {
    do throws(SystemErrorCode) {
      try SystemCall.makeDirectory(path, in: descriptor(directory), permissions: 0o777)
      return true
    } catch {
      guard error != .exists else {
        return false
      }
      throw FileSystemError(
        code: error, operation: "make the folder", path: joined(directory, path))
    }
  }

  /// Makes a folder and those above it that are missing.
  package static func makeDirectories(_ path: String) throws {
    do {
      try makeDirectory(path)
    } catch let error as FileSystemError where error.code == .noEntry {
      guard let parent = parent(of: path) else {
        throw error
      }
      try makeDirectories(parent)
      try makeDirectory(path)
    }
  }

  /// Renames a file or folder; a file, or an empty folder, of the new name is replaced.
  package static func rename(
    _ path: String, in directory: FileDescriptor? = nil,
    to newPath: String, in newDirectory: FileDescriptor? = nil
  ) throws {
    let target = joined(newDirectory, newPath)
    try attempting("rename to '\(target)'", joined(directory, path)) { () throws(SystemErrorCode) in
      try SystemCall.rename(
        path, in: descriptor(directory), to: newPath, in: descriptor(newDirectory))
    }
  }

  /// Gives a file a second name, which must not exist.
  package static func link(
    _ path: String, in directory: FileDescriptor? = nil,
    to newPath: String, in newDirectory: FileDescriptor? = nil
  ) throws {
    let target = joined(newDirectory, newPath)
    try attempting("link to '\(target)'", joined(directory, path)) { () throws(SystemErrorCode) in
      try SystemCall.link(
        path, in: descriptor(directory), to: newPath, in: descriptor(newDirectory))
    }
  }

  /// Removes a file's name.
  package static func unlink(_ path: String, in directory: FileDescriptor? = nil) throws {
    try attempting("remove", joined(directory, path)) { () throws(SystemErrorCode) in
      try SystemCall.unlink(path, in: descriptor(directory), isDirectory: false)
    }
  }

  /// Removes an empty folder.
  package static func removeDirectory(_ path: String, in directory: FileDescriptor? = nil) throws {
    try attempting("remove the folder", joined(directory, path)) { () throws(SystemErrorCode) in
      try SystemCall.unlink(path, in: descriptor(directory), isDirectory: true)
    }
  }

  /// What the file system says about a name.
  package static func status(
    of path: String, in directory: FileDescriptor? = nil, followingSymbolicLinks: Bool = false
  ) throws -> FileStatus {
    try attempting("examine", joined(directory, path)) { () throws(SystemErrorCode) in
      try SystemCall.status(
        of: path, in: descriptor(directory), followingSymbolicLinks: followingSymbolicLinks)
    }
  }

  /// What the file system says about a name; `nil` when there is nothing of that name.
  package static func statusIfPresent(
    of path: String, in directory: FileDescriptor? = nil, followingSymbolicLinks: Bool = false
  ) throws -> FileStatus? {
    do {
      return try status(
        of: path, in: directory, followingSymbolicLinks: followingSymbolicLinks)
    } catch let error as FileSystemError where error.code == .noEntry {
      return nil
    }
  }
}
