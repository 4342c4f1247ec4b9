extension Decimal {
  /// The double nearest a multiple of the number.
  func multiple(_ factor: Int) -> Double {
    let magnitude = digits * WholeNumber(UInt64(factor.magnitude))
    let value = Self.nearest(magnitude, timesTenTo: exponent)
    return isNegative != (factor < 0) && value != 0 ? -value : value
  }

  /// The double nearest the number less another.
  func nearest(subtracting other: Decimal) -> Double {
    nearest(adding: -1, of: other)
  }

  /// The double nearest the sum of the number and a multiple of another.
  func nearest(adding factor: Int, of other: Decimal) -> Double {
    let lowest = min(exponent, other.exponent)
    let left = digits(atExponent: lowest)
    let right = other.digits(atExponent: lowest) * WholeNumber(UInt64(factor.magnitude))
    let rightIsNegative = other.isNegative != (factor < 0)
    let sum: (isNegative: Bool, magnitude: WholeNumber) =
      if isNegative == rightIsNegative {
        (isNegative, left + right)
      } else if left >= right {
        (isNegative, left - right)
      } else {
        (rightIsNegative, right - left)
      }
    let value = Self.nearest(sum.magnitude, timesTenTo: lowest)
    return sum.isNegative && value != 0 ? -value : value
  }

  /// How often a step fits between two numbers, and whether it does so exactly; `nil` where that
  /// is beyond any integer.
  ///
  /// - Precondition: `lower` ≤ `upper`, `step` > 0.
  static func steps(
    of step: Double, from lower: Double, to upper: Double
  ) -> (count: Int, isExact: Bool)? {
    let (step, lower, upper) = (Decimal(step), Decimal(lower), Decimal(upper))
    let lowest = min(step.exponent, lower.exponent, upper.exponent)
    let (low, high) = (lower.digits(atExponent: lowest), upper.digits(atExponent: lowest))
    let width =
      lower.isNegative == upper.isNegative
      ? (low < high ? high - low : low - high) : low + high
    let (count, rest) = width.quotientAndRemainder(dividingBy: step.digits(atExponent: lowest))
    return Int(exactly: count).map { ($0, rest == 0) }
  }

  private static func nearest(_ digits: WholeNumber, timesTenTo exponent: Int) -> Double {
    Double(
      nearest: exponent > 0 ? digits * .powerOfTen(exponent) : digits,
      over: exponent < 0 ? .powerOfTen(-exponent) : 1)
  }
}
