/// How fast work gets on.
struct ProgressPace: Equatable, Sendable {
  /// How long it has been going on.
  var elapsed: Duration
  /// What is done in a second; `nil` while nothing can be said.
  var perSecond: Double?
  /// The bytes that are read in a second, where things are counted and bytes take the time.
  var bytesPerSecond: Double?
  /// The bytes of a thing on average, by those that are done; `nil` before one is.
  var bytesEach: Double?

  /// A guess of the time that is left; `nil` while nothing can be said, and at the end.
  func remaining(of progress: WorkProgress) -> Duration? {
    guard progress.done < progress.total else { return nil }
    let seconds: Double
    if progress.byteCount > 0 {
      guard let bytesPerSecond, let bytesEach else { return nil }
      let rest = bytesEach * Double(progress.total - progress.before) - Double(progress.byteCount)
      seconds = max(rest, 0) / bytesPerSecond
    } else {
      guard let perSecond else { return nil }
      seconds = Double(progress.total - progress.done) / perSecond
    }
    // Beyond a thousand years nobody reads it, and a duration does not hold it.
    return .seconds(min(seconds, 3e10))
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
