import Testing

@testable import HyperparameterSpace

@Suite("Log-normal and truncated normal distributions")
struct TruncatedNormalTests {
  @Test func logNormalQuantiles() {
    for row in rows(TruncatedNormalAnswers.logNormal, of: 5).map(Array.init) {
      let distribution = LogNormal(mean: row[0], standardDeviation: row[1])
      #expect(distribution.isRepresentable)
      let value = distribution.quantile(row[2])
      #expect(unitsInTheLastPlace(value, from: row[3], row[4]) < 0.501)
      let share = distribution.probability(below: value)
      #expect((share - row[2].openedUnitCoordinate).magnitude < 1e-13)
    }
  }

  @Test(arguments: [
    (0, 1, true), (0, 86, true), (0, 87, false), (-650, 7, true), (-650, 8, false),
    (700, 1, true), (700, 1.2, false),
  ])
  func logNormalRange(mean: Double, deviation: Double, isRepresentable: Bool) {
    let distribution = LogNormal(mean: mean, standardDeviation: deviation)
    #expect(distribution.isRepresentable == isRepresentable)
    if isRepresentable {
      #expect(distribution.quantile(0).isNormal)
      #expect(distribution.quantile(1 - 0x1p-53).isNormal)
    }
  }

  @Test func theLargestDeviate() {
    #expect(-normalQuantile(0.0.openedUnitCoordinate) < LogNormal.largestDeviate)
    #expect(-normalQuantile(0.0.openedUnitCoordinate) > LogNormal.largestDeviate - 0.001)
    #expect(LogNormal(mean: 0, standardDeviation: 1).probability(below: 0) == 0)
    #expect(LogNormal(mean: 0, standardDeviation: 1).probability(below: .infinity) == 1)
  }

  @Test func truncatedQuantiles() {
    for row in rows(TruncatedNormalAnswers.truncated, of: 7).map(Array.init) {
      let distribution = TruncatedNormal(
        mean: row[0], standardDeviation: row[1], lower: row[2], upper: row[3])
      let value = distribution.quantile(row[4])
      let error = ((value - row[5]) - row[6]).magnitude
      let scale = max(row[1], row[0].magnitude, row[5].magnitude)
      #expect(error < 0.501 * row[5].ulp + 0x1p-51 * scale, "\(row)")
      #expect(error < 1e-7 * (row[3] - row[2]), "\(row)")
    }
  }

  /// Mean, standard deviation and bounds.
  static let distributions: [(Double, Double, Double, Double)] = [
    (0, 1, -.infinity, .infinity), (0, 1, -1, 2), (0, 1, 8, 9), (0, 1, -40, -39),
    (0, 1, 1000, .infinity), (0, 1, -.infinity, -35), (0, 1, 29.99, 30.5), (0, 1, 31, 31.0001),
    (10, 3, 0, 5), (0, 1, -1e-9, 3), (1.7, 0.3, 2, 2.001), (0, 1, 0.5, 0.500_000_000_001),
    (0, 1, 1e200, 1e201), (5, 1e-3, 4, .infinity), (0, 1, -45, -38.5),
  ]

  @Test(arguments: distributions)
  func isInOrderAndWithinTheBounds(
    mean: Double, deviation: Double, lower: Double, upper: Double
  ) {
    let distribution = TruncatedNormal(
      mean: mean, standardDeviation: deviation, lower: lower, upper: upper)
    let even = (0..<200).map { Double($0) / 200 }
    for group in neighbouringCoordinates(2, groups: 10) + [even] {
      let values = group.map(distribution.quantile)
      #expect(values == values.sorted())
      #expect(values.allSatisfy { lower <= $0 && $0 <= upper })
    }
  }

  @Test(arguments: distributions)
  func probabilityIsTheInverse(mean: Double, deviation: Double, lower: Double, upper: Double) {
    let distribution = TruncatedNormal(
      mean: mean, standardDeviation: deviation, lower: lower, upper: upper)
    #expect(distribution.probability(below: lower) == 0)
    #expect(distribution.probability(below: upper) == 1)
    for share in stride(from: 1 / 128.0, to: 1, by: 1 / 16) {
      let value = distribution.quantile(share)
      // What the rounding of the value moves the share by, with a width of the bulk of it.
      let width = distribution.quantile(0.75) - distribution.quantile(0.25)
      let tolerance = width > 0 ? 1e-13 + 4 * value.ulp / width : 1
      #expect((distribution.probability(below: value) - share).magnitude < tolerance)
    }
  }

  @Test func isTheNormalDistributionWithoutBounds() {
    let distribution = TruncatedNormal(
      mean: 0, standardDeviation: 1, lower: -.infinity, upper: .infinity)
    for group in neighbouringCoordinates(3, groups: 10) {
      for share in group {
        #expect(distribution.quantile(share) == normalQuantile(share.openedUnitCoordinate))
      }
    }
  }
}
