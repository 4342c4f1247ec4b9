/// What the values of a quantised distribution are multiples of.
///
/// An integer literal makes integers, a floating-point literal floating-point numbers:
///
/// ```swift
/// Domain.normal(mean: 64, standardDeviation: 16, step: 8)  // 56, 64, 72, …
/// Domain.normal(mean: 0, standardDeviation: 1, step: 0.1)  // -0.1, 0.0, 0.1, …
/// ```
public enum Step: Sendable, Hashable {
  /// Values are integers.
  case integer(Int)
  /// Values are the doubles nearest the multiples of the decimal that this number spells.
  case decimal(Double)
}

extension Step: ExpressibleByIntegerLiteral {
  /// Makes a step between integers.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension Step: ExpressibleByFloatLiteral {
  /// Makes a step between floating-point numbers.
  public init(floatLiteral value: Double) { self = .decimal(value) }
}

extension Step: CustomStringConvertible {
  /// The number.
  public var description: String {
    switch self {
    case .integer(let step): "\(step)"
    case .decimal(let step): "\(step)"
    }
  }
}

extension Step {
  /// The step's size.
  var size: Double {
    switch self {
    case .integer(let step): Double(step)
    case .decimal(let step): step
    }
  }

  /// A multiple of the step: an integer, or the double nearest the multiple of the decimal.
  func multiple(_ factor: Int) -> ParameterValue {
    switch self {
    case .integer(let step): .integer(step * factor)
    case .decimal(let step): .double(Decimal(step).multiple(factor))
    }
  }

  /// Of which factor a value is the multiple; `nil` where it is none.
  func factor(of value: ParameterValue) -> Int? {
    switch (self, value) {
    case (.integer(let step), .integer(let integer)):
      return integer % step == 0 ? integer / step : nil
    case (.decimal(let step), .double(let number)):
      let factor = number / step
      guard factor.magnitude < 0x1p53 else { return nil }
      let nearest = Int(factor < 0 ? factor - 0.5 : factor + 0.5)
      // The quotient is rounded, and may be next to a half.
      return [nearest, nearest - 1, nearest + 1].first { multiple($0) == value }
    default:
      return nil
    }
  }
}
