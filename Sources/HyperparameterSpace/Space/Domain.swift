/// The values that a hyperparameter may take, and how likely they are.
///
/// A domain is plain data; ``SearchSpace`` checks it when the space is made. Bounds are always in
/// units of the value, for logarithmic scales too, and both belong to the domain.
///
/// ```swift
/// let learningRate = Domain.continuous(1e-5...1e-1, scale: .logarithmic)
/// let hiddenNodes = Domain.choices([[10, 20, 30], [30, 50, 70]])
/// ```
public enum Domain: Sendable, Hashable {
  /// The floating-point numbers between two bounds.
  case continuous(lower: Double, upper: Double, scale: Scale)
  /// The integers between two bounds.
  case integer(lower: Int, upper: Int, scale: Scale)
  /// The listed values, equally likely, in the written order; no two are equal.
  case choices([ParameterValue])
  /// One value.
  case constant(ParameterValue)

  /// The floating-point numbers of a range.
  ///
  /// - Parameters:
  ///   - range: The bounds, in units of the value.
  ///   - scale: How the values between them are spaced.
  public static func continuous(_ range: ClosedRange<Double>, scale: Scale = .linear) -> Domain {
    .continuous(lower: range.lowerBound, upper: range.upperBound, scale: scale)
  }

  /// The integers of a range.
  ///
  /// - Parameters:
  ///   - range: The bounds, both included.
  ///   - scale: How the values between them are spaced.
  public static func integer(_ range: ClosedRange<Int>, scale: Scale = .linear) -> Domain {
    .integer(lower: range.lowerBound, upper: range.upperBound, scale: scale)
  }
}
