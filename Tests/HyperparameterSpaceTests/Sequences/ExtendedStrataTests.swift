import Testing

@testable import HyperparameterSpace

@Suite("Strata of an extended Latin hypercube")
struct ExtendedStrataTests {
  private let key = fnv1a("a".utf8)

  private func order(_ count: Int, seed: UInt64) -> Permutation {
    Permutation(
      count: count,
      stream: RandomStream(seed: seed, streamKey: key, purpose: .latinPermutation))
  }

  private func strata(
    _ count: Int, _ multiple: Int, seed: UInt64, occupied: @escaping @Sendable (Int) -> Int
  ) -> [Int] {
    let strata = ExtendedStrata(
      count: count, multiple: multiple, order: order(count, seed: seed), seed: seed, streamKey: key,
      occupied: occupied)
    return (0..<(count * multiple)).map { strata[$0] }
  }

  /// The new strata of an implementation in Python with NumPy's words.
  @Test func knownStrata() {
    let strata = strata(5, 3, seed: 11) { $0 % 3 }
    #expect(Array(strata[5...]) == [11, 1, 3, 14, 7, 12, 2, 6, 5, 10])
  }

  @Test(
    arguments: [
      (1, 1), (7, 1), (1, 6), (2, 2), (5, 2), (6, 3), (9, 7), (100, 4), (1100, 2), (2, 1100),
      (70, 30),
    ])
  func oldPointsStayAndWholeAndBatchesAreLatin(count: Int, multiple: Int) {
    let strata = strata(count, multiple, seed: 4) { $0 * 7 % multiple }
    #expect(strata.sorted() == Array(0..<(count * multiple)))
    let order = order(count, seed: 4)
    #expect(
      Array(strata[..<count])
        == (0..<count).map { order[$0] * multiple + order[$0] * 7 % multiple })
    for batch in stride(from: 0, to: multiple, by: max(1, multiple / 5)) {
      let points = strata[(batch * count)..<((batch + 1) * count)]
      #expect(points.map { $0 / multiple }.sorted() == Array(0..<count))
    }
  }

  @Test func runsAreTheSameAsSinglePoints() {
    let strata = ExtendedStrata(
      count: 20, multiple: 4, order: order(20, seed: 1), seed: 1, streamKey: key
    ) { $0 % 4 }
    #expect(strata.strata(in: 3..<77) == (3..<77).map { strata[$0] })
  }

  /// Of two old points and four new ones there are 2!² · 2!² = 16 extensions of one column, all
  /// equally likely.
  @Test func everyExtensionIsEquallyLikely() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<1600 as Range<UInt64> {
      let strata = strata(2, 3, seed: seed) { _ in 1 }
      counts[Array(strata[2...]), default: 0] += 1
    }
    #expect(counts.count == 16)
    // 15 degrees of freedom; 37.7 at 0.999.
    #expect(chiSquare(Array(counts.values)) < 37.7)
  }
}
