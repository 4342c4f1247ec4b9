import Foundation
import HyperparameterSpace
import Testing

@testable import sweep

/// The share of a metric's variance that a hyperparameter explains, against published answers.
@Suite struct ReportVarianceTests {
  /// Points of a Sobol sequence in the unit cube.
  private static func points(_ count: Int, _ dimensions: Int) throws -> [[Double]] {
    let points = try SobolDesign(count: count, seed: 1).points(dimensionCount: dimensions)
    return (0..<dimensions).map { dimension in (0..<count).map { points[$0, dimension] } }
  }

  private static func share(_ metric: [Double], of numbers: [Double]) -> VarianceShare? {
    VarianceShare(metric, groups: VarianceShare.groups(of: numbers))
  }

  @Test func aLinearFunctionIsPartedByTheSquaresOfItsFactors() throws {
    let x = try Self.points(2_048, 3)
    let metric = (0..<2_048).map { 3 * x[0][$0] + x[1][$0] }
    let shares = try x.map { try #require(Self.share(metric, of: $0)) }
    for (share, expected) in zip(shares, [0.9, 0.1, 0]) {
      #expect(abs(share.share - expected) < 0.02)
    }
    #expect(shares[2].share < shares[2].noise)
  }

  // First-order indices of the Ishigami function with a = 7, b = 0.1: 0.3139, 0.4424, 0. Source:
  // Saltelli et al., Global Sensitivity Analysis: The Primer (2008), 4.
  @Test func theIshigamiFunctionHasItsPublishedIndices() throws {
    let unit = try Self.points(8_192, 3)
    let x = unit.map { column in column.map { Double.pi * (2 * $0 - 1) } }
    let metric: [Double] = (0..<8_192).map { index in
      let (first, second) = (sin(x[0][index]), sin(x[1][index]))
      let third = pow(x[2][index], 4)
      return first + 7 * second * second + 0.1 * third * first
    }
    for (numbers, expected) in zip(x, [0.3139, 0.4424, 0]) {
      let share = try #require(Self.share(metric, of: numbers))
      #expect(abs(share.share - expected) < 0.03)
    }
  }

  @Test func groupsOfKnownVarianceHaveTheShareOfTheFormula() throws {
    var metric: [Double] = []
    var groups: [Int] = []
    // In each group ±1 around 0, 10 and 20: S_within = 30, S_total = 30 + 2·1000.
    for (group, mean) in [0.0, 10, 20].enumerated() {
      for position in 0..<10 {
        metric.append(mean + (position.isMultiple(of: 2) ? 1 : -1))
        groups.append(group)
      }
    }
    let share = try #require(VarianceShare(metric, groups: groups))
    #expect(abs(share.share - (1 - (30.0 / 27) / (2_030.0 / 29))) < 1e-12)
    #expect(share.models == 30 && share.groups == 3)
  }

  @Test func chanceStaysBelowTheNoiseInMostCases() throws {
    var beyond = 0
    for seed in 0..<200 {
      let points = try RandomDesign(count: 64, seed: UInt64(seed)).points(dimensionCount: 2)
      let share = try #require(
        Self.share((0..<64).map { points[$0, 0] }, of: (0..<64).map { points[$0, 1] }))
      if share.share > share.noise { beyond += 1 }
    }
    #expect((1...20).contains(beyond), "\(beyond) of 200")
  }

  @Test func oneExtremeValueMovesNoRank() throws {
    let x = try Self.points(256, 1)[0]
    var metric = x
    metric[100] = 1e300
    let share = try #require(Self.share(metric, of: x))
    #expect(share.rankShare > 0.95)
    #expect(share.share < 0.3)
  }

  @Test func tooFewModelsAConstantAndOneGroupSayNothing() {
    #expect(VarianceShare(Array(repeating: 1, count: 9), groups: Array(0..<9)) == nil)
    #expect(VarianceShare(Array(repeating: 0.1, count: 50), groups: (0..<50).map { $0 % 2 }) == nil)
    #expect(VarianceShare((0..<50).map(Double.init), groups: Array(repeating: 0, count: 50)) == nil)
    #expect(VarianceShare((0..<50).map(Double.init), groups: Array(0..<50)) == nil)
    #expect(VarianceShare([], groups: []) == nil)
  }

  @Test func equalNumbersAreInOneGroup() {
    let groups = VarianceShare.groups(of: [3, 1, 1, 1, 1, 1, 2, 1, 1, 1])
    #expect(Set([1, 2, 3, 4, 5, 7, 8, 9].map { groups[$0] }).count == 1)
    #expect(groups[0] != groups[1])
    #expect([2.0, 1, 2, 5].ranks == [2.5, 1, 2.5, 4])
  }

  @Test func modelsWithoutTheHyperparameterAndWithNaNAreLeftOut() throws {
    let rows = (0..<40).map { $0 < 20 ? "- {kind: a, depth: \($0)}" : "- {kind: b}" }
    var metrics: [Int: [String: Double]] = [:]
    for index in 0..<40 { metrics[index] = ["loss": index == 3 ? .nan : Double(index)] }
    let data = try Reporting.data(rows.joined(separator: "\n"), metrics: metrics)
    let importance = try #require(data.run?.importance.first)
    #expect(importance.models == 39 && importance.left == 1)
    let depth = try #require(importance.entries.first { data.axes[$0.parameter].path == "depth" })
    #expect(depth.share?.models == 19)
    #expect((depth.share?.share ?? 0) > 0.9)
  }
}
