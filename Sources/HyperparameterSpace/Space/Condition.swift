/// A test of one hyperparameter's value.
///
/// Conditions say when another hyperparameter exists, and which combinations are forbidden:
///
/// ```swift
/// Hyperparameter("momentum", .continuous(0.8...0.99), when: .parameter("optimizer", is: "sgd"))
/// Constraint.forbidden(
///   .parameter("optimizer", is: "sgd"), .parameter("learning_rate", isAtLeast: 0.1))
/// ```
///
/// A hyperparameter inside a group or a list is named by its path, such as `optimizer.name` or
/// `layers[0]`. A condition on one that does not exist in a paramset does not hold.
public struct Condition: Sendable, Hashable {
  /// The name, or the path, of the hyperparameter that is tested.
  public let parameter: String
  /// What its value must be.
  public let test: Test

  /// What a value must be.
  public enum Test: Sendable, Hashable {
    /// One of these values.
    case oneOf([ParameterValue])
    /// None of these values.
    case noneOf([ParameterValue])
    /// A number from the lower to the upper, both included; either may be infinite.
    case between(Double, Double)
  }

  /// Makes a condition.
  public init(_ parameter: String, _ test: Test) {
    self.parameter = parameter
    self.test = test
  }

  /// The hyperparameter has this value.
  public static func parameter(_ name: String, is value: ParameterValue) -> Condition {
    Condition(name, .oneOf([value]))
  }

  /// The hyperparameter has one of these values.
  public static func parameter(_ name: String, isOneOf values: [ParameterValue]) -> Condition {
    Condition(name, .oneOf(values))
  }

  /// The hyperparameter has none of these values.
  public static func parameter(_ name: String, isNoneOf values: [ParameterValue]) -> Condition {
    Condition(name, .noneOf(values))
  }

  /// The hyperparameter is a number that is not below this one.
  public static func parameter(_ name: String, isAtLeast number: Double) -> Condition {
    Condition(name, .between(number, .infinity))
  }

  /// The hyperparameter is a number that is not above this one.
  public static func parameter(_ name: String, isAtMost number: Double) -> Condition {
    Condition(name, .between(-.infinity, number))
  }

  /// The hyperparameter is a number of this range.
  public static func parameter(_ name: String, isIn range: ClosedRange<Double>) -> Condition {
    Condition(name, .between(range.lowerBound, range.upperBound))
  }
}

extension Condition.Test {
  /// Whether a value passes.
  func accepts(_ value: ParameterValue) -> Bool {
    switch self {
    case .oneOf(let values): values.contains(value)
    case .noneOf(let values): !values.contains(value)
    case .between(let lower, let upper):
      value.number.map { lower <= $0 && $0 <= upper } ?? false
    }
  }
}

extension Condition: CustomStringConvertible {
  /// Such as `optimizer is "sgd"`.
  public var description: String {
    switch test {
    case .oneOf(let values) where values.count == 1: "\(parameter) is \(values[0])"
    case .oneOf(let values): "\(parameter) is one of \(ParameterValue.list(values))"
    case .noneOf(let values): "\(parameter) is none of \(ParameterValue.list(values))"
    case .between(-.infinity, let upper): "\(parameter) is at most \(upper)"
    case .between(let lower, .infinity): "\(parameter) is at least \(lower)"
    case .between(let lower, let upper): "\(parameter) is in \(lower)...\(upper)"
    }
  }
}
