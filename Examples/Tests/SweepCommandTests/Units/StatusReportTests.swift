import ModelStorage
import Testing

@testable import sweep

@Suite struct StatusReportTests {
  private static let report = StatusReport(
    count: 12,
    status: StoreStatus(
      complete: [0, 1, 2, 3, 7, 9, 10, 11],
      running: [4],
      failed: [FailedAttempt(index: 6, attempt: 2, reason: "exit status 3", recordedAt: "")],
      missing: [5, 8]))

  @Test func showsCountsRangesAndReasons() {
    #expect(
      Self.report.text == """
        12 paramsets
          complete  8  0-3,7,9-11
          failed    1  6
          running   1  4
          missing   2  5,8
        index 6 failed, attempt 2: exit status 3

        """)
  }

  @Test func saysNothingOfWhatIsNot() {
    let report = StatusReport(
      count: 1, status: StoreStatus(complete: [], running: [], failed: [], missing: [0]))
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
