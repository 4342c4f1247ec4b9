import Foundation
import HyperparameterSpace
import Testing

@testable import sweep

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The plots of a report as SVG.
@Suite struct ReportDrawingTests {
  /// Whether a text is well-formed XML.
  private static func isWellFormed(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    return parser.parse() && parser.parserError == nil
  }

  private static func space(_ count: Int) throws -> SearchSpace {
    try SearchSpace(
      (0..<count).map { number in
        number == 2
          ? Hyperparameter("<b>&\"'\u{1}", .choices(["<a>", "&amp;", "]]>"]))
          : Hyperparameter("p\(number)", .continuous(1e-4...1, scale: .logarithmic))
      })
  }

  @Test(arguments: [1, 2, 3, 5, 10])
  func coverageIsWellFormedAndTheSameEveryTime(count: Int) throws {
    let list = try Reporting.list(Self.space(count), .sobol(count: 32, seed: 0))
    let drawings = try (0..<2).map { _ in try CoveragePlot(Reporting.data(list)).svg }
    #expect(Self.isWellFormed(drawings[0]))
    #expect(drawings[0] == drawings[1])
    #expect(!drawings[0].contains("<b>"))
    #expect(!drawings[0].contains("nan") && !drawings[0].contains("inf\""))
  }

  @Test func tellsWhatIsWellFormed() {
    #expect(!Self.isWellFormed("<svg><b></svg>"))
    #expect(!Self.isWellFormed("<svg>&</svg>"))
  }

  @Test func nothingThatVariesIsSaid() throws {
    let svg = try CoveragePlot(Reporting.data("- {a: 1}\n- {a: 1}\n")).svg
    #expect(svg.contains("Nothing varies"))
    #expect(Self.isWellFormed(svg))
  }

  @Test func manyPointsAreThinnedAndThatIsSaid() throws {
    let list = try Reporting.list(Self.space(2), .random(count: 5_000, seed: 0))
    let svg = try CoveragePlot(Reporting.data(list, measuring: false)).svg
    #expect(svg.contains("Of the points 2000 are drawn, chosen at random."))
    #expect(svg.utf8.count < 60_000)
  }

  @Test func aMetricIsDrawnAgainstEachHyperparameter() throws {
    let list = try Reporting.list(Self.space(4), .sobol(count: 32, seed: 0))
    var metrics: [Int: [String: Double]] = [:]
    for index in 0..<32 {
      metrics[index] = ["<loss>": index == 4 ? .infinity : pow(10, Double(index) / 6)]
    }
    let data = try Reporting.data(list, metrics: metrics, minimize: true)
    let svg = MetricPlot(data).svg
    #expect(Self.isWellFormed(svg))
    #expect(svg.contains("&lt;loss&gt; against each hyperparameter"))
    #expect(svg.contains("1 with NaN or an infinity are left out"))
    #expect(svg.contains("best: 1 of index 0"))
    let again = try Reporting.data(list, metrics: metrics, minimize: true)
    #expect(MetricPlot(again).svg == svg)
  }

  @Test func withoutModelsOrMetricsThatIsSaid() throws {
    let list = "- {a: 1}\n- {a: 2}\n"
    for (metrics, text) in [
      ([:], "There is no model yet."), ([0: [:]], "No model has a metric"),
      ([0: ["m": Double.nan]], "No model has a metric"),
    ] as [([Int: [String: Double]], String)] {
      let svg = try MetricPlot(Reporting.data(list, metrics: metrics)).svg
      #expect(svg.contains(text))
      #expect(Self.isWellFormed(svg))
    }
  }

  @Test(arguments: [
    (AxisScale.linear, 0.0, 1.0, ["0", "0.5", "1"]), (.linear, 16, 64, ["20", "40", "60"]),
    (.logarithmic, 1e-5, 0.1, ["1e-05", "0.001", "0.1"]), (.linear, 3, 3, ["3"]),
    (.reverseLogarithmic, 0.9, 0.999, ["0.9", "0.99", "0.999"]),
    (.logarithmic, 20, 30, ["20", "25", "30"]),
  ])
  func ticksAreRound(scale: AxisScale, low: Double, high: Double, texts: [String]) {
    #expect(Ticks.of(scale, low: low, high: high, about: 3).map(Ticks.text) == texts)
  }
}
