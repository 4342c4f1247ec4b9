import Testing

@testable import sweep

@Suite struct ProgressTests {
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

  @Test func guessesFromTheMean() {
    #expect(RunProgress(total: 4).remaining(after: .seconds(9)) == nil)
    let progress = Self.progress(ended: 2, of: 8)
    #expect(progress.remaining(after: .seconds(10)) == .seconds(30))
  }

  @Test func drawsABar() {
    var progress = Self.progress(ended: 7, failed: 1, of: 24)
    progress.start()
    #expect(
      ProgressBar.text(progress, elapsed: .seconds(14), width: 90)
        == " 7/24 [=======>                ]  29%  1 running, 1 failed, 14 s, about 34 s left")
    #expect(
      ProgressBar.text(Self.progress(ended: 4, of: 4), elapsed: .seconds(2), width: 46)
        == "4/4 [================] 100%  0 running, 2.0 s")
  }

  @Test(arguments: 1...120, [0, 1, 12, 24])
  func fits(width: Int, ended: Int) {
    let progress = Self.progress(ended: ended, failed: ended / 3, of: 24)
    let text = ProgressBar.text(progress, elapsed: .seconds(3_000), width: width)
    #expect(text.count <= max(1, width - 1))
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
