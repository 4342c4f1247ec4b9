#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether a process of the group runs; what has ended and waits for its parent does not count.
func groupIsAlive(_ group: pid_t) -> Bool {
  // A killed orphan is reaped by process 1, which may take a moment.
  for _ in 0..<100 {
    if kill(-group, 0) != 0 { return false }
    usleep(20_000)
  }
  return true
}

/// Sends a signal to one process.
func send(_ signal: Int32, to process: pid_t) {
  _ = kill(process, signal)
}
