import Subprocess

/// How the process of a task ended.
enum ProcessEnd: Equatable, Sendable {
  /// It exited with this status.
  case exited(Int32)
  /// This signal ended it.
  case signaled(Int32)
  /// It did not start, for this reason.
  case notStarted(String)
}

extension ProcessEnd {
  /// The end of a process that was run.
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let status): self = .exited(status)
    case .signaled(let number): self = .signaled(number)
    }
  }

  /// Whether there was a process, and so may be output.
  var hasStarted: Bool {
    if case .notStarted = self { false } else { true }
  }
}

extension ProcessEnd {
  /// The exit status that tells of it, as shells do: 128 + *n* after signal *n*.
  var exitStatus: Int32 {
    switch self {
    case .exited(let status): status
    case .signaled(let number): 128 + number
    case .notStarted: 1
    }
  }
}

extension ProcessEnd: CustomStringConvertible {
  /// Such as `exit status 3` or `killed by SIGTERM`.
  var description: String {
    switch self {
    case .exited(let status): "exit status \(status)"
    case .signaled(let number): "killed by \(ProcessSignals.name(of: number))"
    case .notStarted(let reason): "not started: \(reason)"
    }
  }
}
