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

  /// Adds the group of a process that has started.
  func insert(_ group: pid_t) { groups.insert(group) }

  /// Removes the group of a process that has ended.
  func remove(_ group: pid_t) { groups.remove(group) }

  /// Kills all of them at once.
  func kill() { groups.forEach(ProcessSignals.killGroup) }
}
