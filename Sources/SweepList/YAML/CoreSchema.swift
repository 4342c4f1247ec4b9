internal import HyperparameterSpace

/// What scalars mean: the core schema of YAML 1.2.2, section 10.3.2.
enum CoreSchema {
  /// Why a scalar has no value, as the end of a message.
  struct Refusal: Error {
    let message: String
  }

  /// The value of a scalar.
  static func value(of scalar: YAMLScalar) throws(Refusal) -> ParameterValue {
    switch scalar.tag {
    case nil:
      return scalar.isPlain ? try plainValue(of: scalar.text) : .string(scalar.text)
    case .string:
      return .string(scalar.text)
    case .integer, .boolean, .null, .float:
      let value = try plainValue(of: scalar.text)
      switch (scalar.tag, value) {
      case (.integer, .integer), (.boolean, .boolean), (.null, .null), (.float, .double):
        return value
      case (.float, .integer(let integer)):
        guard let double = Double(exactly: integer) else {
          throw Refusal(message: "the integer \(integer) is no double exactly; leave the tag out.")
        }
        return .double(double)
      default:
        throw mismatch(scalar)
      }
    case .list, .map:
      throw mismatch(scalar)
    }
  }

  private static func mismatch(_ scalar: YAMLScalar) -> Refusal {
    Refusal(
      message: """
        '\(Spelling.printable(scalar.text))' does not fit its tag \
        !!\(scalar.tag?.rawValue ?? ""); correct one of the two.
        """)
  }

  /// The value of a scalar without quotation marks.
  private static func plainValue(of text: String) throws(Refusal) -> ParameterValue {
    switch text {
    case "", "null", "Null", "NULL", "~": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case ".nan", ".NaN", ".NAN": return .double(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .double(-.infinity)
    default: break
    }
    // Only these begin a number; most scalars are words, and are done here.
    switch text.utf8.first ?? 0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return try number(text) ?? .string(text)
    default:
      return .string(text)
    }
  }

  private static func number(_ text: String) throws(Refusal) -> ParameterValue? {
    if text.utf8.starts(with: "0o".utf8) { return try integer(text, digits: 2, radix: 8) }
    if text.utf8.starts(with: "0x".utf8) { return try integer(text, digits: 2, radix: 16) }
    switch shape(of: text) {
    case .integer:
      return try integer(text, digits: 0, radix: 10)
    case .float:
      guard let double = Double(text) else { return nil }
      guard double.isFinite else {
        throw Refusal(
          message: """
            \(Spelling.printable(text)) is beyond the largest double, \
            \(Double.greatestFiniteMagnitude); write .inf or -.inf for an infinity.
            """)
      }
      return .double(double)
    case .word:
      return nil
    }
  }

  private static func integer(
    _ text: String, digits: Int, radix: Int
  ) throws(Refusal) -> ParameterValue? {
    let number = text.dropFirst(digits)
    // A sign may stand before decimal digits only.
    guard radix == 10 || (!number.isEmpty && number.allSatisfy { $0.isASCII && $0.isHexDigit })
    else { return nil }
    if radix == 8, number.contains(where: { !("0"..."7").contains($0) }) { return nil }
    guard let integer = Int(number, radix: radix) else {
      throw Refusal(
        message: """
          \(Spelling.printable(text)) is beyond 64 bits, where readers disagree; integers go from \
          \(Int.min) to \(Int.max); write a string in quotation marks.
          """)
    }
    return .integer(integer)
  }

  private enum Shape {
    case integer
    case float
    case word
  }

  /// `[-+]?[0-9]+`, or `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, or neither.
  private static func shape(of text: String) -> Shape {
    var rest = text.utf8[...]
    func skipDigits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func skipSign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    }
    skipSign()
    let whole = skipDigits()
    if whole > 0, rest.isEmpty { return .integer }
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = skipDigits()
    }
    guard whole + fraction > 0 else { return .word }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      skipSign()
      guard skipDigits() > 0 else { return .word }
    }
    return rest.isEmpty ? .float : .word
  }
}
