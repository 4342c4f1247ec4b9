extension HardLists {
  /// Every power of two and its neighbours, of both signs, and the powers of ten.
  static var integers: [Int] {
    let powers = (0..<63).map { 1 << $0 }
    let tens = (1...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
    let magnitudes = powers.flatMap { [$0 - 1, $0, $0 + 1] } + tens + [.max - 1, .max]
    return magnitudes.flatMap { [$0, -$0] } + [.min + 1, .min]
  }

  /// Every power of two and its neighbours, the powers of ten, and doubles of any bits.
  static var doubles: [Double] {
    let powers = (-1074...1023).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let neighbours = powers.flatMap { [$0.nextDown, $0, -$0.nextUp] }
    let tens = (-323...308).compactMap { Double("1e\($0)") }
    var state: UInt64 = 2018
    let anything = (0..<2_000).map { _ in
      // Knuth's MMIX generator; its high bits are good enough to meet any exponent.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(bitPattern: state ^ (state >> 33))
    }
    return neighbours + tens + anything + [.infinity, -.infinity, .nan, -0.0]
  }
}
