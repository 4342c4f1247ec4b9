#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The libc calls about signals and the end of the process.
enum ProcessSignals {
  /// Makes a write to a closed pipe an error instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Lets a signal reach only those who watch for it, see ``WatchedSignals``.
  ///
  /// - Returns: Whether it was ignored before, as whoever started this process wanted.
  @discardableResult
  static func ignore(_ number: Int32) -> Bool {
    let previous = signal(number, SIG_IGN)
    return unsafe unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Gives a signal back its usual effect.
  static func restore(_ number: Int32) {
    _ = signal(number, SIG_DFL)
  }

  /// Sends a signal to all processes of a group that are left; none being left is fine.
  static func send(_ number: Int32, toGroup group: pid_t) {
    _ = kill(-group, number)
  }

  /// Takes note of the processes of a group that have ended and were left to this process, as all
  /// are to the first process of a container.
  static func reap(group: pid_t) {
    while waitpid(-group, nil, WNOHANG) > 0 {}
  }

  /// Whether a group has a process.
  static func groupExists(_ group: pid_t) -> Bool {
    kill(-group, 0) == 0
  }

  /// Ends this process.
  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  /// The signals that ask for a clean stop: Ctrl-C's, the usual one of `kill`, and that of a
  /// terminal that is closed.
  static let stopping = [SIGINT, SIGTERM, SIGHUP]
  /// That of Ctrl-C.
  static let interrupt = SIGINT
  /// The usual one of `kill`.
  static let terminating = SIGTERM
  /// Those that mean what a program makes of them; some schedulers send them before the time is up.
  static let notices = [SIGUSR1, SIGUSR2]
  /// The one that `nohup` has a program ignore.
  static let hangUp = SIGHUP
  /// The one that no process can refuse.
  static let killing = SIGKILL

  /// The name of a signal, such as `SIGTERM`; its number where it has no common name.
  static func name(of number: Int32) -> String {
    switch number {
    case SIGHUP: "SIGHUP"
    case SIGINT: "SIGINT"
    case SIGQUIT: "SIGQUIT"
    case SIGILL: "SIGILL"
    case SIGTRAP: "SIGTRAP"
    case SIGABRT: "SIGABRT"
    case SIGBUS: "SIGBUS"
    case SIGFPE: "SIGFPE"
    case SIGKILL: "SIGKILL"
    case SIGUSR1: "SIGUSR1"
    case SIGSEGV: "SIGSEGV"
    case SIGUSR2: "SIGUSR2"
    case SIGPIPE: "SIGPIPE"
    case SIGALRM: "SIGALRM"
    case SIGTERM: "SIGTERM"
    case SIGXCPU: "SIGXCPU"
    case SIGXFSZ: "SIGXFSZ"
    default: "signal \(number)"
    }
  }
}
