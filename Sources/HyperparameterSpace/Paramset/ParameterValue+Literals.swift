extension ParameterValue: ExpressibleByNilLiteral {
  /// Makes ``ParameterValue/null``.
  public init(nilLiteral: ()) { self = .null }
}

extension ParameterValue: ExpressibleByBooleanLiteral {
  /// Makes a Boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension ParameterValue: ExpressibleByIntegerLiteral {
  /// Makes an integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension ParameterValue: ExpressibleByFloatLiteral {
  /// Makes a floating-point number.
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension ParameterValue: ExpressibleByStringLiteral {
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension ParameterValue: ExpressibleByArrayLiteral {
  /// Makes a list.
  public init(arrayLiteral elements: ParameterValue...) { self = .list(elements) }
}

extension ParameterValue: ExpressibleByDictionaryLiteral {
  /// Makes a map, in the written order.
  ///
  /// - Precondition: The names differ.
  public init(dictionaryLiteral elements: (String, ParameterValue)...) {
    self = .map(Paramset(literal: elements))
  }
}
