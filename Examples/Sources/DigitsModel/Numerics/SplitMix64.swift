/// The generator SplitMix64: small, fast, and the same numbers everywhere.
///
/// Its state is one number, so that a checkpoint can keep it. Not for secrets.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014;
/// the constants are those of Vigna's `splitmix64.c`.
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
  /// The whole state; the next number is a function of it.
  public private(set) var state: UInt64

  /// A generator that begins at a state, such as a seed.
  public init(state: UInt64) { self.state = state }

  /// The next 64 uniform bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number in [0, 1): a multiple of 2⁻²⁴, each equally likely.
  mutating func unit() -> Float {
    Float(next() >> 40) * 0x1p-24
  }

  /// A permutation of `0..<count`.
  ///
  /// Fisher and Yates's shuffle, spelled out since the standard library does not promise that its
  /// own stays the same. The bias of the high half of a product is below count ÷ 2⁶⁴.
  mutating func permutation(count: Int) -> [Int] {
    var order = Array(0..<count)
    for position in order.indices.dropFirst().reversed() {
      let bound = UInt64(position) + 1
      order.swapAt(position, Int(next().multipliedFullWidth(by: bound).high))
    }
    return order
  }
}
