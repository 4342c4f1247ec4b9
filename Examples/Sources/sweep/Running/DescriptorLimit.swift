#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many tasks at a time this process has file descriptors for.
///
/// A process that runs out of them could neither read its store nor learn that a task ended.
enum DescriptorLimit {
  /// What a task may hold at once.
  ///
  /// It is 2 while its process runs, the log and a handle of the process, and a few more while it
  /// starts and while its model is looked at.
  static let perTask = 8
  /// What the run itself has, signals, the store and the list included.
  static let reserve = 64

  /// The most tasks that so many descriptors do for.
  static func tasks(descriptors: Int) -> Int {
    max(0, descriptors - reserve) / perTask
  }

  /// The most tasks at a time, up to a number; raises this process's limit as far as that needs and
  /// the system allows.
  static func tasks(atMost wanted: Int) -> Int {
    let (needed, overflow) = wanted.multipliedReportingOverflow(by: perTask)
    let descriptors = raise(to: overflow ? .max : max(needed, needed &+ reserve))
    return min(wanted, tasks(descriptors: descriptors))
  }

  /// Raises the limit where it is lower and may be raised.
  ///
  /// - Returns: The limit that holds now.
  private static func raise(to wanted: Int) -> Int {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0 else { return wanted }
    let soft = Int(clamping: limit.rlim_cur)
    guard soft < wanted else { return soft }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(clamping: wanted))
    guard unsafe setrlimit(resource, &limit) == 0 else { return soft }
    return Int(clamping: limit.rlim_cur)
  }
}
