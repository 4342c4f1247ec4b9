#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls on files as throwing functions; with `SystemCall+…` the one place that calls the C library.
///
/// Each is repeated when a signal interrupts it (`EINTR`), except `close`, which has released the
/// descriptor by then. Directories are descriptors, or `currentDirectory`.
enum SystemCall {
  /// Stands for the working directory where a directory's descriptor is asked for.
  static var currentDirectory: Int32 { AT_FDCWD }

  /// Repeats `call` while it is interrupted, and throws its `errno` when it returns a negative value.
  @discardableResult
  static func retrying<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(SystemErrorCode) -> Result {
    while true {
      let result = call()
      if result >= 0 {
        return result
      }
      let code = SystemErrorCode.last
      guard code == .interrupted else {
        throw code
      }
    }
  }

  /// Refuses a path with a NUL in it, at which the C library would take it for ended.
  static func refuseNUL(_ paths: String...) throws(SystemErrorCode) {
    for path in paths where path.utf8.contains(0) { throw .invalidArgument }
  }

  static func open(
    _ path: String, in directory: Int32, flags: Int32, permissions: UInt32
  ) throws(SystemErrorCode) -> Int32 {
    try refuseNUL(path)
    return try retrying { unsafe openat(directory, path, flags, mode_t(permissions)) }
  }

  static func close(_ descriptor: Int32) throws(SystemErrorCode) {
    #if canImport(Glibc)
      let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(descriptor)
    #else
      let result = Darwin.close(descriptor)
    #endif
    // An interrupted close has released the descriptor; what matters was synchronised before.
    if result < 0, SystemErrorCode.last != .interrupted {
      throw SystemErrorCode.last
    }
  }

  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemErrorCode) -> Int {
    #if canImport(Glibc)
      try retrying { unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #elseif canImport(Musl)
      try retrying { unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      try retrying { unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  static func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemErrorCode) -> Int {
    try withoutFileSizeSignal { () throws(SystemErrorCode) in
      #if canImport(Glibc)
        try retrying { unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
      #elseif canImport(Musl)
        try retrying { unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count) }
      #else
        try retrying { unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count) }
      #endif
    }
  }

  static func seek(_ descriptor: Int32, to offset: Int64) throws(SystemErrorCode) {
    try retrying { lseek(descriptor, off_t(offset), SEEK_SET) }
  }

  /// Forces a file's or folder's content to stable storage.
  static func synchronize(_ descriptor: Int32) throws(SystemErrorCode) {
    #if canImport(Darwin)
      // Only F_FULLFSYNC empties the drive's own cache there; some file systems do not know it.
      if fcntl(descriptor, F_FULLFSYNC) == 0 {
        return
      }
    #endif
    try retrying { fsync(descriptor) }
  }

  /// Has the system begin to write a part of a file to the disk, and does not wait for it.
  ///
  /// A hint: what cannot be written then is told by `synchronize`. Linux takes "not needed" so, for
  /// pages that are not on the disk yet.
  static func beginWriting(_ descriptor: Int32, from offset: Int64, count: Int64) {
    #if os(Linux)
      _ = posix_fadvise(descriptor, off_t(offset), off_t(count), POSIX_FADV_DONTNEED)
    #endif
  }

  static func setPermissions(
    _ descriptor: Int32, _ permissions: UInt32
  ) throws(SystemErrorCode) {
    try retrying { fchmod(descriptor, mode_t(permissions)) }
  }

  /// Sets a file's access and modification times to now; on a network file system to the server's now.
  static func touch(_ descriptor: Int32) throws(SystemErrorCode) {
    try retrying { futimens(descriptor, nil) }
  }
}
