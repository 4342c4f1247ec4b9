import ArgumentParser
import Foundation
import Testing

@testable import train_digits

/// What `--help` shows of every command, and what programs read.
@Suite struct HelpTests {
  static let commands: [any ParsableCommand.Type] = [
    TrainDigits.self, TrainCommand.self, PredictCommand.self,
  ]

  @Test(arguments: 0..<3)
  func `an example is shown that parses`(number: Int) throws {
    #expect(Self.commands.count == 1 + TrainDigits.configuration.subcommands.count)
    let help = TrainDigits.helpMessage(for: Self.commands[number], columns: 200)
    let example = try #require(
      help.split(separator: "\n").drop { $0 != "Example:" }.dropFirst().first, "\(help)")
    #expect(example.count < 80)
    let words = example.split(separator: " ").map(String.init)
    #expect(words.first == "train-digits")
    let parsed = try TrainDigits.parseAsRoot(Array(words.dropFirst()))
    #expect(number == 0 || type(of: parsed) == Self.commands[number])
  }

  @Test func `a quiet training says nothing, and predictions are JSON`() throws {
    let run = try TrainingRun()
    let train = try run.train(index: 0, options: ["--quiet"])
    #expect(train.status == 0 && train.output.isEmpty && train.error.isEmpty, "\(train)")
    let predict = try run.run(["predict", "--storage", run.storage, "--count", "2", "--json"])
    #expect(predict.status == 0, "\(predict)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(predict.output.utf8)) as? [String: Any])
    #expect(
      Set(json.keys) == [
        "index", "path", "metric", "testCount", "accuracy", "loss", "predictions",
      ])
    let predictions = try #require(json["predictions"] as? [[String: Any]])
    #expect(
      predictions.map { Set($0.keys) }.allSatisfy { $0 == ["actual", "predicted", "probability"] })
    #expect(predictions.count == 2)
  }
}
