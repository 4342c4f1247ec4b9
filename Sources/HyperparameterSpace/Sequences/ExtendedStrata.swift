/// The strata of one column of a Latin hypercube that extends a smaller one, whose points it keeps.
///
/// Each of the old, coarse strata is divided into *multiple* fine ones, one of which its old point
/// occupies. The new points come in batches as large as the old design. A batch has one point in each
/// coarse stratum, in a random order, and the batches share out its free fine strata in a random
/// order; so every batch is a Latin hypercube of the coarse strata, and the whole of the fine ones.
///
/// Source: Tong, "Refinement strategies for stratified sampling methods", Reliability Engineering and
/// System Safety 91 (2006).
struct ExtendedStrata: Sendable {
  private let count: Int
  private let multiple: Int
  private let order: Permutation
  private let occupied: @Sendable (_ coarseStratum: Int) -> Int
  private var batches: PermutationFamily
  private var substrata: PermutationFamily

  /// - Parameters:
  ///   - count: How many points the old design has.
  ///   - multiple: How many times as many points there are to be, at least 1.
  ///   - order: The coarse strata of the old points.
  ///   - seed: With the stream key, what decides the new orders.
  ///   - occupied: Which of the fine strata inside a coarse one its old point lies in, from 0 up to
  ///     the multiple.
  init(
    count: Int, multiple: Int, order: Permutation, seed: UInt64, streamKey: UInt64,
    occupied: @escaping @Sendable (_ coarseStratum: Int) -> Int
  ) {
    self.count = count
    self.multiple = multiple
    self.order = order
    self.occupied = occupied
    batches = PermutationFamily(
      count: count, lanes: multiple, seed: seed, streamKey: streamKey, purpose: .extensionOrder)
    substrata = PermutationFamily(
      count: max(1, multiple - 1), lanes: count, seed: seed, streamKey: streamKey,
      purpose: .extensionSubstrata)
  }

  /// The fine stratum of a point, both from 0 up to multiple · count.
  ///
  /// - Complexity: What `occupied` takes, and O(1) where the orders are kept
  ///   (``PermutationFamily``); else O(multiple + count), of which what is above 1024 counts as 1.
  subscript(point: Int) -> Int {
    guard point >= count else {
      let coarse = order[point]
      return coarse * multiple + occupied(coarse)
    }
    // Batch 0 is the old design, so lane 0 of the batches' orders stays unused.
    let (batch, rank) = point.quotientAndRemainder(dividingBy: count)
    let coarse = batches[batch][rank]
    let free = substrata[coarse][batch - 1]
    return coarse * multiple + free + (free >= occupied(coarse) ? 1 : 0)
  }

  /// The strata of a run of points, the same as one at a time.
  ///
  /// - Complexity: O(points), and at most as much again to keep the orders meanwhile.
  func strata(in points: Range<Int>) -> [Int] {
    var strata = self
    strata.batches = batches.prepared(for: points.count)
    strata.substrata = substrata.prepared(for: points.count)
    return points.map { strata[$0] }
  }
}
