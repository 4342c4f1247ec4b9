/// How fast work gets on.
struct ProgressPace: Equatable, Sendable {
  /// How long it has been going on.
  var elapsed: Duration
  /// What is done in a second; `nil` while nothing can be said.
  var perSecond: Double?
  /// The bytes that are read in a second, where things are counted and bytes take the time.
  var bytesPerSecond: Double?

  /// A guess of the time that is left; `nil` while nothing can be said, and at the end.
  func remaining(of progress: WorkProgress) -> Duration? {
    guard let perSecond, progress.done < progress.total else { return nil }
    // Beyond a thousand years nobody reads it, and a duration does not hold it.
    return .seconds(min(Double(progress.total - progress.done) / perSecond, 3e10))
  }

  /// The rate, such as `0.5/s` or `31.2 MB/s`.
  func rate(of progress: WorkProgress) -> String? {
    if progress.byteCount > 0 { return bytesPerSecond.map(Numbers.text(bytesPerSecond:)) }
    return switch progress.unit {
    case .bytes: perSecond.map(Numbers.text(bytesPerSecond:))
    case .things: perSecond.map(Numbers.text(perSecond:))
    }
  }
}
