/// A name as a coding key.
package struct NameKey: CodingKey {
  /// The name.
  package let stringValue: String
  /// None: names are not numbers.
  package var intValue: Int? { nil }

  /// Makes a key of a name.
  package init(_ name: String) { stringValue = name }
  /// Makes a key of a name.
  package init?(stringValue: String) { self.init(stringValue) }
  /// None.
  package init?(intValue: Int) { nil }
}

extension Paramset: Encodable {
  /// Encodes a keyed container, in the paramset's order as far as the encoder keeps it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NameKey.self)
    for (name, value) in self {
      try container.encode(value, forKey: NameKey(name))
    }
  }
}

extension ParameterValue: Encodable {
  /// Encodes the scalar, list or map that the value is.
  public func encode(to encoder: any Encoder) throws {
    if case .map(let paramset) = self { return try paramset.encode(to: encoder) }
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .map: break
    }
  }
}
