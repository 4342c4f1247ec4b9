import Testing

@testable import HyperparameterSpace

@Suite("Exact numbers")
struct DecimalTests {
  @Test func naturalsCountLikeIntegers() {
    var generator = RandomStreamReader(
      RandomStream(seed: 5, streamKey: 6, purpose: .randomCoordinate))
    for _ in 0..<500 {
      let (left, right) = (generator.next() >> 33, generator.next() >> 34)
      #expect((WholeNumber(left) + WholeNumber(right)).word == left + right)
      #expect((WholeNumber(left) * WholeNumber(right)).word == left * right)
      #expect(
        (WholeNumber(max(left, right)) - WholeNumber(min(left, right))).word
          == max(left, right) - min(left, right))
      #expect((WholeNumber(left) < WholeNumber(right)) == (left < right))
      #expect(WholeNumber(left).description == "\(left)")
      #expect((WholeNumber(left) << 32).word == left << 32)
    }
  }

  @Test func naturalsPassAnyWidth() {
    #expect(WholeNumber(0).description == "0")
    #expect(WholeNumber(UInt64.max).description == "18446744073709551615")
    #expect(
      WholeNumber(7).raised(to: 100).description
        == "3234476509624757991344647769100216810857203198904625400933895331391691459636928060001")
    #expect(WholeNumber.powerOfTen(40).description == "1" + String(repeating: "0", count: 40))
    let power = WholeNumber(3).raised(to: 50)
    #expect((power << 100) - power == power * ((WholeNumber(1) << 100) - WholeNumber(1)))
    #expect(power.word == nil)
  }

  /// The decimal a double spells, rounded again, is the double: normal, subnormal and extreme.
  @Test func decimalsRoundBack() {
    var generator = RandomStreamReader(
      RandomStream(seed: 7, streamKey: 8, purpose: .randomCoordinate))
    var values = [
      0.1, 1, 1e-5, 123_456.789, 0x1p-1074, 0x1p-1022 - 0x1p-1074, 2.225_073_858_507_201_4e-308,
      1.797_693_134_862_315_7e308, 9_007_199_254_740_993.0, 0x1p-1060,
    ]
    while values.count < 2000 {
      let value = Double(bitPattern: generator.next())
      if value.isFinite, value != 0 { values.append(value.magnitude) }
    }
    for value in values {
      let decimal = Decimal(value)
      let one = WholeNumber(1)
      let rounded = Double(
        nearest: decimal.exponent > 0
          ? decimal.digits * WholeNumber.powerOfTen(decimal.exponent) : decimal.digits,
        over: decimal.exponent < 0 ? WholeNumber.powerOfTen(-decimal.exponent) : one)
      #expect(rounded == value)
    }
  }

  /// Fractions whose quotient is a tie, or just beside one, round as IEEE 754 says.
  @Test(
    arguments: [
      (1 << 53 + 1, 1, 0x1p53), (1 << 53 + 3, 1, 0x1p53 + 4), (1, 3, 1.0 / 3),
      ((1 << 54 + 2) * 3 + 1, 3, 0x1p54 + 4),
    ] as [(UInt64, UInt64, Double)])
  func fractionsRoundOnce(numerator: UInt64, denominator: UInt64, expected: Double) {
    // The factor keeps the quotient and rules out the short way.
    let factor = WholeNumber(3).raised(to: 60)
    #expect(
      Double(nearest: WholeNumber(numerator) * factor, over: WholeNumber(denominator) * factor)
        == expected)
  }

  @Test(
    arguments: [
      (0.0, 1.0, 11, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
      (0.0, 0.7, 8, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]),
      (-0.3, 0.3, 7, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]),
      (-1.2, -0.6, 3, [-1.2, -0.9, -0.6]),
      (1e-5, 1e-1, 3, [1e-5, 0.050005, 0.1]),
      (100, 1e20, 3, [100, 50_000_000_000_000_000_000, 1e20]),
      (0, 1, 4, [0, 1.0 / 3, 2.0 / 3, 1]),
    ] as [(Double, Double, Int, [Double])])
  func evenLevelsAreDecimal(lower: Double, upper: Double, count: Int, expected: [Double]) {
    let levels = EvenLevels(lower: lower, upper: upper, count: count)
    #expect((0..<count).map { levels[$0] } == expected)
  }

  @Test func everydayStepsHitTheirDecimals() {
    // k/10ⁿ for every k: what binary steps miss in a third of the cases.
    for (steps, digits) in [(10, 1), (100, 2), (1000, 3), (40, 3)] {
      let levels = EvenLevels(lower: 0, upper: 1, count: steps + 1)
      for position in 0...steps {
        let text = String(position * Int(WholeNumber.powerOfTen(digits).word ?? 0) / steps)
        let padded = String(repeating: "0", count: max(0, digits - text.count)) + text
        let decimal =
          position == steps ? "1" : "0." + padded
        #expect(levels[position] == Double(decimal))
      }
    }
  }
}
