/// The levels of one hyperparameter in a grid: how many, or which.
public enum GridLevels: Sendable, Hashable {
  /// So many levels, evenly on the domain's scale, both bounds included.
  case count(Int)
  /// These values, in this order.
  case values([ParameterValue])
}

extension GridLevels: ExpressibleByIntegerLiteral {
  /// Makes a number of levels.
  public init(integerLiteral count: Int) { self = .count(count) }
}

extension GridLevels: ExpressibleByArrayLiteral {
  /// Makes explicit levels.
  public init(arrayLiteral values: ParameterValue...) { self = .values(values) }
}

extension GridLevels: CustomStringConvertible {
  /// The number, or the values as a list.
  public var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .values(let values): "\(ParameterValue.list(values))"
    }
  }
}
