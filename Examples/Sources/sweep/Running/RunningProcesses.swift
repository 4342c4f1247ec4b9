#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process groups of the tasks that run now.
actor RunningProcesses {
  private var groups: Set<pid_t> = []
  /// The signals that were sent, in order.
  private(set) var signals: [Int32] = []

  /// Adds the group of a process that has started; it gets the last signal that was sent before.
  func insert(_ group: pid_t) {
    groups.insert(group)
    if let last = signals.last { ProcessSignals.send(last, toGroup: group) }
  }

  /// Removes the group of a process that has ended.
  func remove(_ group: pid_t) { groups.remove(group) }

  /// Sends a signal to all of them that asks for nothing of this process.
  func notify(_ signal: Int32) {
    for group in groups { ProcessSignals.send(signal, toGroup: group) }
  }

  /// Sends a signal to all of them at once.
  func send(_ signal: Int32) {
    signals.append(signal)
    for group in groups { ProcessSignals.send(signal, toGroup: group) }
  }
}
