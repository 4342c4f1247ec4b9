/// Independent random orders of the numbers below one count, told apart by a lane.
///
/// They are kept when all of them are small together; otherwise one is made when it is asked for.
struct PermutationFamily: Sendable {
  /// The most numbers that are kept in all, each order counted as 64 at least; about 512 kB.
  private static let mostNumbersKept = 1 << 18

  private let count: Int
  private let lanes: Int
  private let seed: UInt64
  private let streamKey: UInt64
  private let purpose: RandomStream.Purpose
  private var kept: [Permutation] = []

  /// - Parameters:
  ///   - count: How many numbers each order has, at least 1.
  ///   - lanes: How many orders there are.
  ///   - seed: With the stream key and the purpose, what decides the orders; order *l* is that of
  ///     lane *l*.
  init(
    count: Int, lanes: Int, seed: UInt64, streamKey: UInt64, purpose: RandomStream.Purpose
  ) {
    self.count = count
    self.lanes = lanes
    self.seed = seed
    self.streamKey = streamKey
    self.purpose = purpose
    let numbers = max(64, min(count, Permutation.largestShuffledCount))
    if lanes <= Self.mostNumbersKept / numbers { keepAll() }
  }

  private mutating func keepAll() { kept = (0..<lanes).map { made(lane: $0) } }

  /// The same orders, kept where that saves time for as many questions.
  func prepared(for questions: Int) -> PermutationFamily {
    var family = self
    if kept.isEmpty, questions >= lanes { family.keepAll() }
    return family
  }

  /// The order of a lane.
  ///
  /// - Complexity: O(1) where the orders are kept or have more numbers than
  ///   ``Permutation/largestShuffledCount``; else O(count).
  subscript(lane: Int) -> Permutation { kept.isEmpty ? made(lane: lane) : kept[lane] }

  private func made(lane: Int) -> Permutation {
    Permutation(
      count: count,
      stream: RandomStream(
        seed: seed, streamKey: streamKey, purpose: purpose, lane: UInt64(lane)))
  }
}
