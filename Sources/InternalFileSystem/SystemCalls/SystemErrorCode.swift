#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An `errno` value, comparable without importing a C library.
package struct SystemErrorCode: Error, Hashable, Sendable {
  /// The value of `errno`.
  package let rawValue: Int32

  /// Wraps a value of `errno`.
  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The value that the last failed system call of this thread left.
  static var last: SystemErrorCode {
    SystemErrorCode(rawValue: errno)
  }

  /// What the C library calls this error, such as "No space left on device".
  package var message: String {
    guard let text = unsafe strerror(rawValue) else {
      return "error \(rawValue)"
    }
    return unsafe String(cString: text)
  }
}

// MARK: - The codes that code in this package distinguishes

extension SystemErrorCode {
  /// `ENOENT`.
  package static let noEntry = SystemErrorCode(rawValue: ENOENT)
  /// `EEXIST`.
  package static let exists = SystemErrorCode(rawValue: EEXIST)
  /// `ENOTEMPTY`.
  package static let notEmpty = SystemErrorCode(rawValue: ENOTEMPTY)
  /// `ENOTDIR`.
  package static let notDirectory = SystemErrorCode(rawValue: ENOTDIR)
  /// `EISDIR`.
  package static let isDirectory = SystemErrorCode(rawValue: EISDIR)
  /// `EACCES`.
  package static let accessDenied = SystemErrorCode(rawValue: EACCES)
  /// `EPERM`.
  package static let notPermitted = SystemErrorCode(rawValue: EPERM)
  /// `EROFS`.
  package static let readOnlyFileSystem = SystemErrorCode(rawValue: EROFS)
  /// `ENOSPC`.
  package static let noSpace = SystemErrorCode(rawValue: ENOSPC)
  /// `EDQUOT`.
  package static let quotaExceeded = SystemErrorCode(rawValue: EDQUOT)
  /// `EFBIG`.
  package static let fileTooLarge = SystemErrorCode(rawValue: EFBIG)
  /// `EIO`.
  package static let inputOutput = SystemErrorCode(rawValue: EIO)
  /// `ESTALE`.
  package static let staleHandle = SystemErrorCode(rawValue: ESTALE)
  /// `EMFILE`.
  package static let tooManyOpenFiles = SystemErrorCode(rawValue: EMFILE)
  /// `ENFILE`.
  package static let tooManyOpenFilesInSystem = SystemErrorCode(rawValue: ENFILE)
  /// `EXDEV`.
  package static let crossDevice = SystemErrorCode(rawValue: EXDEV)
  /// `ELOOP`.
  package static let symbolicLinkLoop = SystemErrorCode(rawValue: ELOOP)
  /// `ENAMETOOLONG`.
  package static let nameTooLong = SystemErrorCode(rawValue: ENAMETOOLONG)
  /// `EMLINK`.
  package static let tooManyLinks = SystemErrorCode(rawValue: EMLINK)
  /// `EINVAL`.
  package static let invalidArgument = SystemErrorCode(rawValue: EINVAL)
  /// `ENOTSUP`.
  package static let notSupported = SystemErrorCode(rawValue: ENOTSUP)
  /// `ENOTTY`.
  package static let notTerminal = SystemErrorCode(rawValue: ENOTTY)
  /// `ENOSYS`.
  package static let notImplemented = SystemErrorCode(rawValue: ENOSYS)
  /// `EBUSY`.
  package static let busy = SystemErrorCode(rawValue: EBUSY)
  /// `EINTR`.
  package static let interrupted = SystemErrorCode(rawValue: EINTR)
}
