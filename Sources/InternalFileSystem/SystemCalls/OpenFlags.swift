#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileDescriptor.Mode {
  /// The flags of `open(2)`; a descriptor never leaks into a child process.
  var flags: Int32 {
    let flags =
      switch self {
      // A FIFO or device in a file's place must not block the caller for ever.
      case .read: O_RDONLY | O_NONBLOCK
      case .directory: O_RDONLY | O_DIRECTORY
      case .createNew: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      case .create: O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW
      case .update: O_RDWR | O_NONBLOCK
      }
    return flags | O_CLOEXEC
  }

  /// The flag that makes `open(2)` refuse a symbolic link as the last part of the path.
  static var refusingSymbolicLinks: Int32 { O_NOFOLLOW }
}
