import Testing

@testable import sweep

@Suite struct RunProgressTests {
  private static func progress(ended: Int, failed: Int = 0, of total: Int) -> RunProgress {
    var progress = RunProgress(total: total)
    for index in 0..<ended {
      progress.start()
      let outcome = index < failed ? TaskOutcome.failed(reason: "x") : .complete(metrics: [:])
      progress.end(.example(index: index, outcome: outcome))
    }
    return progress
  }

  @Test func counts() {
    var progress = Self.progress(ended: 3, failed: 1, of: 5)
    progress.start()
    progress.start()
    progress.end(.example(index: 4, outcome: .stopped))
    #expect(progress.complete == 2)
    #expect(progress.failed == [0])
    #expect(progress.stopped == [4])
    #expect(progress.running == 1)
    #expect(progress.ended == 4)
  }

  @Test func isToldAsWork() {
    var progress = Self.progress(ended: 7, failed: 1, of: 24)
    progress.start()
    #expect(
      progress.work
        == WorkProgress(label: "", done: 7, total: 24, facts: ["1 running", "1 failed"]))
    #expect(RunProgress(total: 2).work.facts == ["0 running"])
  }
}

extension TaskReport {
  /// The report of a task that took 1.4 seconds.
  static func example(
    index: Int = 0, outcome: TaskOutcome, log: String? = nil, lastLine: String? = nil,
    recordingProblem: String? = nil
  ) -> TaskReport {
    TaskReport(
      index: index, attempt: 1, outcome: outcome, duration: .milliseconds(1_400), log: log,
      lastLine: lastLine, recordingProblem: recordingProblem)
  }
}
