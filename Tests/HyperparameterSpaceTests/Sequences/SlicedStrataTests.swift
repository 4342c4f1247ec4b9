import Testing

@testable import HyperparameterSpace

@Suite("Sliced strata")
struct SlicedStrataTests {
  private func strata(_ slices: Int, _ sliceCount: Int, seed: UInt64) -> [Int] {
    let strata = SlicedStrata(
      slices: slices, sliceCount: sliceCount, seed: seed, streamKey: fnv1a("a".utf8))
    return (0..<(slices * sliceCount)).map { strata[$0] }
  }

  /// The strata of an implementation in Python with NumPy's words.
  @Test func knownStrata() {
    #expect(strata(3, 5, seed: 11) == [8, 1, 4, 12, 9, 5, 11, 2, 13, 6, 0, 7, 14, 10, 3])
  }

  @Test(
    arguments: [
      (1, 1), (1, 9), (9, 1), (2, 2), (3, 5), (5, 8), (10, 100), (2, 1100), (1100, 2), (30, 70),
    ])
  func wholeAndSlicesAreLatin(slices: Int, sliceCount: Int) {
    let strata = strata(slices, sliceCount, seed: 3)
    #expect(strata.sorted() == Array(0..<(slices * sliceCount)))
    for slice in stride(from: 0, to: slices, by: max(1, slices / 5)) {
      let points = strata[(slice * sliceCount)..<((slice + 1) * sliceCount)]
      #expect(points.map { $0 / slices }.sorted() == Array(0..<sliceCount))
    }
  }

  @Test func runsAreTheSameAsSinglePoints() {
    let strata = SlicedStrata(slices: 2, sliceCount: 200_000, seed: 1, streamKey: 2)
    #expect(strata.strata(in: 7..<90) == (7..<90).map { strata[$0] })
    // All orders of blocks are kept for as many points.
    let run = strata.strata(in: 100_000..<300_000)
    #expect((0..<50).allSatisfy { run[$0 * 3001] == strata[100_000 + $0 * 3001] })
  }

  /// Of two slices of two points there are 2!² · 2!² = 16 sliced designs of one column, all equally
  /// likely.
  @Test func everyDesignIsEquallyLikely() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<1600 as Range<UInt64> { counts[strata(2, 2, seed: seed), default: 0] += 1 }
    #expect(counts.count == 16)
    // 15 degrees of freedom; 37.7 at 0.999.
    #expect(chiSquare(Array(counts.values)) < 37.7)
  }
}
