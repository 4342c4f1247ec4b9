import Testing

@testable import sweep

/// How fast a number grows.
@Suite struct ProgressRateTests {
  private static let start = ContinuousClock.now

  private static func time(_ seconds: Double) -> ContinuousClock.Instant {
    start + .seconds(seconds)
  }

  /// The rate after notes of numbers at times.
  private static func rate(
    _ notes: [(Double, Int)], at end: Double, from done: Int = 0
  ) -> Double? {
    var rate = ProgressRate(start: start, done: done)
    for (seconds, done) in notes { rate.note(done, at: time(seconds)) }
    return rate.perSecond(at: time(end))
  }

  @Test func fewChangesHaveTheirMean() throws {
    #expect(Self.rate([], at: 5) == nil)
    let early = try #require(Self.rate([(60, 1), (60.01, 2)], at: 60.01))
    #expect(abs(early - 2 / 60.01) < 1e-9)
    let later = try #require(Self.rate([(60, 1), (60.01, 2), (120, 4)], at: 120))
    #expect(abs(later - 4 / 120.0) < 1e-9)
    // Nothing can be said of the first moment.
    #expect(Self.rate([(0.1, 1_000)], at: 0.1) == nil)
  }

  @Test func whatWasDoneBeforeDoesNotCount() {
    #expect(Self.rate([(10, 105)], at: 10, from: 100) == 0.5)
    #expect(Self.rate([(10, 90)], at: 10, from: 100) == nil)
  }

  @Test func aSlowStartIsForgotten() throws {
    // Ten a second for 100 s, then a hundred a second.
    let slow = (1...1_000).map { (Double($0) / 10, $0) }
    let fast = (1...10_000).map { (100 + Double($0) / 100, 1_000 + $0) }
    let rate = try #require(Self.rate(slow + fast, at: 200))
    #expect(rate > 90 && rate < 110)
  }

  @Test func aHaltLowersTheRate() throws {
    let notes = (1...100).map { (Double($0), $0) }
    let rate = try #require(Self.rate(notes, at: 150))
    #expect(rate > 0.2 && rate < 0.4)
    #expect(Self.rate(notes, at: 1_000) ?? 0 < 0.02)
  }

  @Test func manyNotesTakeLittleMemory() throws {
    var rate = ProgressRate(start: Self.start, done: 0)
    for step in 1...1_000_000 { rate.note(step, at: Self.time(Double(step) / 1_000)) }
    let perSecond = try #require(rate.perSecond(at: Self.time(1_000)))
    #expect(abs(perSecond - 1_000) < 50)
    #expect("\(rate)".utf8.count < 20_000)
  }
}
