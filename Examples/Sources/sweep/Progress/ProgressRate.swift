/// How fast a number grows, by the latter half of the time, or by the last few changes where that is
/// longer: a slow start is forgotten, and a single slow step does not count for everything.
struct ProgressRate: Sendable {
  private var samples: [Sample]
  private var spacing = Self.leastSpacing
  private var done: Int

  private struct Sample {
    let time: ContinuousClock.Instant
    let done: Int
  }

  /// How many samples are kept; with more, every other is dropped.
  private static let mostSamples = 64
  /// How many changes the rate is taken from at least, if there were as many.
  private static let fewestChanges = 8
  private static let leastSpacing = Duration.milliseconds(50)
  /// The time in which nothing can be said yet.
  private static let patience = 0.25

  /// The rate of a number that was so much at a time.
  init(start: ContinuousClock.Instant, done: Int) {
    samples = [Sample(time: start, done: done)]
    self.done = done
  }

  /// Takes note of the number at a time.
  mutating func note(_ done: Int, at now: ContinuousClock.Instant) {
    self.done = done
    guard let last = samples.last, done != last.done, now - last.time >= spacing else { return }
    samples.append(Sample(time: now, done: done))
    guard samples.count > Self.mostSamples else { return }
    samples = samples.indices.filter { $0.isMultiple(of: 2) }.map { samples[$0] }
    spacing *= 2
  }

  /// The growth in a second; `nil` while nothing can be said.
  func perSecond(at now: ContinuousClock.Instant) -> Double? {
    let start = samples[0].time
    let middle = start + (now - start) / 2
    let half = samples.lastIndex { $0.time <= middle } ?? 0
    let base = samples[max(0, min(half, samples.count - 1 - Self.fewestChanges))]
    let seconds = (now - base.time) / .seconds(1)
    guard seconds >= Self.patience, done > base.done else { return nil }
    return Double(done - base.done) / seconds
  }
}
