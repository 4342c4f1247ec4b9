import Testing

@testable import HyperparameterSpace

@Suite("Energies of exchanges")
struct ExchangeEnergyTests {
  static let sizes = [(2, 2), (3, 2), (6, 3), (7, 2), (8, 4), (9, 2), (14, 3), (17, 5)]

  @Test(arguments: sizes)
  func riseOfTheDiscrepancyIsThatComputedFromScratch(count: Int, dimensionCount: Int) throws {
    var scale = 2 / Double(count * count)
    for _ in 1..<dimensionCount { scale /= 0.8 }
    try follow(CenteredDiscrepancyEnergy.self, count, dimensionCount) { strata in
      try strata.centers.squaredDiscrepancy(.centered) / scale
    }
  }

  @Test(arguments: sizes)
  func riseOfThePowerSumIsThatComputedFromScratch(count: Int, dimensionCount: Int) throws {
    var scale = 1.0
    while scale * Double(count * (count + 1) * dimensionCount) > 144 { scale /= 2 }
    while 2 * scale * Double(count * (count + 1) * dimensionCount) <= 144 { scale *= 2 }
    let (unit, isPlane) = (scale, dimensionCount == 2)
    try follow(MaximinEnergy.self, count, dimensionCount) { strata in
      squaredDistances(strata).reduce(0.0) { sum, squared in
        let scaled = Double(squared) * unit + 0x1p-14
        let fourth = scaled * scaled * scaled * scaled
        return sum + 1 / (isPlane ? fourth : fourth * fourth)
      }
    }
  }

  /// Exchanges at random, in one dimension after another, and compares each rise.
  private func follow<Energy: ExchangeEnergy>(
    _: Energy.Type, _ count: Int, _ dimensionCount: Int,
    energy fromScratch: (LatinStrata) throws -> Double
  ) throws {
    var reader = RandomStreamReader(
      RandomStream(seed: 5, streamKey: 0, purpose: .latinOptimization))
    var strata = LatinStrata(count: count, dimensionCount: dimensionCount, reader: &reader)
    var energy = Energy(strata, reader: &reader)
    for step in 0..<60 {
      let dimension = step / 3 % dimensionCount
      if step % 3 == 0 { energy.move(to: dimension, afresh: step % 2 == 1) }
      let before = try fromScratch(strata)
      let (first, second) = Annealing.pair(reader.next(), count: count)
      let rise = energy.rise(exchanging: first, second)
      #expect(rise == energy.rise(exchanging: second, first) || count > 2)
      energy.exchange(first, second)
      var order = strata.points[dimension]
      order.swapAt(first, second)
      strata.setPoints(order, dimension: dimension)
      let after = try fromScratch(strata)
      #expect(abs(Double(rise) - (after - before)) <= 1e-5 * (1 + before + after))
    }
  }

  private func squaredDistances(_ strata: LatinStrata) -> [Int] {
    (0..<strata.count).flatMap { first in
      (first + 1..<strata.count).map { second in
        strata.strata.reduce(0) { sum, strata in
          let difference = Int(strata[first] - strata[second])
          return sum + difference * difference
        }
      }
    }
  }

  @Test func pairsAreOfDifferentStrataAllEquallyOften() {
    var reader = RandomStreamReader(
      RandomStream(seed: 1, streamKey: 0, purpose: .latinOptimization))
    var counts = [Int](repeating: 0, count: 20)
    for _ in 0..<10_000 {
      let (first, second) = Annealing.pair(reader.next(), count: 5)
      #expect(first != second)
      counts[first * 4 + (second > first ? second - 1 : second)] += 1
    }
    // 19 degrees of freedom; the quantile at 0.999.
    #expect(chiSquare(counts) < 43.8)
    for word in [0, UInt64.max] {
      let (first, second) = Annealing.pair(word, count: 4096)
      #expect((0..<4096).contains(first) && (0..<4096).contains(second) && first != second)
    }
  }

  @Test(arguments: [2, 6, 7, 8, 9, 20])
  func exchangingLevelsKeepsAMatrixSymmetric(count: Int) {
    var matrix = ExchangeMatrix(count: count, extra: 1)
    func value(_ row: Int, _ column: Int) -> Float {
      Float(min(row, column) * 100 + max(row, column))
    }
    for row in 0..<count {
      for column in 0..<count { matrix[row, column] = value(row, column) }
      matrix[row, count] = Float(row)
    }
    var order = Array(0..<count)
    for (first, second) in [(0, 1), (count - 1, 0), (count / 2, count - 1)] where first != second {
      order.swapAt(first, second)
      matrix.exchange(first, second)
    }
    for row in 0..<count {
      #expect(matrix[row, count] == Float(order[row]))
      for column in 0..<count {
        #expect(matrix[row, column] == value(order[row], order[column]))
      }
    }
  }
}
