import Testing

@testable import HyperparameterSpace

@Suite("Permutations by key")
struct PermutationTests {
  private func stream(_ seed: UInt64) -> RandomStream {
    RandomStream(seed: seed, streamKey: 0x5eed, purpose: .latinPermutation)
  }

  @Test(arguments: [1, 2, 3, 4, 7, 256, 1023, 1024, 1025, 1500, 2048, 2049, 10_000])
  func isABijection(count: Int) {
    for seed in 0..<3 as Range<UInt64> {
      let permutation = Permutation(count: count, stream: stream(seed))
      #expect((0..<count).map { permutation[$0] }.sorted() == Array(0..<count))
    }
  }

  /// All count! orders are equally likely.
  ///
  /// The bounds are the chi-square quantiles at 0.999 for
  /// 23, 119 and 40,319 degrees of freedom; the seeds are fixed, so the test cannot flicker.
  @Test(arguments: [(4, 24, 200, 49.7), (5, 120, 100, 174.9), (8, 40_320, 5, 41_206)])
  func everyOrderIsEquallyLikely(count: Int, orders: Int, each: Int, bound: Double) {
    var counts = [Int](repeating: 0, count: orders)
    for seed in 0..<UInt64(orders * each) {
      let permutation = Permutation(count: count, stream: stream(seed))
      counts[rank((0..<count).map { permutation[$0] })] += 1
    }
    #expect(chiSquare(counts) < bound)
  }

  /// Ordered pairs (the numbers at two positions) of the keyed bijection, 16 cells by 16, at its
  /// fewest bits that the design uses and at the fewest for which it is meant.
  @Test(arguments: [256, 1025, 1600])
  func pairsOfTheKeyedBijectionAreEquallyLikely(count: Int) {
    var counts = [Int](repeating: 0, count: 256)
    for seed in 0..<20_000 as Range<UInt64> {
      var reader = RandomStreamReader(stream(seed))
      let permutation = FeistelPermutation(count: UInt64(count), reader: &reader)
      let (first, second) = (Int(permutation[0]), Int(permutation[1]))
      counts[(first * 16 / count) * 16 + second * 16 / count] += 1
    }
    // 255 degrees of freedom; 330.5 at 0.999. That two numbers differ shifts the diagonal's
    // expectation by 1/16 of 16/count, which is within it.
    #expect(chiSquare(counts) < 345)
  }

  /// The same for shuffled orders, at positions that are drawn late and early.
  @Test(arguments: [256, 1024])
  func pairsOfShuffledOrdersAreEquallyLikely(count: Int) {
    var counts = [Int](repeating: 0, count: 256)
    for seed in 0..<2560 as Range<UInt64> {
      let permutation = Permutation(count: count, stream: stream(seed))
      counts[(permutation[0] * 16 / count) * 16 + permutation[count - 1] * 16 / count] += 1
    }
    #expect(chiSquare(counts) < 345)
  }

  @Test(arguments: [1, 2, 3, 7, 256, 1024, 1025, 1500, 2048, 2049, 10_000])
  func positionIsTheInverse(count: Int) {
    let permutation = Permutation(count: count, stream: stream(4))
    #expect((0..<count).allSatisfy { permutation.position(of: permutation[$0]) == $0 })
  }

  @Test func positionIsTheInverseAtLargeCounts() {
    for count in [1 << 20, 1 << 20 + 1, 999_999_937, Int.max] {
      let permutation = Permutation(count: count, stream: stream(5))
      let positions = stride(from: 0, to: count, by: count / 97)
      #expect(positions.allSatisfy { permutation.position(of: permutation[$0]) == $0 })
    }
  }

  /// Bulk takes other ways for short and long runs and for small and large counts.
  @Test(
    arguments: [
      (1, 0..<1), (1000, 0..<1000), (1000, 17..<18), (1024, 3..<1024), (1025, 0..<1025),
      (1025, 1024..<1025), (2048, 0..<2048), (2049, 0..<2049), (5000, 1000..<4999),
      (40_000, 0..<0), (40_000, 9..<3000), (1 << 20, 77..<5000), (1 << 20 + 1, 0..<5000),
      (1 << 26 + 1, 1 << 25..<(1 << 25 + 3000)), (1 << 52, 5..<2100),
    ])
  func runsAreTheSameAsSingleNumbers(count: Int, positions: Range<Int>) {
    let permutation = Permutation(count: count, stream: stream(6))
    #expect(permutation.numbers(in: positions) == positions.map { permutation[$0] })
  }

  @Test func aSingleNumberStaysAndLargeCountsNeedNoMemory() {
    #expect(Permutation(count: 1, stream: stream(9))[0] == 0)
    let count = Int.max
    let permutation = Permutation(count: count, stream: stream(9))
    let numbers = [0, 1, count / 2, count - 1].map { permutation[$0] }
    #expect(numbers.allSatisfy { (0..<count).contains($0) })
    #expect(Set(numbers).count == 4)
  }

  /// The place of an order among all orders (Lehmer code).
  private func rank(_ order: [Int]) -> Int {
    order.indices.reduce(0) { rank, position in
      let smaller = order[(position + 1)...].count { $0 < order[position] }
      return rank * (order.count - position) + smaller
    }
  }
}
