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

  @Test func randomDrawsHaveTheExpectedDiscrepancyOfTheFormula() throws {
    // ((5/4)^s − (13/12)^s)/n where all is continuous.
    let expected = (1.25 * 1.25 * 1.25 - 2197.0 / 1728) / 64
    #expect(abs(DesignCoverage.mean(of: [nil, nil, nil], count: 64) - expected) < 1e-15)
  }

  @Test func theMeanIsThatOfRandomDesigns() throws {
    // Levels of unequal shares beside a continuous dimension: the mean of 400 designs.
    let levels = CoverageLevels(coordinates: [0.25, 0.75, 0.95], shares: [0.5, 0.4, 0.1])
    let mean = DesignCoverage.mean(of: [levels, nil], count: 16)
    var sum = 0.0
    for seed in 0..<400 {
      let points = try RandomDesign(count: 16, seed: UInt64(seed)).points(dimensionCount: 2)
      let columns = [
        (0..<16).map { levels.nearest(to: points[$0, 0]) }, (0..<16).map { points[$0, 1] },
      ]
      sum += try UnitCubePoints(columns: columns).squaredDiscrepancy(.centered)
    }
    #expect(abs(sum / 400 / mean - 1) < 0.1)
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
