/// A random nested scramble of 64-bit fractions: whether a bit flips depends on the bits above it.
///
/// The flips of the first ten levels are 1023 independent random bits, one for each node of the
/// binary tree. Below that, each of the 1024 subtrees is shifted by random bits of its own and
/// scrambled in one of 32 ways, which the subtree draws too; a way is a random affine map modulo
/// 2⁶⁴ on the bits in reverse, so that carries run from upper bits to lower ones, and two
/// fixed steps that break its linearity.
///
/// Any two scrambled fractions have the joint distribution of Owen's nested uniform scrambling, to
/// the 53 bits that coordinates keep: where they part above level ten, by the independent flips and
/// shifts; where they part at bit *m* below, because *k₀* makes (*y* + *k₀*)·*k₁* uniform and odd
/// *k₁* makes the difference of two of them uniform over the odd multiples of 2^*m*. So integration
/// errors have the variance of nested uniform scrambling.
///
/// Sources: Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", Lecture Notes in Statistics
/// 106 (1995); hashing in reversed bits: Laine, Karras, "Stratified sampling for stochastic
/// transparency", Computer Graphics Forum 30 (2011); why pairs decide: Owen, "Variance with
/// alternative scramblings of digital nets", ACM TOMACS 13 (2003).
struct SobolScramble: Sendable {
  /// How many levels have explicit flips.
  static let headBits = 10
  static let headCount = 1 << headBits
  /// How many ways there are to scramble a subtree.
  static let wayCount = 32
  private static let tailMask: UInt64 = .max >> headBits

  /// For each head (the first ten bits), the scrambled head and the subtree's shift; the lowest
  /// five bits, which no coordinate keeps, say which way the subtree is scrambled.
  private let subtrees: [UInt64]
  private let ways: [(addend: UInt64, multiplier: UInt64)]

  /// - Parameter stream: Its words 0–15 are the flips, 16–1039 the shifts, 1040–1103 the ways.
  init(stream: RandomStream) {
    let words = stream.words(
      in: 0..<UInt64(16 + Self.headCount + 2 * Self.wayCount))
    subtrees = (0..<Self.headCount).map { head in
      Self.scrambledHead(head, flips: words) << UInt64(64 - Self.headBits)
        | words[16 + head] & Self.tailMask
    }
    ways = (0..<Self.wayCount).map { way in
      let position = 16 + Self.headCount + 2 * way
      return (words[position], words[position + 1] | 1)
    }
  }

  /// Walks down the tree: the node reached by bits *b₁…b_l* has the number 1*b₁…b_l* in binary, and
  /// the flip that is the bit of this number in the words.
  private static func scrambledHead(_ head: Int, flips: [UInt64]) -> UInt64 {
    var scrambled: UInt64 = 0
    var node = 1
    for level in 0..<headBits {
      let bit = head >> (headBits - 1 - level) & 1
      let flip = flips[node / 64] >> UInt64(node % 64) & 1
      scrambled = scrambled << 1 | UInt64(bit) ^ flip
      node = node << 1 | bit
    }
    return scrambled
  }

  /// The scrambled fraction, of which the upper 53 bits count.
  subscript(bits: UInt64) -> UInt64 {
    let subtree = subtrees[Int(bits >> UInt64(64 - Self.headBits))]
    return subtree ^ flips(inWay: way(of: subtree), of: bits & Self.tailMask)
  }

  @inline(__always)
  private func way(of subtree: UInt64) -> Int {
    Int(truncatingIfNeeded: subtree) & (Self.wayCount - 1)
  }

  /// A scrambled tail, the 54 bits below the head.
  private func flips(inWay way: Int, of tail: UInt64) -> UInt64 {
    let (addend, multiplier) = ways[way]
    var reversed = (tail << UInt64(Self.headBits)).bitsReversed
    reversed = (reversed &+ addend) &* multiplier
    reversed ^= reversed &* 0xd2e7_470e_e14c_6c92
    reversed ^= reversed &* 0xca5a_8263_9512_1156
    return reversed.bitsReversed >> UInt64(Self.headBits)
  }

  /// Writes the coordinates of fractions that have one tail, and whose heads are the given ones,
  /// each with the same bits flipped.
  ///
  /// - Complexity: O(heads + 32); two lookups a coordinate.
  func write(
    heads: ArraySlice<UInt16>, flippedBy headFlips: UInt16, tail: UInt64,
    to coordinates: inout [Double], at start: Int
  ) {
    let tails = (0..<Self.wayCount).map { flips(inWay: $0, of: tail) }
    let subtrees = subtrees
    var position = start
    for head in heads {
      let subtree = subtrees[Int(head ^ headFlips)]
      coordinates[position] = Double((subtree ^ tails[way(of: subtree)]) >> 11) * 0x1p-53
      position += 1
    }
  }
}
