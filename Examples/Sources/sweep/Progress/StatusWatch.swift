/// What a watch makes of one look at a list's status after the other: whether it goes on.
struct StatusWatch: Sendable {
  /// Whether a watch goes on.
  enum Verdict: Equatable, Sendable {
    /// Something may still change.
    case goesOn
    /// All indices are complete.
    case complete
    /// Nothing runs or waits any more, and not all are complete.
    case over
  }

  private var last: StatusReport?
  private var lastChange: ContinuousClock.Instant?
  private var idleLooks = 0

  /// Without a record of a submission nobody knows what waits; this long nothing must change then.
  static let patience = Duration.seconds(300)
  /// A task that has ended may not have been told of yet, and one that was submitted may not be known
  /// to its scheduler.
  private static let fewestIdleLooks = 2

  /// A watch that has seen nothing.
  init() {}

  /// Takes note of a look.
  mutating func note(_ report: StatusReport, at now: ContinuousClock.Instant) -> Verdict {
    if report != last { lastChange = now }
    last = report
    guard report.complete.count < report.count else { return .complete }
    guard report.running.count == 0, report.queued?.count ?? 0 == 0 else {
      idleLooks = 0
      return .goesOn
    }
    idleLooks += 1
    // All that is not complete has failed, or a scheduler says that nothing waits.
    if report.missing.count == 0 || report.queued != nil {
      return idleLooks >= Self.fewestIdleLooks ? .over : .goesOn
    }
    return now - (lastChange ?? now) >= Self.patience ? .over : .goesOn
  }
}
