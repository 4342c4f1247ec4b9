extension ParameterValue: CustomStringConvertible {
  /// One line of printable characters, as Swift's and Python's literals look.
  ///
  /// For messages and comments; what a list file spells is the list writer's matter.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let value): value.debugDescription
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .map(let paramset): paramset.description
    }
  }
}

extension Paramset: CustomStringConvertible {
  /// One line, such as `{epochs: 20, optimizer: "adam"}`.
  public var description: String {
    "{\(map { "\($0.name): \($0.value)" }.joined(separator: ", "))}"
  }
}
