internal import HyperparameterSpace

/// What scalars mean: the core schema of YAML 1.2.2, section 10.3.2.
enum CoreSchema {
  /// Why a scalar has no value, as the end of a message.
  struct Refusal: Error {
    let message: String
  }

  /// The value of a scalar.
  ///
  /// - Parameters:
  ///   - text: The text, quotation marks and escapes taken away.
  ///   - isPlain: Whether it stands without quotation marks.
  ///   - tag: The tag before it.
  static func value(
    of text: Span<UInt8>, isPlain: Bool, tag: CoreTag?
  ) throws(Refusal) -> ParameterValue {
    guard let tag else {
      return isPlain ? try plainValue(of: text) : .string(String(utf8: text))
    }
    if tag == .string { return .string(String(utf8: text)) }
    let value = try plainValue(of: text)
    switch (tag, value) {
    case (.integer, .integer), (.boolean, .boolean), (.null, .null), (.float, .double):
      return value
    case (.float, .integer(let integer)):
      guard let double = Double(exactly: integer) else {
        throw Refusal(message: "the integer \(integer) is no double exactly; leave the tag out.")
      }
      return .double(double)
    default:
      throw Refusal(
        message: """
          '\(Spelling.printable(String(utf8: text)))' does not fit its tag \
          !!\(tag.rawValue); correct one of the two.
          """)
    }
  }

  /// The value of a scalar without quotation marks.
  static func plainValue(of text: Span<UInt8>) throws(Refusal) -> ParameterValue {
    guard !text.isEmpty else { return .null }
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return try number(text) ?? .string(String(utf8: text))
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return word(String(utf8: text))
    default:
      return .string(String(utf8: text))
    }
  }

  private static func word(_ text: String) -> ParameterValue {
    switch text {
    case "null", "Null", "NULL", "~": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: .string(text)
    }
  }

  private static func number(_ text: Span<UInt8>) throws(Refusal) -> ParameterValue? {
    switch shape(of: text) {
    case .integer(let digits, let radix):
      return .integer(try integer(text, digits: digits, radix: radix))
    case .float:
      let digits = String(utf8: text)
      guard let double = Double(digits) else { return nil }
      guard double.isFinite else {
        throw Refusal(
          message: """
            \(Spelling.printable(digits)) is beyond the largest double, \
            \(Double.greatestFiniteMagnitude); write .inf or -.inf for an infinity.
            """)
      }
      return .double(double)
    case .word:
      return text.count <= 5 ? special(String(utf8: text)) : nil
    }
  }

  private static func special(_ text: String) -> ParameterValue? {
    switch text {
    case ".nan", ".NaN", ".NAN": .double(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": .double(.infinity)
    case "-.inf", "-.Inf", "-.INF": .double(-.infinity)
    default: nil
    }
  }

  /// The integer whose digits begin at a position, after a sign or the mark of a radix.
  private static func integer(
    _ text: Span<UInt8>, digits: Int, radix: Int
  ) throws(Refusal) -> Int {
    let isNegative = text[0] == UInt8(ascii: "-")
    var value = 0
    var isTooLarge = false
    for position in digits..<text.count {
      let byte = text[position]
      // A letter's low bits count from 1.
      let digit = byte.isDigit ? Int(byte) - 0x30 : Int(byte & 0x1F) + 9
      let (product, overflowed) = value.multipliedReportingOverflow(by: radix)
      // Downwards for negative ones: they reach one further.
      let (sum, isOver) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      isTooLarge = isTooLarge || overflowed || isOver
      value = sum
    }
    guard !isTooLarge else {
      throw Refusal(
        message: """
          \(Spelling.printable(String(utf8: text))) is beyond 64 bits, where readers disagree; \
          integers go from \(Int.min) to \(Int.max); write a string in quotation marks.
          """)
    }
    return value
  }
}

// MARK: - Shapes

extension CoreSchema {
  private enum Shape {
    case integer(digits: Int, radix: Int)
    case float
    case word
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+`, `0x[0-9a-fA-F]+`,
  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, or none of them.
  private static func shape(of text: Span<UInt8>) -> Shape {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "o") {
        return text.extracting(2...).allSatisfy { $0 & ~7 == 0x30 }
          ? .integer(digits: 2, radix: 8) : .word
      }
      if text[1] == UInt8(ascii: "x") {
        return text.extracting(2...).allSatisfy(\.isHexadecimalDigit)
          ? .integer(digits: 2, radix: 16) : .word
      }
    }
    let start = afterSign(text, 0)
    var position = afterDigits(text, start)
    var digitCount = position - start
    if digitCount > 0, position == text.count { return .integer(digits: start, radix: 10) }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      let end = afterDigits(text, position + 1)
      digitCount += end - position - 1
      position = end
    }
    guard digitCount > 0 else { return .word }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      let exponent = afterSign(text, position + 1)
      position = afterDigits(text, exponent)
      guard position > exponent else { return .word }
    }
    return position == text.count ? .float : .word
  }

  private static func afterSign(_ text: Span<UInt8>, _ position: Int) -> Int {
    guard position < text.count else { return position }
    let byte = text[position]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") ? position + 1 : position
  }

  private static func afterDigits(_ text: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count, text[position].isDigit { position += 1 }
    return position
  }
}

extension Span<UInt8> {
  fileprivate func allSatisfy(_ predicate: (UInt8) -> Bool) -> Bool {
    for position in 0..<count where !predicate(self[position]) { return false }
    return true
  }
}
