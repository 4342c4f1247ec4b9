/// The strata of one column of a sliced Latin hypercube: the whole is Latin, and so is each slice.
///
/// The strata are divided into as many blocks as a slice has points. A slice has one point in each
/// block, in a random order, and which of a block's strata it gets is a random order of the slices.
///
/// Source: Qian, "Sliced Latin hypercube designs", Journal of the American Statistical Association
/// 107 (2012).
struct SlicedStrata: StratumOrder {
  private let slices: Int
  private let sliceCount: Int
  private var blocks: PermutationFamily
  private var substrata: PermutationFamily

  /// - Parameters:
  ///   - slices: How many slices, at least 1.
  ///   - sliceCount: How many points each slice has, at least 1; slice *c* has the points from
  ///     *c* · sliceCount on.
  ///   - seed: With the stream key, what decides the orders.
  init(slices: Int, sliceCount: Int, seed: UInt64, streamKey: UInt64) {
    self.slices = slices
    self.sliceCount = sliceCount
    blocks = PermutationFamily(
      count: sliceCount, lanes: slices, seed: seed, streamKey: streamKey, purpose: .slicedBlocks)
    substrata = PermutationFamily(
      count: slices, lanes: sliceCount, seed: seed, streamKey: streamKey,
      purpose: .slicedSubstrata)
  }

  /// The stratum of a point, both from 0 up to slices · sliceCount.
  ///
  /// - Complexity: O(1) where the orders are kept (``PermutationFamily``); else O(slices +
  ///   sliceCount), of which what is above 1024 counts as 1.
  subscript(point: Int) -> Int {
    let (slice, rank) = point.quotientAndRemainder(dividingBy: sliceCount)
    let block = blocks[slice][rank]
    return block * slices + substrata[block][slice]
  }

  /// The strata of a run of points, the same as one at a time.
  ///
  /// - Complexity: O(points), and at most as much again to keep the orders meanwhile.
  func strata(in points: Range<Int>) -> [Int] {
    var strata = self
    strata.blocks = blocks.prepared(for: points.count)
    strata.substrata = substrata.prepared(for: points.count)
    return points.map { strata[$0] }
  }
}
