extension ValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .boolean(let boolean) = value else { throw mismatch(expectation(of: type)) }
    return boolean
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let string) = value else { throw mismatch(expectation(of: type)) }
    return string
  }

  func decode(_ type: Double.Type) throws -> Double { try number(type) }
  func decode(_ type: Float.Type) throws -> Float { try number(type) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }

  private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    guard case .integer(let integer) = value, let exact = T(exactly: integer) else {
      throw mismatch(expectation(of: type))
    }
    return exact
  }

  /// A double, rounded to the type where it is narrower, or an integer that the type holds.
  private func number<T: BinaryFloatingPoint>(_ type: T.Type) throws -> T {
    switch value {
    case .double(let double):
      let number = T(double)
      // Rounding is what a narrower type is for; an infinity is another value.
      guard number.isFinite || !double.isFinite else { throw mismatch(expectation(of: type)) }
      return number
    case .integer(let integer):
      guard let exact = T(exactly: integer) else { throw mismatch(expectation(of: type)) }
      return exact
    default: throw mismatch(expectation(of: type))
    }
  }
}
