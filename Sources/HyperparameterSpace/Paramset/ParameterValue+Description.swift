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
    case .string(let value):
      "\"\(value.unicodeScalars.map(\.printable).joined())\""
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .map(let paramset): paramset.description
    }
  }
}

extension Unicode.Scalar {
  /// The scalar, or its escape where it is a control character or breaks a line.
  fileprivate var printable: String {
    switch value {
    case 0x85, 0x2028, 0x2029: "\\u{\(String(value, radix: 16, uppercase: true))}"
    default: escaped(asASCII: false)
    }
  }
}

extension Paramset: CustomStringConvertible {
  /// One line, such as `{epochs: 20, optimizer: "adam"}`.
  public var description: String {
    "{\(map { "\($0.name): \($0.value)" }.joined(separator: ", "))}"
  }
}
