/// A number as the unevaluated sum of two doubles: about 106 significant bits.
///
/// The algorithms use + − × ÷ only, so that every machine computes the same bits; a fused
/// multiply-add would be a call of the C library where the processor lacks it.
/// Source: Dekker, "A floating-point technique for extending the available precision", Numerische
/// Mathematik 18 (1971); Knuth, The Art of Computer Programming, volume 2, section 4.2.2.
struct DoubleDouble: Sendable {
  /// The double nearest the number.
  var high: Double
  /// What is left, at most half a unit in the last place of `high`.
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles.
  static func sum(_ left: Double, _ right: Double) -> DoubleDouble {
    let high = left + right
    let rest = high - left
    return DoubleDouble(high, (left - (high - rest)) + (right - rest))
  }

  /// The exact product of two doubles below 2⁹⁹⁵ whose product is not subnormal.
  static func product(_ left: Double, _ right: Double) -> DoubleDouble {
    let high = left * right
    let (leftHigh, leftLow) = split(left)
    let (rightHigh, rightLow) = split(right)
    let low =
      ((leftHigh * rightHigh - high) + leftHigh * rightLow + leftLow * rightHigh)
      + leftLow * rightLow
    return DoubleDouble(high, low)
  }

  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let high = sum(left.high, right.high)
    return sum(high.high, high.low + (left.low + right.low))
  }

  static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    left + DoubleDouble(-right.high, -right.low)
  }

  static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let high = product(left.high, right.high)
    return sum(high.high, high.low + (left.high * right.low + left.low * right.high))
  }

  static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    let rest = left - DoubleDouble(first) * right
    let second = rest.high / right.high
    let third = (rest - DoubleDouble(second) * right).high / right.high
    return sum(first, second) + DoubleDouble(third)
  }

  /// Two halves of 26 bits each whose sum is the number.
  private static func split(_ value: Double) -> (Double, Double) {
    let scaled = value * 134_217_729
    let high = scaled - (scaled - value)
    return (high, value - high)
  }
}
