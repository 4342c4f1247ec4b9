import Foundation
import InternalFileSystem
import Testing

@Suite struct FileTimeTests {
  @Test(arguments: [
    (Int64(0), 0, "1970-01-01T00:00:00.000Z"),
    (-1, 999_999_999, "1969-12-31T23:59:59.999Z"),
    (951_782_400, 1_000_000, "2000-02-29T00:00:00.001Z"),
    (1_000_000_000, 0, "2001-09-09T01:46:40.000Z"),
    (4_107_542_399, 0, "2100-02-28T23:59:59.000Z"),
    (4_107_542_400, 0, "2100-03-01T00:00:00.000Z"),
    (253_402_300_799, 999_999, "9999-12-31T23:59:59.000Z"),
    (-2_208_988_800, 0, "1900-01-01T00:00:00.000Z"),
  ])
  func knownTimes(seconds: Int64, nanoseconds: Int, text: String) {
    #expect(FileTime(seconds: seconds, nanoseconds: nanoseconds).iso8601 == text)
  }

  @Test func agreesWithFoundation() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -2_000_000_000..<100_000_000_000, using: &generator)
      let expected = Date(timeIntervalSince1970: Double(seconds)).ISO8601Format()
      let text = FileTime(seconds: seconds, nanoseconds: 0).iso8601
      #expect(text.replacing(".000Z", with: "Z") == expected)
    }
  }

  @Test func differencesKeepNanoseconds() {
    let earlier = FileTime(seconds: 10, nanoseconds: 900_000_000)
    let later = FileTime(seconds: 12, nanoseconds: 100_000_000)
    #expect(abs(later.secondsSince(earlier) - 1.2) < 1e-9)
    #expect(abs(earlier.secondsSince(later) + 1.2) < 1e-9)
  }
}
