import Testing

@testable import sweep

@Suite struct ReportTextTests {
  @Test(arguments: [
    (
      TaskReport.example(index: 2, outcome: .complete(metrics: ["loss": 0.11, "accuracy": 0.97])),
      "index 2 complete in 1.4 s: accuracy=0.97 loss=0.11"
    ),
    (.example(outcome: .complete(metrics: [:])), "index 0 complete in 1.4 s"),
    (
      .example(
        index: 5, outcome: .failed(reason: "exit status 3"), log: "S/5/log/attempt-1.txt",
        lastLine: "no such file"),
      "index 5 failed in 1.4 s: exit status 3; S/5/log/attempt-1.txt: no such file"
    ),
    (
      .example(outcome: .failed(reason: "x"), recordingProblem: "disk full"),
      "index 0 failed in 1.4 s: x (not recorded: disk full)"
    ),
    (.example(index: 1, outcome: .stopped), "index 1 stopped after 1.4 s"),
  ])
  func tellsOfATask(report: TaskReport, line: String) {
    #expect(ReportText.line(report, usesColour: false) == line)
  }

  @Test func coloursOnlyWhereAllowed() {
    let report = TaskReport.example(outcome: .failed(reason: "x"))
    #expect(ReportText.line(report, usesColour: true).contains("\u{1B}[31mfailed\u{1B}[0m"))
    #expect(!ReportText.line(report, usesColour: false).contains("\u{1B}"))
  }

  @Test func sumsUp() {
    var progress = RunProgress(total: 3)
    for (index, outcome) in [TaskOutcome.complete(metrics: [:]), .failed(reason: "x"), .stopped]
      .enumerated()
    {
      progress.start()
      progress.end(.example(index: index + 7, outcome: outcome))
    }
    #expect(
      ReportText.summary(progress, count: 10, before: 7, elapsed: .seconds(41), signal: 2)
        == "8 of 10 complete after 41 s; failed: 8; stopped by SIGINT; run it again for the rest")
    #expect(
      ReportText.summary(RunProgress(total: 0), count: 3, before: 3, elapsed: .zero, signal: nil)
        == "3 of 3 complete after 0.0 s")
  }

  @Test(arguments: [
    (["l", "l"], "2 of 2 tasks failed; their output is in S/<index>/log; "),
    (["l", nil], "2 of 2 tasks failed; 1 of them could not start; the others' output is in "),
    ([nil], "1 of 1 tasks failed; 1 of them could not start; run the same command again "),
    ([], nil),
  ])
  func saysWhereOutputIsOnlyWhereThereIsSome(logs: [String?], start: String?) {
    var progress = RunProgress(total: logs.count)
    for log in logs {
      progress.start()
      progress.end(.example(outcome: .failed(reason: "x"), log: log))
    }
    let text = ReportText.failure(progress, storage: "S")
    #expect(start.map { text?.hasPrefix($0) == true } ?? (text == nil))
  }
}
