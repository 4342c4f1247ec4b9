/// An ordered, finite set of values, each computed from its position alone.
enum Levels: Sendable {
  /// Consecutive integers.
  case integers(lower: Int, count: Int)
  /// The values of an array.
  case listed([ParameterValue])
  /// Floating-point numbers at equal distances, both bounds included.
  case even(EvenLevels)
  /// Floating-point numbers at equal ratios, both bounds included.
  case geometric(GeometricRange, count: Int)
  /// Integers at distances as equal as can be, both bounds included.
  case evenIntegers(lower: Int, upper: Int, count: Int)
  /// Integers at ratios as equal as can be, both bounds included.
  case geometricIntegers(LogarithmicIntegers, count: Int)

  /// How many values there are, at least 1.
  var count: Int {
    switch self {
    case .integers(_, let count), .geometric(_, let count), .evenIntegers(_, _, let count),
      .geometricIntegers(_, let count):
      count
    case .listed(let values): values.count
    case .even(let levels): levels.count
    }
  }

  /// The value at a position below ``count``.
  subscript(position: Int) -> ParameterValue {
    switch self {
    case .integers(let lower, _): return .integer(lower + position)
    case .listed(let values): return values[position]
    case .even(let levels): return .double(levels[position])
    case .geometric(let range, let count): return .double(range.level(position, of: count))
    case .evenIntegers(let lower, let upper, let count):
      // lower + ⌊(position · (upper − lower)) / (count − 1) + ½⌋, in whole numbers.
      let steps = UInt64(count - 1)
      let (high, low) = UInt64(position).multipliedFullWidth(by: UInt64(upper - lower))
      let (sum, carry) = low.addingReportingOverflow(steps / 2)
      let quotient = steps.dividingFullWidth((high + (carry ? 1 : 0), sum)).quotient
      return .integer(lower + Int(quotient))
    case .geometricIntegers(let integers, let count):
      return .integer(integers.level(position, of: count))
    }
  }

  /// The same values, stored where they are few enough, for speed.
  var stored: Levels {
    count <= 4096 ? .listed((0..<count).map { self[$0] }) : self
  }
}

/// Floating-point numbers at equal decimal distances from one bound to another.
///
/// Each is the double nearest the exact decimal or fraction; 0...1 in 11 levels is 0, 0.1, …, 1.
struct EvenLevels: Sendable {
  let count: Int
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
    let fromLower = lower.digits(atExponent: exponent) * UInt64(count - 1 - position)
    let fromUpper = upper.digits(atExponent: exponent) * UInt64(position)
    let isNegative: Bool
    let magnitude: Natural
    if lower.isNegative == upper.isNegative {
      (isNegative, magnitude) = (lower.isNegative, fromLower + fromUpper)
    } else if fromLower > fromUpper {
      (isNegative, magnitude) = (lower.isNegative, fromLower - fromUpper)
    } else {
      (isNegative, magnitude) = (upper.isNegative, fromUpper - fromLower)
    }
    let steps = Natural(UInt64(count - 1))
    let value = Double(
      nearest: exponent > 0 ? magnitude * Natural.powerOfTen(exponent) : magnitude,
      over: exponent < 0 ? steps * Natural.powerOfTen(-exponent) : steps)
    return isNegative ? -value : value
  }
}
