/// Independent random orders of the numbers below one count, told apart by a lane.
///
/// They are kept when all of them are small together; otherwise one is made when it is asked for.
struct PermutationFamily: Sendable {
  /// The most numbers that are kept in all; 512 kB.
  private static let mostNumbersKept = 1 << 18

  private let count: Int
  private let seed: UInt64
  private let streamKey: UInt64
  private let purpose: RandomStream.Purpose
  private let kept: [Permutation]

  /// - Parameters:
  ///   - count: How many numbers each order has, at least 1.
  ///   - lanes: How many orders there are.
  ///   - seed: With the stream key and the purpose, what decides the orders; order *l* is that of
  ///     lane *l*.
  init(
    count: Int, lanes: Int, seed: UInt64, streamKey: UInt64, purpose: RandomStream.Purpose
  ) {
    self.count = count
    self.seed = seed
    self.streamKey = streamKey
    self.purpose = purpose
    let numbers = min(count, Permutation.largestShuffledCount)
    guard lanes <= Self.mostNumbersKept / numbers else {
      kept = []
      return
    }
    kept = (0..<lanes).map { lane in
      Permutation(
        count: count,
        stream: RandomStream(
          seed: seed, streamKey: streamKey, purpose: purpose, lane: UInt64(lane)))
    }
  }

  /// The order of a lane.
  ///
  /// - Complexity: O(1) where the orders are kept or have more numbers than
  ///   ``Permutation/largestShuffledCount``; else O(count).
  subscript(lane: Int) -> Permutation {
    guard kept.isEmpty else { return kept[lane] }
    return Permutation(
      count: count,
      stream: RandomStream(
        seed: seed, streamKey: streamKey, purpose: purpose, lane: UInt64(lane)))
  }
}
