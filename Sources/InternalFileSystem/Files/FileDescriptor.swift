/// An open file or folder; closed when released.
///
/// Not thread-safe. Errors are `FileSystemError` and name the path.
package final class FileDescriptor {
  /// What to open, and for what.
  package enum Mode: Hashable, Sendable {
    /// An existing file, to read.
    case read
    /// An existing folder.
    case directory
    /// A file that must not exist yet, to write and read.
    case createNew
    /// A file under a name that nobody else makes, to write and read; what an earlier try left of it is lost.
    ///
    /// Costs one request less on NFS than `createNew`.
    case create
    /// An existing file, to write and read in place.
    case update
  }

  /// The path that messages name.
  package let path: String

  /// The number of the descriptor; negative once closed.
  private(set) var rawValue: Int32

  init(path: String, rawValue: Int32) {
    self.path = path
    self.rawValue = rawValue
  }

  deinit {
    if rawValue >= 0 {
      try? SystemCall.close(rawValue)
    }
  }

  /// Opens a file or folder.
  ///
  /// - Parameters:
  ///   - path: The path; relative to `directory` where one is given.
  ///   - mode: What is expected there, and what for. New files get `0666` less the umask.
  ///   - directory: An open folder, so that the name is resolved in it whatever its path is now.
  ///   - followingSymbolicLinks: Whether the last part of the path may be a symbolic link.
  /// - Throws: `FileSystemError`.
  package static func open(
    _ path: String, _ mode: Mode, in directory: FileDescriptor? = nil,
    followingSymbolicLinks: Bool = true
  ) throws -> sending FileDescriptor {
    let fullPath = FileSystem.joined(directory, path)
    let flags = mode.flags | (followingSymbolicLinks ? 0 : Mode.refusingSymbolicLinks)
    do throws(SystemErrorCode) {
      let rawValue = try SystemCall.open(
        path, in: FileSystem.descriptor(directory), flags: flags, permissions: 0o666)
      return FileDescriptor(path: fullPath, rawValue: rawValue)
    } catch {
      let operation = mode == .createNew || mode == .create ? "create" : "open"
      throw FileSystemError(code: error, operation: operation, path: fullPath)
    }
  }

  /// What the file system says about the open file.
  package func status() throws -> FileStatus {
    try attempting("examine") { () throws(SystemErrorCode) in
      try SystemCall.status(of: rawValue)
    }
  }

  /// Moves the position of the next read or write to `offset` bytes from the beginning.
  package func seek(to offset: Int) throws {
    try attempting("seek") { () throws(SystemErrorCode) in
      try SystemCall.seek(rawValue, to: Int64(offset))
    }
  }

  /// Forces the content to stable storage.
  ///
  /// - Important: When this fails, what was written may be lost although a second call succeeds.
  ///   Start over with a new file.
  package func synchronize() throws {
    try attempting("synchronize") { () throws(SystemErrorCode) in
      try SystemCall.synchronize(rawValue)
    }
  }

  /// Forces a folder's entries to stable storage, where the file system has such a thing.
  package func synchronizeDirectory() throws {
    do {
      try synchronize()
    } catch let error as FileSystemError
      where error.code == .invalidArgument || error.code == .notSupported
    {
      return
    }
  }

  /// Sets the modification time to now, by the clock of whoever keeps the file system.
  package func touch() throws {
    try attempting("touch") { () throws(SystemErrorCode) in
      try SystemCall.touch(rawValue)
    }
  }

  /// Lets the group do what the owner may, and in a folder gives its group to all that is made in it.
  ///
  /// Does nothing where that is so already, which somebody who is not the owner could not make so.
  package func shareWithGroup() throws {
    let status = try status()
    let owners = status.permissions & 0o700
    let setGroup: UInt32 = status.kind == .directory ? 0o2000 : 0
    let wanted = status.permissions | owners >> 3 | setGroup
    if wanted != status.permissions {
      try attempting("change the mode of") { () throws(SystemErrorCode) in
        try SystemCall.setPermissions(rawValue, wanted)
      }
    }
  }

  /// Closes the file; an error says that data may not have been written.
  ///
  /// Never retried: the descriptor is gone after the first call, whatever it returned.
  package func close() throws {
    let closing = rawValue
    rawValue = -1
    guard closing >= 0 else {
      return
    }
    try attempting("close") { () throws(SystemErrorCode) in
      try SystemCall.close(closing)
    }
  }

  /// Runs a system call and turns its error into one that names path and operation.
  func attempting<Result>(
    _ operation: String, _ body: () throws(SystemErrorCode) -> Result
  ) throws -> Result {
    do throws(SystemErrorCode) {
      return try body()
    } catch {
      throw FileSystemError(code: error, operation: operation, path: path)
    }
  }
}
