import Foundation
import ModelStorage
import Testing

@testable import sweep

@Suite struct LeaderboardTests {
  private static let models: [StoredModel] = [
    .example(
      index: 5, metrics: ["loss": 0.1, "accuracy": 0.97],
      paramset: [
        "optimizer": .string("adam"), "rate": .double(0.001_234_5),
        "hidden": .array([.integer(30), .integer(50)]), "epochs": .integer(20),
      ]),
    .example(
      index: 11, metrics: ["accuracy": 0.9],
      paramset: [
        "optimizer": .string("sgd"), "rate": .double(0.1), "hidden": .array([.integer(10)]),
        "epochs": .integer(20),
      ]),
  ]

  @Test func showsMetricsThenWhatDiffersThenWhatDoesNot() {
    #expect(
      Leaderboard(Self.models, metric: "accuracy").text(width: nil) == """
        rank  index  accuracy  loss  hidden    optimizer      rate
           1      5      0.97   0.1  [30, 50]  adam       0.001234
           2     11       0.9     -  [10]      sgd             0.1
        the same for all: epochs=20
        best model: /storage/5/model

        """)
  }

  @Test func fitsATerminal() {
    let text = Leaderboard(Self.models, metric: "accuracy").text(width: 50)
    for line in text.split(separator: "\n").prefix(3) { #expect(line.count <= 50) }
  }

  @Test func leavesOutModelsWithoutTheMetric() {
    #expect(Leaderboard(Self.models, metric: "loss").models.map(\.index) == [5])
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    let models: [StoredModel] = [1, 2].map {
      .example(
        index: $0, metrics: ["accuracy": 0.5, "\u{1B}[2Jx": 1],
        paramset: ["\u{07}name": .string("\u{1B}]0;title"), "same\u{9B}": .integer(1)])
    }
    let text = Leaderboard(models, metric: "accuracy").text(width: nil)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func encodes() throws {
    let text = try JSONText.of(Leaderboard(Self.models, metric: "accuracy"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let models = try #require(json["models"] as? [[String: Any]])
    #expect(json["metric"] as? String == "accuracy")
    #expect(models.map { $0["index"] as? Int } == [5, 11])
    #expect((models[0]["paramset"] as? [String: Any])?["optimizer"] as? String == "adam")
  }
}
