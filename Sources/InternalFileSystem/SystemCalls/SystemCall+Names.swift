#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCall {
  static func makeDirectory(
    _ path: String, in directory: Int32, permissions: UInt32
  ) throws(SystemErrorCode) {
    try refuseNUL(path)
    try retrying { unsafe mkdirat(directory, path, mode_t(permissions)) }
  }

  static func rename(
    _ path: String, in directory: Int32, to newPath: String, in newDirectory: Int32
  ) throws(SystemErrorCode) {
    try refuseNUL(path, newPath)
    try retrying { unsafe renameat(directory, path, newDirectory, newPath) }
  }

  static func link(
    _ path: String, in directory: Int32, to newPath: String, in newDirectory: Int32
  ) throws(SystemErrorCode) {
    try refuseNUL(path, newPath)
    try retrying { unsafe linkat(directory, path, newDirectory, newPath, 0) }
  }

  static func unlink(
    _ path: String, in directory: Int32, isDirectory: Bool
  ) throws(SystemErrorCode) {
    try refuseNUL(path)
    try retrying { unsafe unlinkat(directory, path, isDirectory ? AT_REMOVEDIR : 0) }
  }

  static func status(
    of path: String, in directory: Int32, followingSymbolicLinks: Bool
  ) throws(SystemErrorCode) -> FileStatus {
    try refuseNUL(path)
    var result = stat()
    try retrying {
      unsafe fstatat(directory, path, &result, followingSymbolicLinks ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    return FileStatus(result)
  }

  static func status(of descriptor: Int32) throws(SystemErrorCode) -> FileStatus {
    var result = stat()
    try retrying { unsafe fstat(descriptor, &result) }
    return FileStatus(result)
  }

  /// The names in a folder, without "." and "..", in the order of the file system.
  ///
  /// - Parameter descriptor: The folder; a fresh descriptor, since one that was listed before may
  ///   answer from a cache. It is closed.
  static func names(inDirectory descriptor: Int32) throws(SystemErrorCode) -> [FileName] {
    guard let stream = unsafe stream(ofDirectory: descriptor) else {
      let code = SystemErrorCode.last
      try? close(descriptor)
      throw code
    }
    defer { unsafe closedir(stream) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno == EINTR {
          continue
        }
        guard errno == 0 else {
          throw SystemErrorCode.last
        }
        return names
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe FileName(bytes: bytes.prefix { $0 != 0 })
      }
      if !name.isSelfOrParent {
        names.append(name)
      }
    }
  }

  private static func stream(ofDirectory descriptor: Int32) -> OpaquePointer? {
    while true {
      // It asks for the status of the descriptor, which some file systems interrupt.
      if let stream = unsafe fdopendir(descriptor) {
        return unsafe stream
      }
      guard errno == EINTR else {
        return nil
      }
    }
  }

  /// The absolute path of what a path leads to, without symbolic links.
  static func realPath(_ path: String) throws(SystemErrorCode) -> String {
    try refuseNUL(path)
    guard let text = unsafe realpath(path, nil) else {
      throw SystemErrorCode.last
    }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  static func workingDirectory() throws(SystemErrorCode) -> String {
    guard let text = unsafe getcwd(nil, 0) else {
      throw SystemErrorCode.last
    }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }
}

extension FileStatus {
  init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    self.init(
      kind: kind,
      permissions: UInt32(status.st_mode & 0o7777),
      size: Int(status.st_size),
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(status.st_ino),
      linkCount: Int(status.st_nlink),
      modified: FileTime(seconds: Int64(modified.tv_sec), nanoseconds: Int(modified.tv_nsec)))
  }
}
