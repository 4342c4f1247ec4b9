import Foundation
import Testing

@testable import sweep

@Suite struct MetricsFileTests {
  @Test func readsWhatPythonWrites() throws {
    let text = #"{"accuracy": 0.9713, "loss": NaN, "best": Infinity, "least": -Infinity, "n": 3}"#
    let metrics = try MetricsFile.metrics(in: Data(text.utf8))
    #expect(metrics.count == 5)
    #expect(metrics["accuracy"] == 0.9713)
    #expect(metrics["loss"]?.isNaN == true)
    #expect(metrics["best"] == .infinity)
    #expect(metrics["least"] == -.infinity)
    #expect(metrics["n"] == 3)
  }

  @Test(arguments: ["{}", " {\n} \n"])
  func takesNone(text: String) throws {
    #expect(try MetricsFile.metrics(in: Data(text.utf8)).isEmpty)
  }

  @Test func aMissingFileIsNoMetrics() async throws {
    try await withTemporaryFolder { folder in
      let metrics = try MetricsFile.metrics(at: "\(folder)/metrics.json")
      #expect(metrics.isEmpty)
    }
  }

  @Test(arguments: [
    ("", "it is empty"), ("3", "it is 3"), ("[1]", "it is [1]"),
    (#"{"history": [0.1, 0.2]}"#, "'history' is [0.1, 0.2]"),
    (#"{"ok": true}"#, "'ok' is true"), (#"{"loss": "0.1"}"#, "'loss' is 0.1"),
    (#"{"loss": null}"#, "'loss' is null"), (#"{"loss": 0.1"#, "it is not JSON: "),
    ("accuracy=1", "it is not JSON: "), (#"{"loss": nan}"#, "it is not JSON: "),
    ("{\"a\": 1}\n{\"a\": 2}\n", "it is not JSON: "),
  ])
  func refusesWhatIsNoObjectOfNumbers(text: String, problem: String) {
    let error = #expect(throws: CommandError.self) {
      try MetricsFile.metrics(in: Data(text.utf8))
    }
    let start = "SWEEP_METRICS_FILE: one JSON object of numbers is expected; \(problem)"
    #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("\n") == false)
  }

  @Test func refusesWhatCannotBeRead() async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: CommandError.self) { try MetricsFile.metrics(at: folder) }
      #expect(error?.description.contains("it cannot be read: ") == true)
    }
  }

  @Test func refusesALog() {
    #expect(throws: CommandError.self) {
      try MetricsFile.metrics(in: Data(repeating: UInt8(ascii: " "), count: (1 << 20) + 1))
    }
  }
}
