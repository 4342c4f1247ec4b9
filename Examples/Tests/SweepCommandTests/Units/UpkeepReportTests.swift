import ModelStorage
import Testing

@testable import sweep

@Suite struct UpkeepReportTests {
  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (999_949, "999.9 kB"),
    (999_950, "1.0 MB"), (12_345_678, "12.3 MB"), (3_221_225_472, "3.2 GB"),
    (5_000_000_000_000_000, "5000.0 TB"),
  ])
  func bytesAreToldInTheUnitThatSuitsThem(count: Int, text: String) {
    #expect(Numbers.text(byteCount: count) == text)
  }

  @Test func anEmptyVerificationSaysSo() {
    #expect(
      VerificationText(VerificationReport(), count: nil).text == """
          complete      0
          damaged       0
          not verified  0
          not examined  0

        """)
    #expect(
      VerificationText(VerificationReport(), count: 2).missing == IndexGroup([0, 1]))
  }

  @Test func anEmptyCollectionSaysSo() {
    #expect(
      CollectionText(CollectionReport(), isDryRun: false).text == "removed 0 things, 0 bytes\n")
  }

  @Test func findingsKeepToOneLine() {
    let finding = UpkeepFinding(index: 3, path: "/storage/3/model", reason: "a\nb")
    #expect(finding.reason == "a\\nb")
  }
}
