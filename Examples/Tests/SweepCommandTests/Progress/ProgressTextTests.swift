import HyperparameterSpace
import ModelStorage
import SweepList
import Testing

@testable import sweep

/// How far something is, as one line.
@Suite struct ProgressTextTests {
  private static let run = WorkProgress(
    label: "", done: 7, total: 24, facts: ["2 running", "1 failed"])
  private static let copy = WorkProgress(
    AdditionProgress(byteCount: 90_000_000, of: 300_000_000), label: "copying")

  private static func pace(_ perSecond: Double?, elapsed: Int = 14) -> ProgressPace {
    ProgressPace(elapsed: .seconds(elapsed), perSecond: perSecond)
  }

  @Test func tellsRateAndTimeLeft() {
    #expect(
      ProgressText.line(Self.run, pace: Self.pace(0.5), width: 110)
        == "[=======>                ]  29%  7 of 24, 2 running, 1 failed, 30/min, "
        + "14 s, about 34 s left")
    #expect(
      ProgressText.line(Self.copy, pace: Self.pace(7.0e6), width: 110)
        == "[=======>                ]  30%  copying, 90.0 MB of 300.0 MB, 7.0 MB/s, "
        + "14 s, about 30 s left")
    #expect(
      ProgressText.logLine(Self.copy, pace: Self.pace(7.0e6))
        == "30%, copying, 90.0 MB of 300.0 MB, 7.0 MB/s, 14 s, about 30 s left")
  }

  @Test func leavesOutWhatMattersLess() {
    #expect(
      ProgressText.line(Self.copy, pace: Self.pace(7.0e6), width: 40)
        == "[=>   ]  30%  7.0 MB/s, about 30 s left")
    #expect(
      ProgressText.line(Self.run, pace: Self.pace(0.5), width: 60)
        == " 29%  7 of 24, 2 running, 1 failed, 30/min, about 34 s left")
    #expect(ProgressText.line(Self.copy, pace: Self.pace(7.0e6), width: 8) == " 30%")
  }

  @Test func atTheEndNothingIsLeft() {
    let end = WorkProgress(ListProgress(phase: .writing, done: 1_000, count: 1_000))
    #expect(
      ProgressText.line(end, pace: Self.pace(500), width: 80)
        == "[========================] 100%  writing, 1000 of 1000, 500/s, 14 s")
    let next = WorkProgress(ListProgress(phase: .verifying, done: 0, count: 2))
    #expect(next.label == "reading back")
  }

  @Test func bytesThatAreReadTellTheRate() {
    let work = WorkProgress(
      VerificationProgress(examined: 250, count: 1_000, byteCount: 5_000_000))
    let pace = ProgressPace(
      elapsed: .seconds(5), perSecond: 1, bytesPerSecond: 1_000_000, bytesEach: 20_000)
    #expect(
      ProgressText.line(work, pace: pace, width: 120)
        == "[======>                 ]  25%  verifying, 250 of 1000 models, 5.0 MB read, "
        + "1.0 MB/s, 5.0 s, about 15 s left"
    )
    #expect(
      ProgressPace(elapsed: .seconds(5), bytesPerSecond: 1e6).remaining(of: work) == nil)
    let none = WorkProgress(VerificationProgress(examined: 0, count: 0, byteCount: 0))
    #expect(ProgressText.line(none, pace: Self.pace(nil), width: 80).contains("100%"))
  }

  static let works = [
    run, copy, WorkProgress(OptimizationProgress(done: 123_456, count: 9_876_543)),
    WorkProgress(CollectionProgress(examined: 3, count: 1_000, byteCount: 1_300_000_000)),
    WorkProgress(VerificationProgress(examined: 9, count: 9, byteCount: 12_345_678_901)),
  ]

  @Test(arguments: 1...130, works)
  func fits(width: Int, work: WorkProgress) {
    for pace in [Self.pace(nil), Self.pace(0.0001, elapsed: 90_000), Self.pace(1e9)] {
      #expect(ProgressText.line(work, pace: pace, width: width).count <= max(1, width - 1))
    }
  }

  @Test(arguments: [
    (0.0001, "0.4/h"), (0.02, "1.2/min"), (0.5, "30/min"), (0.97, "1.0/s"), (9.96, "10/s"),
    (1234.5, "1234/s"),
  ])
  func ratesHaveTheUnitThatSuitsThem(rate: Double, text: String) {
    #expect(Numbers.text(perSecond: rate) == text)
  }

  @Test(arguments: [(0.01, "1 s"), (1.01, "2 s"), (9.5, "10 s"), (61, "1 min 1 s")])
  func whatIsLeftIsWholeSeconds(seconds: Double, text: String) {
    #expect(Numbers.text(wholeSeconds: .seconds(seconds)) == text)
  }

  @Test func aGuessFitsADuration() {
    let slow = ProgressPace(elapsed: .seconds(1), perSecond: 1e-300)
    #expect(slow.remaining(of: Self.run) == .seconds(30_000_000_000))
    #expect(Self.pace(nil).remaining(of: Self.run) == nil)
  }
}
