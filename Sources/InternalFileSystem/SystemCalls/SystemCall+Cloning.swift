#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SystemCall {
  /// Makes an empty file a clone of another one, which shares its blocks until one of them is changed.
  ///
  /// Linux's `FICLONE`, see ioctl_ficlone(2). Darwin clones only to names that do not exist yet.
  ///
  /// - Returns: Whether it was; `false` where the file system, or the system, cannot.
  static func clone(_ source: Int32, to target: Int32) throws(SystemErrorCode) -> Bool {
    #if os(Linux)
      do {
        try withoutFileSizeSignal { () throws(SystemErrorCode) in
          _ = try retrying { ioctl(target, ficlone, source) }
        }
        return true
      } catch {
        if incapable.contains(error) {
          return false
        }
        throw error
      }
    #else
      return false
    #endif
  }

  #if os(Linux)
    /// `_IOW(0x94, 9, int)` of linux/fs.h, which Swift does not import.
    private static let ficlone: UInt = 0x4004_9409

    /// What file systems say that do not know clones, or not of this file.
    private static let incapable: Set<SystemErrorCode> = [
      .notSupported, .invalidArgument, .crossDevice, .notTerminal, .notImplemented,
    ]
  #endif
}
