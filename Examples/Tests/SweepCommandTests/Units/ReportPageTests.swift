import Foundation
import HyperparameterSpace
import ModelStorage
import SweepList
import Testing

@testable import sweep

/// The page of a report, and the data in it.
@Suite struct ReportPageTests {
  static let hostile = [
    "<script>alert(1)</script>", "</script>", "\"><img src=x onerror=alert(1)>", "<!--", "]]>",
    "&lt;b&gt;", "{{style}}", "a\u{2028}b\u{2029}c", "'; alert(1); '", "\\u003cscript\\u003e",
  ]

  @Test(arguments: hostile)
  func noValueIsMarkup(text: String) throws {
    let paramset: Paramset = try Paramset([
      (name: text, value: .string(text)), (name: "x", value: 1),
    ])
    let list = "- \(paramset.yaml)\n- {x: 2}\n"
    let data = try Reporting.data(
      list, metrics: [0: [text: 0.5]], failed: [1: text], metric: nil)
    let page = try ReportPage(data: data).html()
    // The text stands nowhere but in the data, and there without markup.
    let json = try #require(try Reporting.json(of: page))
    let parameters = try #require(json["parameters"] as? [[String: Any]])
    let names = parameters.compactMap { $0["name"] as? String }
    #expect(names.contains(text))
    #expect(parameters.contains { ($0["levels"] as? [String])?.contains(text) == true })
    let run = try #require(json["run"] as? [String: Any])
    let models = try #require(run["models"] as? [String: Any])
    #expect((models["metrics"] as? [[String: Any]])?.first?["name"] as? String == text)
    if text.contains("<") || text.contains("{{") {
      #expect(!page.contains(text) || PageFile.template.contains(text) || text == "</script>")
    }
    #expect(page.components(separatedBy: "</script>").count == 4)
  }

  @Test func marksAreFilledOnce() {
    let page = ReportPage.fill("<{{a}}|{{b}}|{{unknown}}|{{a}}>", ["a": "{{b}}", "b": "{{a}}"])
    #expect(page == "<{{b}}|{{a}}|{{unknown}}|{{b}}>")
  }

  @Test func thePolicyAllowsWhatThePageHasAndNothingElse() throws {
    let page = try ReportPage(data: Reporting.data("- {a: 1}")).html()
    let line = try #require(page.split(separator: "\n").first { $0.contains("Content-Security") })
    #expect(line.contains("default-src 'none'"))
    #expect(!line.contains("unsafe"))
    #expect(line.components(separatedBy: "'sha256-").count == 4)
    #expect(!page.contains("http-equiv=\"refresh\""))
    #expect(!PageFile.scripts.contains("innerHTML"))
    #expect(!PageFile.scripts.contains("insertAdjacentHTML"))
    #expect(!PageFile.scripts.contains("document.write"))
  }

  @Test func theScriptsOfThePageEndNoScript() {
    for text in [PageFile.library, PageFile.scripts, PageFile.style] {
      #expect(!text.lowercased().contains("</s"))
      #expect(!text.contains("<!--"))
    }
  }

  @Test func aPageBeforeTheRunIsTheSameEveryTime() throws {
    let list = try Reporting.list(ReportCoverageTests.space, .sobol(count: 16, seed: 0))
    let pages = try (0..<2).map { _ in try ReportPage(data: Reporting.data(list)).html() }
    #expect(pages[0] == pages[1])
    #expect(try Reporting.json(of: pages[0])?["run"] == nil)
  }

  @Test func numbersAreRoundedAndIntegersAreNot() throws {
    let data = try Reporting.data(
      "- {a: 0.12345678912, b: 123456789, c: 9007199254740993, d: .inf, e: 1.0}\n"
        + "- {a: 0.2, b: 3, c: 4, d: 1.5, e: 2.5}\n- {a: 0.3, b: 5, c: 6, d: 2.5, e: 3.5}\n")
    let values = Dictionary(uniqueKeysWithValues: data.parameters.map { ($0.name, $0.values) })
    #expect(values["a"]?.first == .number(0.123457))
    #expect(values["b"]?.first == .integer(123_456_789))
    #expect(values["c"]?.first == .text("9007199254740993"))
    #expect(values["e"]?.first == .number(1))
    // An infinity has no place among numbers: the values stand side by side.
    #expect(data.parameters.first { $0.name == "d" }?.levels?.count == 3)
  }

  @Test func longTextsAreShortened() throws {
    let data = try Reporting.data("- {a: \(String(repeating: "x", count: 500))}\n- {a: b}\n")
    #expect(data.parameters[0].levels?.first?.count == ReportParameter.mostCharacters)
  }

  @Test func conditionsLeaveGaps() throws {
    let data = try Reporting.data(
      "- {a: 1, b: 2.5}\n- {a: 2}\n- {a: 3, b: 4.5}\n- {a: 4, b: 9.5}\n")
    #expect(data.parameters[1].values[1] == .missing)
    #expect(data.parameters[1].present == 3)
  }

  @Test func metricsKeepWhatIsNoNumber() throws {
    let data = try Reporting.data(
      "- {a: 1}\n- {a: 2}\n- {a: 3}\n- {a: 4}\n",
      metrics: [0: ["m": .nan], 1: ["m": .infinity], 2: ["m": -.infinity], 3: ["l": 0.5]])
    let models = try #require(data.run?.models)
    #expect(models.metrics.map(\.name) == ["l", "m"])
    #expect(models.metrics[1].values == [.text("NaN"), .text("∞"), .text("−∞"), .missing])
    #expect(models.chosen == 0)
  }

  @Test func aMetricThatNoModelHasIsRefused() throws {
    let list = "- {a: 1}\n- {a: 2}\n"
    #expect(
      throws: CommandError(
        "--metric f1: no model has this metric; they have loss; name one of these.")
    ) {
      try Reporting.data(list, metrics: [0: ["loss": 1]], metric: "f1")
    }
    // Before the first model the same command makes a report, too.
    #expect(try Reporting.data(list, metrics: [:], metric: "f1").run?.models.chosen == nil)
  }

  /// Ten hyperparameters of every kind.
  static var largeSpace: SearchSpace {
    get throws {
      try SearchSpace {
        for number in 0..<4 {
          Hyperparameter("rate_\(number)", .continuous(1e-6...1, scale: .logarithmic))
        }
        for number in 0..<3 { Hyperparameter("share_\(number)", .continuous(0...1)) }
        Hyperparameter("width", .integer(16...100_000, scale: .logarithmic))
        Hyperparameter("optimizer", .choices(["adam", "rmsprop", "sgd"]))
        Hyperparameter("layers", .choices([[32], [64, 32], [128, 64, 32]]))
      }
    }
  }

  @Test func tenThousandParamsetsOfTenAreBelowTwoMegabytes() throws {
    let list = try Reporting.list(Self.largeSpace, .random(count: 10_000, seed: 1))
    let table = try Reporting.data(list, measuring: false)
    #expect(try ReportPage(data: table).html().utf8.count < 2_000_000)
    var metrics: [Int: [String: Double]] = [:]
    for index in 0..<9_500 {
      metrics[index] = [
        "accuracy": 1 / Double(index + 3), "loss": 3.3 * Double(index).squareRoot(),
      ]
    }
    let reasons = Dictionary(
      uniqueKeysWithValues: (9_500..<10_000).map { ($0, "exit status \($0 % 7)") })
    let full = try Reporting.data(list, metrics: metrics, failed: reasons, measuring: false)
    #expect(try ReportPage(data: full).html().utf8.count < 2_000_000)
  }
}
