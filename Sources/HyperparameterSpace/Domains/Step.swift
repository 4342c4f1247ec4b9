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
