#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCall {
  /// Runs `body` so that a write beyond the limit on file sizes (`ulimit -f`) is an error, `EFBIG`.
  ///
  /// Without that the system sends `SIGXFSZ` too, which ends the process before it can say why. The
  /// signal is held back on this thread alone and taken away; how the process treats it is not changed.
  static func withoutFileSizeSignal<Result>(
    _ body: () throws(SystemErrorCode) -> Result
  ) throws(SystemErrorCode) -> Result {
    var signals = sigset_t()
    var previous = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &previous)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &previous, nil) }
    do throws(SystemErrorCode) {
      return try body()
    } catch {
      if error == .fileTooLarge {
        takePending(&signals)
      }
      throw error
    }
  }

  /// Takes away the signals of a set that wait to be delivered; the set has `SIGXFSZ` alone.
  private static func takePending(_ signals: inout sigset_t) {
    var pending = sigset_t()
    unsafe sigpending(&pending)
    guard unsafe sigismember(&pending, SIGXFSZ) == 1 else {
      return
    }
    var number: Int32 = 0
    unsafe sigwait(&signals, &number)
  }
}
