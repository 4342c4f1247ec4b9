#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls that removing needs, on names that need not be UTF-8.
extension SystemCall {
  /// Refuses a name with a NUL in it, at which the C library would take it for ended.
  private static func refuseNUL(_ name: FileName) throws(SystemErrorCode) {
    if name.cString.dropLast().contains(0) { throw .invalidArgument }
  }

  static func open(
    _ name: FileName, in directory: Int32, flags: Int32
  ) throws(SystemErrorCode) -> Int32 {
    try refuseNUL(name)
    return try retrying { unsafe openat(directory, name.cString, flags) }
  }

  static func status(
    of name: FileName, in directory: Int32
  ) throws(SystemErrorCode) -> FileStatus {
    try refuseNUL(name)
    var result = stat()
    try retrying { unsafe fstatat(directory, name.cString, &result, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(result)
  }

  static func rename(
    _ name: FileName, in directory: Int32, to newName: String, in newDirectory: Int32
  ) throws(SystemErrorCode) {
    try refuseNUL(name)
    try refuseNUL(newName)
    try retrying { unsafe renameat(directory, name.cString, newDirectory, newName) }
  }

  static func unlink(
    _ name: FileName, in directory: Int32, isDirectory: Bool
  ) throws(SystemErrorCode) {
    try refuseNUL(name)
    try retrying {
      unsafe unlinkat(directory, name.cString, isDirectory ? AT_REMOVEDIR : 0)
    }
  }
}
