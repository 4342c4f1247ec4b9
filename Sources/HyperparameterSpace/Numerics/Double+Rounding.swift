extension Double {
  /// The double nearest a fraction, ties to even.
  ///
  /// - Parameters:
  ///   - numerator: The number above the line.
  ///   - denominator: The number below the line, not 0; the fraction is below 2¹⁰²⁴.
  init(nearest numerator: WholeNumber, over denominator: WholeNumber) {
    // Short operands are exact doubles, and one division of exact operands rounds correctly.
    if numerator.bitWidth <= 53, denominator.bitWidth <= 53,
      let numerator = numerator.word, let denominator = denominator.word
    {
      self = Double(numerator) / Double(denominator)
      return
    }
    // A quotient of at least 56 bits, or down to an eighth of the least subnormal.
    let scale = min(56 - (numerator.bitWidth - denominator.bitWidth), 1077)
    var remainder = scale > 0 ? numerator << scale : numerator
    let divisor = scale < 0 ? denominator << -scale : denominator
    var quotient: UInt64 = 0
    for bit in stride(from: max(0, remainder.bitWidth - divisor.bitWidth), through: 0, by: -1) {
      let part = divisor << bit
      quotient <<= 1
      if part <= remainder {
        remainder = remainder - part
        quotient |= 1
      }
    }
    // The lowest bit stands for all that was cut off; then one rounding, at the last bit that a
    // double of this size has.
    if remainder.bitWidth > 0 { quotient |= 1 }
    let excess = UInt64(max(64 - quotient.leadingZeroBitCount - 53, scale - 1074, 0))
    let half = (1 << excess) >> 1
    let cutOff = quotient & ((1 << excess) - 1)
    var significand = quotient >> excess
    if cutOff > half || (cutOff == half && half > 0 && significand % 2 == 1) { significand += 1 }
    self = Double(significand).scaled(byPowerOfTwo: Int(excess) - scale)
  }

  /// This number times a power of two, by multiplications with powers of two.
  ///
  /// Exact where the result is a double; else rounded once at the end.
  func scaled(byPowerOfTwo exponent: Int) -> Double {
    var result = self
    var rest = exponent
    while rest > 1023 {
      result *= 0x1p1023
      rest -= 1023
    }
    // Steps of 2⁻⁹⁰⁰ leave room for 53 significant bits above the subnormals.
    while rest < -1022 {
      result *= 0x1p-900
      rest += 900
    }
    return result * Double.powerOfTwo(rest)
  }

  /// 2 to a power from -1022 to 1023.
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }
}
