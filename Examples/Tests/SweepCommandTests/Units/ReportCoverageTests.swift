import HyperparameterSpace
import Testing

@testable import sweep

/// Strata and discrepancies of a report.
@Suite struct ReportCoverageTests {
  static var space: SearchSpace {
    get throws {
      try SearchSpace {
        Hyperparameter("x", .continuous(0...1))
        Hyperparameter("y", .continuous(1e-5...0.1, scale: .logarithmic))
        Hyperparameter("z", .normal(mean: 0, standardDeviation: 1))
      }
    }
  }

  @Test(arguments: [6, 32, 64, 100, 101, 10_000])
  func everyStratumOfALatinHypercubeIsAsFull(count: Int) throws {
    let axes = try Reporting.axes(
      Reporting.list(Self.space, .latinHypercube(count: count, seed: 7)))
    for axis in axes.values {
      let strata = try #require(Strata(axis))
      #expect(strata.counts.reduce(0, +) == count)
      // 101 values have strata that their number does not divide.
      let isDivisor = count.isMultiple(of: strata.counts.count)
      let most = strata.counts.max() ?? 0
      #expect(isDivisor ? Set(strata.counts).count == 1 : most <= count / strata.counts.count + 2)
    }
  }

  @Test func levelsAreExpectedByTheirWeights() throws {
    let space = try SearchSpace {
      Hyperparameter("w", .choices(["a", "b", "never"], weights: [3, 1, 0]))
      Hyperparameter("i", .integer(1...4))
    }
    let axes = try Reporting.axes(Reporting.list(space, .latinHypercube(count: 8, seed: 1)))
    let weighted = try #require(axes["w"].flatMap(Strata.init))
    #expect(weighted.labels == ["a", "b", "never"])
    #expect(weighted.counts == [6, 2, 0])
    #expect(weighted.expected == [6, 2, 0])
    let integers = try #require(axes["i"].flatMap(Strata.init))
    #expect(integers.labels == ["1", "2", "3", "4"])
    #expect(integers.counts == [2, 2, 2, 2])
  }

  @Test func theMeanIsThatOfRandomDesigns() throws {
    let mean = DesignCoverage.randomMean(count: 16, dimensionCount: 3)
    #expect(abs(mean - (125.0 / 64 - 2_197.0 / 1_728) / 16) < 1e-15)
    let sum = try (0..<400).reduce(0.0) { sum, seed in
      let points = try RandomDesign(count: 16, seed: UInt64(seed)).points(dimensionCount: 3)
      return sum + points.squaredDiscrepancy(.centered)
    }
    #expect(abs(sum / 400 / mean - 1) < 0.1)
  }

  @Test func valuesOfALevelFillItsPart() throws {
    let (low, high) = (ShareInterval(lower: 0, upper: 0.25), ShareInterval(lower: 0.25, upper: 1))
    let intervals = [low, high, high, low, high, high, high, high]
    let coordinates = try DesignCoverage.coordinates(of: intervals, dimension: 0)
    #expect(coordinates.sorted() == (0..<8).map { (Double($0) + 0.5) / 8 })
    #expect([coordinates[0], coordinates[3]].allSatisfy { $0 < 0.25 })
  }

  @Test func levelsHideNothing() throws {
    // Four levels of each of three, beside a continuous one: even, and all of one level.
    let rows = (0..<64).map {
      "- {a: \($0 % 4), b: \($0 / 4 % 4), c: \($0 / 16), x: \(Double($0 * 37 % 64) / 63)}"
    }
    let even = try #require(Reporting.data(rows.joined(separator: "\n")).coverage)
    #expect(even.parameters.count == 4)
    #expect(even.discrepancy < even.randomMean / 2)
    let uneven = rows.map { $0.replacing("c: 1", with: "c: 0").replacing("c: 2", with: "c: 0") }
    let other = try #require(Reporting.data(uneven.joined(separator: "\n")).coverage)
    #expect(other.discrepancy > 2 * even.discrepancy)
  }

  @Test func manyLevelsAreExpectedAsTheyFallIntoStrata() throws {
    let space = try SearchSpace { Hyperparameter("i", .integer(5...60)) }
    let axes = try Reporting.axes(Reporting.list(space, .sobol(count: 1_000, seed: 0)))
    let strata = try #require(axes["i"].flatMap(Strata.init))
    #expect(strata.counts.count == 28)
    for (count, expected) in zip(strata.counts, strata.expected) {
      #expect(abs(Double(count) - expected) < 4)
    }
  }

  @Test func aSobolSequenceIsMoreEvenThanRandomDrawsAndTheseAreNot() throws {
    let sobol = try #require(
      try DesignCoverage(
        Reporting.data(Reporting.list(Self.space, .sobol(count: 64, seed: 1))).axes))
    let random = try #require(
      try DesignCoverage(
        Reporting.data(Reporting.list(Self.space, .random(count: 64, seed: 99))).axes))
    #expect(sobol.parameters == [0, 1, 2])
    #expect(sobol.discrepancy < sobol.randomMean / 5)
    #expect(random.discrepancy > random.randomMean / 3)
    let range = try #require(sobol.randomRange)
    #expect(range[0] < sobol.randomMean && sobol.randomMean < range[1])
    #expect(sobol.randomCount == DesignCoverage.mostDesigns)
  }

  @Test func theDiscrepancyIsThatOfTheDesignsPoints() throws {
    let design = LatinHypercube(count: 40, seed: 3)
    let data = try Reporting.data(Reporting.list(Self.space, design))
    let points = try design.points(dimensions: ["x", "y", "z"])
    #expect(
      abs(try #require(data.coverage).discrepancy - points.squaredDiscrepancy(.centered)) < 1e-9)
  }

  @Test func whatCannotBeMeasuredIsNot() throws {
    #expect(try Reporting.data("- {a: 1}").coverage == nil)
    #expect(try Reporting.data("- {a: 1}\n- {a: 1}").coverage == nil)
    let axes = try Reporting.data(Reporting.list(Self.space, .sobol(count: 64, seed: 1))).axes
    #expect(try DesignCoverage(axes, mostFactors: 1_000) == nil)
  }
}
