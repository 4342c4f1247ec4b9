import Testing

@testable import HyperparameterSpace

@Suite("The normal distribution against 70 digits")
struct NormalDistributionTests {
  @Test func quantiles() {
    for row in rows(NormalAnswers.quantiles, of: 3).map(Array.init) {
      let error = unitsInTheLastPlace(normalQuantile(row[0]), from: row[1], row[2])
      #expect(error < 0.501, "\(row[0])")
    }
  }

  @Test func probabilities() {
    for row in rows(NormalAnswers.probabilities, of: 3).map(Array.init) {
      let error = unitsInTheLastPlace(normalProbability(row[0]), from: row[1], row[2])
      #expect(error < (row[1] < 0x1p-1022 ? 1.3 : 0.501), "\(row[0])")
      #expect(upperNormalProbability(-row[0]) == normalProbability(row[0]))
    }
  }

  @Test func isOddAboutAHalf() {
    #expect(normalQuantile(0.5) == 0)
    #expect(normalQuantile(0.5).sign == .plus)
    for group in neighbouringCoordinates(1, groups: 20) {
      for share in group.map(\.openedUnitCoordinate) {
        #expect(normalQuantile(1 - share) == -normalQuantile(share))
      }
    }
  }

  /// Neighbouring doubles at the joins of the pieces, and anywhere.
  @Test(arguments: [
    0x1p-1074, 0x1p-1022, 1e-200, 1.388_794_386_496_402_1e-11, 1e-5, 0.075, 0.1, 0.25, 0.3, 0.5,
  ])
  func isInOrder(start: Double) {
    var probability = start
    for _ in 0..<100 where probability.nextDown > 0 { probability = probability.nextDown }
    var last = -Double.infinity
    for _ in 0..<200 {
      let quantile = normalQuantile(probability)
      #expect(last <= quantile)
      last = quantile
      probability = probability.nextUp
    }
  }

  @Test func endsOfTheProbability() {
    #expect(normalProbability(-.infinity) == 0)
    #expect(normalProbability(.infinity) == 1)
    #expect(normalProbability(-39) == 0)
    #expect(upperNormalProbability(38.4) > 0)
    #expect(normalProbability(8.3) == 1)
    #expect(normalProbability(0) == 0.5)
  }

  @Test(arguments: [
    (0, 0x1p-53), (0x1p-53, 0x1p-53), (0x1p-52, 3 * 0x1p-53), (0.5, 0.5 + 0x1p-53),
    (1 - 0x1p-53, 1 - 0x1p-53),
  ])
  func unitCoordinatesAreOpened(coordinate: Double, expected: Double) {
    #expect(coordinate.openedUnitCoordinate == expected)
  }
}
