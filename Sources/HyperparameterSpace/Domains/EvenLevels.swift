/// Floating-point numbers at equal decimal distances from one bound to another.
///
/// Each is the double nearest the exact decimal or fraction; 0...1 in 11 levels is 0, 0.1, …, 1.
struct EvenLevels: Sendable {
  let count: Int

  /// Neighbours of more levels would often be one double.
  static let largestCount = 1 << 52

  private let lower: Decimal
  private let upper: Decimal
  /// The lower of the bounds' powers of ten.
  private let exponent: Int

  /// - Precondition: `lower` < `upper`, both finite; `count` is at least 2.
  init(lower: Double, upper: Double, count: Int) {
    self.count = count
    self.lower = Decimal(lower)
    self.upper = Decimal(upper)
    exponent = min(self.lower.exponent, self.upper.exponent)
  }

  /// (lower · (count − 1 − position) + upper · position) / (count − 1), rounded once.
  subscript(position: Int) -> Double {
    let fromLower = lower.digits(atExponent: exponent) * WholeNumber(count - 1 - position)
    let fromUpper = upper.digits(atExponent: exponent) * WholeNumber(position)
    let isNegative: Bool
    let magnitude: WholeNumber
    if lower.isNegative == upper.isNegative {
      (isNegative, magnitude) = (lower.isNegative, fromLower + fromUpper)
    } else if fromLower > fromUpper {
      (isNegative, magnitude) = (lower.isNegative, fromLower - fromUpper)
    } else {
      (isNegative, magnitude) = (upper.isNegative, fromUpper - fromLower)
    }
    let steps = WholeNumber(count - 1)
    let value = Double(
      nearest: exponent > 0 ? magnitude * WholeNumber.powerOfTen(exponent) : magnitude,
      over: exponent < 0 ? steps * WholeNumber.powerOfTen(-exponent) : steps)
    return isNegative ? -value : value
  }
}
