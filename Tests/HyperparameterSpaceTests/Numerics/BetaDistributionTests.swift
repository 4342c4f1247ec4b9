import Testing

@testable import HyperparameterSpace

@Suite("The beta distribution")
struct BetaDistributionTests {
  @Test func quantiles() {
    for row in rows(BetaAnswers.quantiles, of: 5).map(Array.init) {
      let distribution = BetaDistribution(alpha: row[0], beta: row[1])
      let value = distribution.quantile(row[2])
      let error = ((value - row[3]) - row[4]).magnitude / row[3]
      #expect(error < 1e-13, "\(row)")
    }
  }

  @Test func isUniformWhereBothParametersAreOne() {
    let distribution = BetaDistribution(alpha: 1, beta: 1)
    for group in neighbouringCoordinates(4, groups: 5) {
      #expect(group.map(distribution.quantile) == group.map(\.openedUnitCoordinate))
    }
    #expect(distribution.probability(below: 0.3) == 0.3)
  }

  /// I(x; a, 1) = x^a, and I(x; ½, ½) = (2/π) arcsin √x, whose quartiles are known.
  @Test func closedForms() {
    let square = BetaDistribution(alpha: 2, beta: 1)
    let mirrored = BetaDistribution(alpha: 1, beta: 2)
    for share in stride(from: 1 / 128.0, to: 1, by: 1 / 16) {
      let opened = share.openedUnitCoordinate
      let root = opened.squareRoot()
      #expect((square.quantile(share) - root).magnitude <= root.ulp)
      let exact = 1 - (1 - opened).squareRoot()
      #expect((mirrored.quantile(share) - exact).magnitude < 1e-15)
    }
    let arcsine = BetaDistribution(alpha: 0.5, beta: 0.5)
    #expect((arcsine.probability(below: 0.25) - 1.0 / 3).magnitude < 1e-15)
    #expect((arcsine.probability(below: 0.5) - 0.5).magnitude < 1e-15)
    #expect((arcsine.probability(below: 0.75) - 2.0 / 3).magnitude < 1e-15)
  }

  /// Alpha and beta.
  static let parameters: [(Double, Double)] = [
    (2, 5), (0.5, 0.5), (0.1, 1000), (1000, 0.1), (1, 3), (3, 1), (1000, 1000), (0.001, 0.001),
    (0.001, 1e6), (1e6, 0.001), (1e5, 1e5), (0.3, 1), (1, 0.3), (1.000_001, 1.000_001),
  ]

  @Test(arguments: parameters)
  func isInOrderAndWithinTheBounds(alpha: Double, beta: Double) {
    let distribution = BetaDistribution(alpha: alpha, beta: beta)
    // Around the border between the two parts, too.
    let border = distribution.probability(below: (alpha + 1) / (alpha + beta + 2))
    let start = Double(UInt64(border * 0x1p52)) * 0x1p-52
    let around = (-10..<10).map { min(max(start + Double($0) * 0x1p-52, 0), 1 - 0x1p-53) }
    let even = (0..<50).map { Double($0) / 50 }
    for group in neighbouringCoordinates(5, groups: 1) + [around, even] {
      let values = group.map(distribution.quantile)
      #expect(values == values.sorted())
      #expect(values.allSatisfy { 0 <= $0 && $0 <= 1 })
    }
  }

  @Test(arguments: parameters)
  func probabilityIsTheInverse(alpha: Double, beta: Double) {
    let distribution = BetaDistribution(alpha: alpha, beta: beta)
    #expect(distribution.probability(below: 0) == 0)
    #expect(distribution.probability(below: 1) == 1)
    for share in stride(from: 1 / 128.0, to: 1, by: 1 / 16) {
      let value = distribution.quantile(share)
      guard value >= 0x1p-1022, value < 1 else { continue }
      let (below, above) = (
        distribution.probability(below: value.nextDown),
        distribution.probability(below: value.nextUp)
      )
      #expect(below - 1e-10 < share)
      #expect(share < above + 1e-10)
    }
  }

  @Test func farValuesRoundToTheEnds() {
    let distribution = BetaDistribution(alpha: 0.001, beta: 0.001)
    #expect(distribution.quantile(0.1) == 0)
    #expect(distribution.quantile(0.9) == 1)
    #expect((0.499..<0.501).contains(distribution.probability(below: 0.5)))
  }
}
