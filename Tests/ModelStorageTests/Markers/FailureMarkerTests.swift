import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct FailureMarkerTests {
  private let time = FileTime(seconds: 1_700_000_000, nanoseconds: 123_000_000)

  @Test(arguments: [
    "exit status 1", "", "50% of /data", "line one\nline two", "a.b.c...", "%41", "\u{0}\u{7f}",
    "Ünïcödé 💥", " spaces ", String(repeating: "x", count: 200),
  ])
  func reasonsComeBack(reason: String) throws {
    let marker = FailureMarker(index: 3, attempt: 1, time: time, reason: reason)
    #expect(marker.name.utf8.count <= 255)
    #expect(!marker.name.contains("/"))
    let back = try #require(FailureMarker(name: marker.name))
    #expect(back.failure == marker.failure)
    #expect(back.reason == reason)
    #expect(back.failure.recordedAt == "2023-11-14T22:13:20.123Z")
  }

  @Test(arguments: 200...280)
  func longReasonsAreCutBetweenLetters(length: Int) throws {
    let reason = String(repeating: "/", count: length / 3) + String(repeating: "x", count: length)
    let marker = FailureMarker(index: 3, attempt: 1, time: time, reason: reason)
    #expect(marker.name.utf8.count <= 255)
    let back = try #require(FailureMarker(name: marker.name))
    #expect(back.reason.hasSuffix("..."))
    #expect(reason.hasPrefix(back.reason.dropLast(3)))
  }

  @Test(arguments: ["", "3", "3.1", "3.1.5", "x.1.5.reason", "3.x.5.reason", "3.1.x.reason"])
  func otherNamesAreNoMarkers(name: String) {
    #expect(FailureMarker(name: name) == nil)
  }
}
