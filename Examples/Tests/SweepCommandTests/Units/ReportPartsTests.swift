import ModelStorage
import SweepList
import Testing

@testable import sweep

/// Shards, failures and ends of logs of a report.
@Suite struct ReportPartsTests {
  @Test func withoutRecordsShardsArePlannedForAWSBatch() throws {
    let shards = try ReportShards(records: [], count: 10_001, digest: "d")
    #expect(shards.jobs.map(\.group.indices) == ["0-5000", "5001-10000"])
    #expect(shards.source.contains("aws-batch"))
    let single = try ReportShards(records: [], count: 1, digest: "d")
    #expect(single.jobs.map(\.state) == ["planned, a single task"])
  }

  @Test func recordsTellWhatWasSubmitted() throws {
    let job = SubmissionRecord.Job(
      name: "sweep-list-1", indices: "0-3,7", firstID: 0,
      request: JobRequest(program: "sbatch", arguments: [], input: ""), state: .submitted,
      id: "4711")
    let record = SubmissionRecord(
      identifier: "01234567", scheduler: "slurm", programOptions: [], queue: nil, created: "",
      listSHA256: "old", jobs: [job])
    let shards = try ReportShards(records: [record], count: 8, digest: "d")
    #expect(shards.jobs.map(\.group.count) == [5])
    #expect(
      shards.jobs.map(\.state) == [
        "submitted to slurm as 4711, of another version of the list"
      ])
  }

  @Test func failuresAreCountedByReason() {
    let failed = (0..<250).map {
      FailedAttempt(index: $0, attempt: 1, reason: $0 < 200 ? "a" : "b", recordedAt: "")
    }
    let failures = ReportFailures(failed, storage: "/none")
    #expect(failures.reasons.map(\.reason) == ["a", "b"])
    #expect(failures.reasons.map(\.group.count) == [200, 50])
    #expect(failures.failures.count == ReportFailures.most)
    #expect(failures.failures.allSatisfy { $0.log == nil && $0.end == nil })
  }

  static let logs: [(text: String, isWhole: Bool, end: String)] = [
    ("one\ntwo\n", true, "one\ntwo"), ("", true, ""), ("no end", true, "no end"),
    ("10 %\r50 %\r100 %\ndone\n", true, "100 %\ndone"),
    ("\u{1B}[31mred\u{1B}[0m\u{07}\n", true, "red"), ("cut\nwhole\n", false, "…\nwhole"),
  ]

  @Test(arguments: logs)
  func logsEndAsTheyWereSeen(text: String, isWhole: Bool, end: String) {
    #expect(LogEnd.text(text.utf8, isWhole: isWhole) == end)
  }

  @Test func ofALongLogTheLastLinesAreShown() {
    let text = (0..<100).map { "line \($0)" }.joined(separator: "\n")
    let lines = LogEnd.text(text.utf8, isWhole: true).split(separator: "\n")
    #expect(lines.count == LogEnd.mostLines + 1)
    #expect(lines.first == "…" && lines.last == "line 99")
  }
}
