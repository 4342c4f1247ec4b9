/// The values that a hyperparameter may take, and how likely they are.
///
/// A domain is plain data; ``SearchSpace`` checks it when the space is made. Bounds are always in
/// units of the value, for logarithmic scales too, and both belong to the domain.
///
/// ```swift
/// let learningRate = Domain.continuous(1e-5...1e-1, scale: .logarithmic)
/// let dropout = Domain.continuous(0...0.5, step: 0.1)  // 0, 0.1, …, 0.5
/// let hiddenNodes = Domain.choices([[10, 20, 30], [30, 50, 70]])
/// ```
public enum Domain: Sendable, Hashable {
  /// The floating-point numbers between two bounds; with a step, those at whole numbers of steps
  /// from the lower bound, which reach the upper.
  ///
  /// Steps are decimal: 0...1 by 0.1 is eleven values, each the double nearest its decimal, and both
  /// ends are as likely as the rest.
  case continuous(lower: Double, upper: Double, scale: Scale = .linear, step: Double? = nil)
  /// The integers from the lower bound to the upper by a step.
  case integer(lower: Int, upper: Int, scale: Scale = .linear, step: Int = 1)
  /// A normal distribution, cut off at the bounds where they are finite.
  ///
  /// With a step, values are rounded to multiples of it.
  case normal(
    mean: Double, standardDeviation: Double, lower: Double = -.infinity,
    upper: Double = .infinity, step: Step? = nil)
  /// A distribution whose natural logarithm is normal, with this mean and standard deviation of the
  /// logarithm.
  ///
  /// With a step, values are rounded to multiples of it.
  case logNormal(mean: Double, standardDeviation: Double, step: Step? = nil)
  /// A beta distribution on 0...1.
  ///
  /// With a step, values are rounded to multiples of it that are not above 1.
  case beta(alpha: Double, beta: Double, step: Step? = nil)
  /// The listed values, in the written order, no two equal; as likely as their weights say, or
  /// equally likely.
  ///
  /// Weights say shares of each other and need not add up to 1. A grid takes every value, whatever
  /// its weight.
  case choices([ParameterValue], weights: [Double]? = nil)
  /// The listed values, equally likely, in an order that means something, such as sizes: a grid of
  /// fewer levels takes them at even distances, a progressive one from the middle outwards.
  case ordered([ParameterValue])
  /// One value.
  case constant(ParameterValue)
  /// A map of hyperparameters, which have names of their own.
  case group([Hyperparameter])
  /// A list with a domain for each element.
  case list([Domain])

  /// The Booleans, `false` first.
  public static let boolean = Domain.choices([false, true])

  /// The floating-point numbers of a range.
  ///
  /// - Parameters:
  ///   - range: The bounds, in units of the value.
  ///   - scale: How the values between them are spaced.
  ///   - step: The distance between values, where not every number is one.
  public static func continuous(
    _ range: ClosedRange<Double>, scale: Scale = .linear, step: Double? = nil
  ) -> Domain {
    .continuous(lower: range.lowerBound, upper: range.upperBound, scale: scale, step: step)
  }

  /// The integers of a range.
  ///
  /// - Parameters:
  ///   - range: The bounds, both included.
  ///   - scale: How the values between them are spaced.
  ///   - step: The distance between values.
  public static func integer(
    _ range: ClosedRange<Int>, scale: Scale = .linear, step: Int = 1
  ) -> Domain {
    .integer(lower: range.lowerBound, upper: range.upperBound, scale: scale, step: step)
  }

  /// A normal distribution cut off at the bounds of a range.
  ///
  /// - Parameters:
  ///   - mean: The mean before it is cut off.
  ///   - standardDeviation: The standard deviation before it is cut off, above 0.
  ///   - range: The bounds, both included.
  ///   - step: What the values are multiples of, where they are.
  public static func normal(
    mean: Double, standardDeviation: Double, in range: ClosedRange<Double>, step: Step? = nil
  ) -> Domain {
    .normal(
      mean: mean, standardDeviation: standardDeviation, lower: range.lowerBound,
      upper: range.upperBound, step: step)
  }

  /// A list of so many elements of one domain.
  public static func list(of domain: Domain, count: Int) -> Domain {
    .list(Array(repeating: domain, count: Swift.max(count, 0)))
  }
}
