internal import HyperparameterSpace

/// What plain scalars mean to PyYAML, the reader of YAML 1.1 that most trainers use.
///
/// The patterns are those of its resolver (PyYAML 6.0.4, `resolver.py`), which follow the types of
/// <https://yaml.org/type/>; the values those of its constructor.
struct YAML11Schema {
  /// What a plain scalar is.
  enum Meaning {
    /// A value that a list can hold.
    case value(ParameterValue)
    /// An integer without a value, or beyond 64 bits.
    case unknownInteger
    /// A date, or a date and time of the day.
    case date
    /// What has no value: `=`, `<<`, the 30th of February.
    case error
  }

  private let floats: [Regex<Substring>]
  private let integers: [Regex<Substring>]
  private let dates: [Regex<Substring>]

  /// Makes the patterns, which is done once for a text.
  init() {
    floats = [
      #/[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?/#,
      #/\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?/#,
      #/[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*/#,
      #/[-+]?\.(?:inf|Inf|INF)/#,
      #/\.(?:nan|NaN|NAN)/#,
    ].map { $0.matchingSemantics(.unicodeScalar) }
    integers = [
      #/[-+]?0b[0-1_]+/#,
      #/[-+]?0[0-7_]+/#,
      #/[-+]?(?:0|[1-9][0-9_]*)/#,
      #/[-+]?0x[0-9a-fA-F_]+/#,
      #/[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+/#,
    ].map { $0.matchingSemantics(.unicodeScalar) }
    dates = [
      #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#,
      #/[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?/#,
    ].map { $0.matchingSemantics(.unicodeScalar) }
  }

  /// What a scalar without quotation marks is.
  func meaning(of text: String) -> Meaning {
    switch text {
    case "", "~", "null", "Null", "NULL": return .value(.null)
    case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": return .value(true)
    case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": return .value(false)
    case "=", "<<": return .error
    default: break
    }
    // The only characters that a number or a date can begin with.
    guard let first = text.utf8.first,
      first.isDigit || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(first)
    else { return .value(.string(text)) }
    if floats.contains(where: { text.wholeMatch(of: $0) != nil }) {
      return .value(.double(double(text)))
    }
    if integers.contains(where: { text.wholeMatch(of: $0) != nil }) {
      let hasDigits = text.dropFirst(text.contains("b") || text.contains("x") ? 2 : 0)
        .contains(where: \.isHexDigit)
      guard hasDigits else { return .error }
      return integer(text).map { .value(.integer($0)) } ?? .unknownInteger
    }
    if dates.contains(where: { text.wholeMatch(of: $0) != nil }) {
      return isOnCalendar(text) ? .date : .error
    }
    return .value(.string(text))
  }

  /// Whether there is such a day, in a year from 1.
  private func isOnCalendar(_ text: String) -> Bool {
    let numbers = text.split(whereSeparator: { !$0.isNumber }).prefix(3).compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] >= 1, (1...12).contains(numbers[1]) else { return false }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2])
  }

  private func double(_ text: String) -> Double {
    let (isNegative, digits) = signed(text)
    let magnitude: Double =
      switch digits.lowercased() {
      case ".inf": .infinity
      case ".nan": .nan
      default:
        // Seconds, minutes, hours: as PyYAML adds them up.
        digits.split(separator: ":").reversed().reduce((sum: 0.0, base: 1.0)) { result, part in
          (result.sum + (Double(part) ?? .nan) * result.base, result.base * 60)
        }.sum
      }
    return isNegative ? -magnitude : magnitude
  }

  private func integer(_ text: String) -> Int? {
    let (isNegative, digits) = signed(text)
    let sign = isNegative ? "-" : ""
    if digits.hasPrefix("0b") { return Int(sign + digits.dropFirst(2), radix: 2) }
    if digits.hasPrefix("0x") { return Int(sign + digits.dropFirst(2), radix: 16) }
    if digits.hasPrefix("0") { return Int(sign + digits, radix: 8) }
    var value = 0
    for part in digits.split(separator: ":") {
      guard let part = Int(sign + part) else { return nil }
      let (product, isOver) = value.multipliedReportingOverflow(by: 60)
      let (sum, isSumOver) = product.addingReportingOverflow(part)
      guard !isOver, !isSumOver else { return nil }
      value = sum
    }
    return value
  }

  /// The digits without underscores and sign.
  private func signed(_ text: String) -> (isNegative: Bool, digits: String) {
    let digits = text.filter { $0 != "_" }
    let hasSign = digits.hasPrefix("-") || digits.hasPrefix("+")
    return (digits.hasPrefix("-"), hasSign ? String(digits.dropFirst()) : digits)
  }
}
