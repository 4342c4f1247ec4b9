import Testing

@testable import HyperparameterSpace

@Suite("The nested scramble")
struct SobolScrambleTests {
  private static func scramble(_ seed: UInt64) -> SobolScramble {
    SobolScramble(stream: RandomStream(seed: seed, streamKey: 77, purpose: .sobolScramble))
  }

  private static let scrambles = (0..<1000 as Range<UInt64>).map { scramble($0) }

  /// Fractions that share exactly the first bits go to fractions that share exactly these.
  @Test(arguments: 0..<53)
  func isNested(shared: Int) {
    var reader = RandomStreamReader(
      RandomStream(seed: UInt64(shared), streamKey: 1, purpose: .randomCoordinate))
    for scramble in Self.scrambles.prefix(20) {
      let bits = reader.next()
      let other = bits ^ (1 << 63 | reader.next() >> 1) >> UInt64(shared)
      #expect((scramble[bits] ^ scramble[other]).leadingZeroBitCount == shared)
    }
  }

  /// Whether a level's bit flips below the node that the upper bits lead to.
  private func flip(_ scramble: SobolScramble, level: Int, node: UInt64) -> UInt64 {
    let bits = level == 0 ? 0 : node << UInt64(64 - level)
    return scramble[bits] >> UInt64(63 - level) & 1
  }

  /// The nodes of a level that are looked at: all of them, or sixteen, some of which have parents
  /// in common.
  private func nodes(ofLevel level: Int) -> [UInt64] {
    guard level > 5 else { return Array(0..<(1 << UInt64(level))) }
    let most: UInt64 = 1 << UInt64(level) - 1
    return [
      0, 1, 2, 3, most, most - 1, most - 4, most / 2, most / 2 + 1, most / 3, most / 3 + 1,
      most / 5,
      most / 7, most / 7 + 2, most / 9, most / 11,
    ]
  }

  /// Over seeds, half of all flips of a node are 1: as many normal squares as nodes.
  @Test(arguments: 0..<20)
  func flipsAreFair(level: Int) {
    let nodes = nodes(ofLevel: level)
    let statistic = nodes.reduce(0.0) { sum, node in
      sum + squaredDeviation(Self.scrambles.count { flip($0, level: level, node: node) == 1 })
    }
    // Chi-square quantiles at 0.9999 for up to 32 degrees of freedom.
    let bounds = [1: 15.1, 2: 18.4, 4: 23.5, 8: 31.8, 16: 45.9, 32: 70.6]
    #expect(statistic < bounds[nodes.count, default: 0])
  }

  /// Over seeds, two flips agree half of the time: any two of a level's nodes, and a node and those
  /// at the levels above.
  @Test(arguments: 1..<20)
  func flipsAreUncorrelated(level: Int) {
    let nodes = nodes(ofLevel: level)
    let flips = Self.scrambles.map { scramble in
      nodes.map { flip(scramble, level: level, node: $0) }
        + (0..<level).map { flip(scramble, level: $0, node: $0 == 0 ? 0 : 1) }
    }
    var statistic = 0.0
    var largest = 0.0
    var pairs = 0
    for first in nodes.indices {
      for second in (first + 1)..<(nodes.count + level) {
        let deviation = squaredDeviation(flips.count { $0[first] == $0[second] })
        statistic += deviation
        largest = max(largest, deviation)
        pairs += 1
      }
    }
    // The sum's mean is the number of pairs, its variance twice that; a single square passes 25
    // once in 1.7 million.
    #expect(statistic < Double(pairs) + 4 * (2 * Double(pairs)).squareRoot() + 8)
    #expect(largest < 25)
  }

  /// The square of (count − n/2) / (√n / 2).
  private func squaredDeviation(_ count: Int) -> Double {
    let samples = Double(Self.scrambles.count)
    let difference = Double(count) - samples / 2
    return difference * difference / (samples / 4)
  }

  /// Three levels have seven flips: all 128 outcomes are equally likely.
  @Test func upperLevelsHaveAllScramblesEquallyLikely() {
    var counts = [Int](repeating: 0, count: 128)
    for seed in 0..<2560 as Range<UInt64> {
      let scramble =
        seed < UInt64(Self.scrambles.count) ? Self.scrambles[Int(seed)] : Self.scramble(seed)
      var outcome: UInt64 = 0
      for level in 0..<3 {
        for node in 0..<(1 << UInt64(level)) as Range<UInt64> {
          outcome = outcome << 1 | flip(scramble, level: level, node: node)
        }
      }
      counts[Int(outcome)] += 1
    }
    // 127 degrees of freedom; 181.0 at 0.999.
    #expect(chiSquare(counts) < 181)
  }
}
