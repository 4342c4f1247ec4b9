import ModelStorage
import Testing

@testable import sweep

/// When `sweep status --watch` ends.
@Suite struct StatusWatchTests {
  private static let start = ContinuousClock.now

  private static func report(
    complete: [Int] = [], running: [Int] = [], failed: [Int] = [], missing: [Int] = [],
    queued: Set<Int>? = nil, reason: String = "exit status 1"
  ) -> StatusReport {
    let store = StoreStatus(
      complete: complete, running: running,
      failed: failed.map {
        FailedAttempt(index: $0, attempt: 1, reason: reason, recordedAt: "")
      }, missing: missing)
    let view = queued.map { SchedulerView(queued: $0) }
    return StatusReport(
      count: complete.count + running.count + failed.count + missing.count,
      status: MergedStatus(store: store, view: view))
  }

  /// What a watch makes of looks, a second apart or as far as is said.
  private static func verdicts(
    _ reports: [StatusReport], every seconds: Double = 1
  ) -> [StatusWatch.Verdict] {
    var watch = StatusWatch()
    return reports.enumerated().map { number, report in
      watch.note(report, at: start + .seconds(Double(number) * seconds))
    }
  }

  @Test func endsWhenAllAreComplete() {
    #expect(
      Self.verdicts([
        Self.report(complete: [0], running: [1]), Self.report(complete: [0, 1]),
      ]) == [.goesOn, .complete])
  }

  @Test func endsWhenAllHaveEndedAndSomethingFailed() {
    let over = Self.report(complete: [0], failed: [1])
    #expect(
      Self.verdicts([Self.report(running: [0, 1]), over, over]) == [.goesOn, .goesOn, .over])
    // A task that is tried again meanwhile.
    #expect(
      Self.verdicts([over, Self.report(complete: [0], running: [1]), over, over])
        == [.goesOn, .goesOn, .goesOn, .over])
  }

  @Test func aSchedulerTellsWhatWaits() {
    let waiting = Self.report(complete: [0], missing: [1, 2], queued: [1])
    let over = Self.report(complete: [0], missing: [1, 2], queued: [])
    #expect(
      Self.verdicts([waiting, waiting, waiting, over, over])
        == [.goesOn, .goesOn, .goesOn, .goesOn, .over])
  }

  @Test func withoutASchedulerNobodyKnowsWhatWaits() {
    let idle = Self.report(complete: [0], missing: [1])
    // Looks a minute apart.
    #expect(
      Self.verdicts(Array(repeating: idle, count: 6), every: 60)
        == [.goesOn, .goesOn, .goesOn, .goesOn, .goesOn, .over])
    // Something begins after four minutes, and ends.
    let begun = Self.report(running: [1], missing: [0])
    let failed = Self.report(failed: [1], missing: [0])
    #expect(
      Self.verdicts([idle, idle, idle, idle, begun, failed, failed, failed], every: 60)
        .allSatisfy { $0 == .goesOn })
  }

  @Test func workIsCountedSinceTheFirstLook() {
    let first = Self.report(complete: [0, 1], running: [2], missing: [3])
    let now = Self.report(complete: [0, 1, 2], failed: [3], queued: [])
    #expect(
      now.work(since: first)
        == WorkProgress(
          label: "", done: 3, total: 4, unit: .things("complete"), before: 2, facts: ["1 failed"]))
    #expect(first.work(since: first).facts == ["1 running", "1 missing"])
  }

  @Test func newFailuresAreTold() {
    let first = Self.report(failed: [0], missing: [1, 2])
    let now = Self.report(failed: [0, 1, 2])
    #expect(now.failureLines(notIn: first) == ["failed 1-2: exit status 1"])
    #expect(now.failureLines(notIn: now).isEmpty)
    let again = Self.report(failed: [0, 1, 2], reason: "out of memory")
    #expect(again.failureLines(notIn: now) == ["failed 0-2: out of memory"])
  }
}
