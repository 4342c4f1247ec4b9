import Testing

@testable import HyperparameterSpace

@Suite("Optimised strata")
struct OptimizedStrataTests {
  private func strata(
    _ count: Int, _ dimensionCount: Int, _ criterion: LatinHypercubeCriterion, iterations: Int?,
    seed: UInt64 = 1
  ) throws -> [[Int32]] {
    try OptimizedStrata(
      count: count, dimensionCount: dimensionCount, criterion: criterion, iterations: iterations,
      seed: seed
    ).strata
  }

  private func points(_ strata: [[Int32]]) throws -> UnitCubePoints {
    try UnitCubePoints(
      columns: strata.map { column in column.map { (Double($0) + 0.5) / Double(column.count) } })
  }

  @Test(arguments: LatinHypercubeCriterion.allCases)
  func everyDimensionHasEachStratumOnce(criterion: LatinHypercubeCriterion) throws {
    for (count, dimensionCount) in [
      (1, 1), (1, 3), (2, 1), (2, 2), (3, 2), (3, 5), (4, 3), (7, 1), (8, 2), (9, 3), (5, 40),
    ] {
      let strata = try strata(count, dimensionCount, criterion, iterations: 300)
      #expect(strata.count == dimensionCount)
      #expect(strata.allSatisfy { $0.sorted().elementsEqual(0..<Int32(count)) })
    }
  }

  /// Exact minima of the centred discrepancy.
  @Test(arguments: [
    (3, 2, 0.02957818930041123), (5, 2, 0.011051111111), (7, 2, 0.005823879600),
    (8, 2, 0.004475063747829688), (5, 3, 0.026330437037),
  ])
  func reachesTheLeastDiscrepancy(count: Int, dimensionCount: Int, known: Double) throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let strata = try strata(
        count, dimensionCount, .centeredDiscrepancy, iterations: 6000, seed: seed)
      #expect(try abs(points(strata).squaredDiscrepancy(.centered) - known) < 1e-11)
    }
  }

  /// Proved maximin distances in two dimensions, from 2 points.
  @Test func reachesTheLargestMinimumDistance() throws {
    for (count, known) in zip(2..., [2, 2, 5, 5, 5, 8, 8]) {
      let strata = try strata(count, 2, .maximinDistance, iterations: 4000)
      let distance = try points(strata).minimumDistance * Double(count)
      #expect(abs(distance * distance - Double(known)) < 1e-9)
    }
  }

  /// More exchanges make better strata; and all of them better ones than none.
  @Test func moreIterationsAreBetter() throws {
    let discrepancies = try [0, 600, 8000].map { iterations in
      try points(strata(15, 4, .centeredDiscrepancy, iterations: iterations))
        .squaredDiscrepancy(.centered)
    }
    #expect(discrepancies[0] > 1.1 * discrepancies[1])
    #expect(discrepancies[1] > discrepancies[2])
    let distances = try [0, 600, 8000].map { iterations in
      try points(strata(15, 4, .maximinDistance, iterations: iterations)).minimumDistance
    }
    #expect(distances[0] < 0.7 * distances[1])
    #expect(distances[1] <= distances[2])
  }

  /// The same on every machine, in debug and in release builds.
  @Test func strataArePinned() throws {
    #expect(
      try strata(10, 3, .centeredDiscrepancy, iterations: 2000, seed: 2018)
        == [
          [5, 8, 6, 2, 7, 4, 9, 0, 3, 1],
          [0, 8, 6, 1, 2, 9, 4, 3, 5, 7],
          [6, 5, 0, 1, 8, 3, 2, 4, 9, 7],
        ])
    #expect(
      try strata(10, 3, .maximinDistance, iterations: 2000, seed: 2018)
        == [
          [8, 1, 4, 3, 0, 2, 9, 5, 6, 7],
          [8, 7, 2, 9, 4, 1, 3, 5, 0, 6],
          [1, 2, 9, 7, 6, 3, 0, 4, 5, 8],
        ])
  }

  /// 21 points fill groups of eight in part; three dimensions come from the start again and again.
  @Test func longRunsArePinned() throws {
    func digest(_ strata: [[Int32]]) -> UInt64 {
      fnv1a(strata.joined().map { UInt8($0) })
    }
    #expect(
      try digest(strata(21, 3, .centeredDiscrepancy, iterations: 30_000, seed: 7))
        == 0x7240c10d9702431f)
    #expect(
      try digest(strata(21, 3, .maximinDistance, iterations: 30_000, seed: 7))
        == 0x72d363621cdf2cf7)
  }

  @Test(arguments: LatinHypercubeCriterion.allCases)
  func strataDependOnTheSeed(criterion: LatinHypercubeCriterion) throws {
    let first = try strata(8, 2, criterion, iterations: 500, seed: 1)
    #expect(try first == strata(8, 2, criterion, iterations: 500, seed: 1))
    #expect(try first != strata(8, 2, criterion, iterations: 500, seed: 2))
  }

  @Test(arguments: LatinHypercubeCriterion.allCases)
  func theDefaultBudgetKeepsWithinItsLimits(criterion: LatinHypercubeCriterion) {
    for count in [1, 2, 10, 100, 1000, OptimizedStrata.largestCount] {
      for dimensionCount in [1, 2, 10, 1000] {
        let iterations = OptimizedStrata.defaultIterations(
          count: count, dimensionCount: dimensionCount, criterion: criterion)
        #expect(iterations > 0 && iterations < 200_000_000)
      }
    }
  }

  /// Progress is told to its end, and changes nothing.
  @Test(arguments: LatinHypercubeCriterion.allCases)
  func progressIsToldAndChangesNothing(criterion: LatinHypercubeCriterion) throws {
    for iterations in [nil, 0, 5_000] {
      var reports: [OptimizationProgress] = []
      let told = try OptimizedStrata(
        count: 12, dimensionCount: 3, criterion: criterion, iterations: iterations, seed: 7
      ) { reports.append($0) }
      #expect(try told.strata == strata(12, 3, criterion, iterations: iterations, seed: 7))
      #expect(reports.isEmpty == (iterations == 0))
      #expect(reports.map(\.done) == reports.map(\.done).sorted())
      #expect(Set(reports.map(\.count)).count <= 1)
      if let last = reports.last {
        #expect(last.done == last.count)
        #expect(iterations.map { last.count >= $0 } ?? true)
      }
    }
  }

  /// A design that reports has the points and the description of one that does not.
  @Test func aDesignThatReportsIsTheSame() throws {
    final class Reports: @unchecked Sendable { var last: OptimizationProgress? }
    let reports = Reports()
    let design = OptimizedLatinHypercube(count: 20, seed: 2018, iterations: 3_000)
    // Called on this thread.
    let reporting = design.reporting { reports.last = $0 }
    #expect(reporting.description == design.description)
    #expect(
      try reporting.points(dimensionCount: 4) == design.points(dimensionCount: 4))
    let last = try #require(reports.last)
    #expect(last.done == last.count)
  }
}
