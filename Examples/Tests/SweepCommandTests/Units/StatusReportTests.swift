import ModelStorage
import Testing

@testable import sweep

@Suite struct StatusReportTests {
  private static let report = StatusReport(
    count: 13,
    status: MergedStatus(
      store: StoreStatus(
        complete: [0, 1, 2, 3, 7, 9, 10, 11],
        running: [4],
        failed: [5, 6, 8].map {
          FailedAttempt(
            index: $0, attempt: 2, reason: $0 == 6 ? "killed by SIGKILL" : "exit status 3",
            recordedAt: "")
        },
        missing: [12]), view: nil))

  @Test func showsCountsRangesAndReasons() {
    #expect(
      Self.report.text == """
        13 paramsets
          complete  8  0-3,7,9-11
          failed    3  5-6,8
          running   1  4
          missing   1  12
        failed 5,8: exit status 3
        failed 6: killed by SIGKILL

        """)
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    let failure = FailedAttempt(
      index: 0, attempt: 1, reason: "\u{1B}[2Jgone\u{07}\nsweep: all is well", recordedAt: "")
    let report = StatusReport(
      count: 1,
      status: MergedStatus(
        store: StoreStatus(complete: [], running: [], failed: [failure], missing: []), view: nil))
    let lines = report.text.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.last?.hasPrefix("failed 0: ") == true && lines.last?.contains("gone") == true)
    #expect(
      lines.joined().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test func saysNothingOfWhatIsNot() {
    let report = StatusReport(
      count: 1,
      status: MergedStatus(
        store: StoreStatus(complete: [], running: [], failed: [], missing: [0]), view: nil))
    #expect(
      report.text == """
        1 paramset
          complete  0
          failed    0
          running   0
          missing   1  0

        """)
  }
}
