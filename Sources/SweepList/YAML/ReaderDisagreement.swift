internal import HyperparameterSpace

/// What readers of YAML make of a plain scalar, where they do not agree on it.
///
/// The text means here what YAML 1.2's core schema says. It is compared with PyYAML's meaning, and
/// with what other readers that are much used are known to do.
struct ReaderDisagreement {
  /// The end of a warning, on one line: what is read how by whom, and which spelling is safe.
  let message: String

  /// - Parameters:
  ///   - text: The scalar.
  ///   - isName: Whether it is a name, which is its text here.
  ///   - schema: What it means to PyYAML.
  /// - Returns: `nil` where readers agree.
  init?(plain text: String, isName: Bool, schema: YAML11Schema) {
    // A value that is refused is an error, and needs no warning; a name is never refused for that.
    let value = try? CoreSchema.plainValue(of: Array(text.utf8).span)
    guard let core = value ?? (isName ? .string(text) : Optional.none) else { return nil }
    let ours = isName ? .string(text) : core
    if text == "<<", isName {
      message =
        "'<<' stays a name to some readers of YAML 1.2; write the merged names and values out."
      return
    }
    var readings = Self.readings(of: text, core: core, isName: isName, schema: schema)
    if text.utf8.contains(UInt8(ascii: "\t")) {
      readings.append(Reading("PyYAML without libyaml", kind: "an error"))
    }
    guard let reading = readings.first(where: { $0.differs(from: ours) }) else { return nil }
    message = Self.message(text, reading: reading, ours: ours, isName: isName)
  }
}

// MARK: - Readings

extension ReaderDisagreement {
  /// How some readers read a scalar.
  private struct Reading {
    let readers: String
    /// What the scalar is to them, such as `a date`.
    let kind: String
    /// Its value to them, where a list can hold it.
    let value: ParameterValue?

    func differs(from ours: ParameterValue) -> Bool { value != ours }

    init(_ readers: String, kind: String) {
      self.readers = readers
      self.kind = kind
      value = nil
    }

    init(_ readers: String, _ value: ParameterValue) {
      self.readers = readers
      self.value = value
      kind =
        switch value {
        case .null: "null"
        case .boolean: "a Boolean"
        case .integer, .double: value.yaml
        case .string, .list, .map: "a string"
        }
    }
  }

  /// Whether a scalar is one of those that nobody disagrees on: most words and numbers.
  static func isEveryday(_ text: String, isName: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return true }
    guard !bytes.contains(UInt8(ascii: "\t")) else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t"),
      UInt8(ascii: "f"):
      return bytes.count > 5
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default:
      return !isName && isEverydayNumber(bytes[...])
    }
  }

  /// `-17`, `0.25` or `1.0e-05`, of no more digits than every reader takes.
  private static func isEverydayNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    func dropDigits() -> Int {
      let digits = rest.prefix(while: \.isDigit)
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = dropDigits()
    if rest.isEmpty { return startsWithZero ? text == [UInt8(ascii: "0")] : whole <= 15 }
    guard whole == 1 || (whole > 1 && !startsWithZero), text.count <= 40,
      rest.removeFirst() == UInt8(ascii: "."), dropDigits() > 0
    else { return false }
    guard !rest.isEmpty else { return true }
    guard rest.removeFirst() | 0x20 == UInt8(ascii: "e"), let sign = rest.popFirst(),
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    else { return false }
    return (1...2).contains(dropDigits()) && rest.isEmpty
  }

  private static func readings(
    of text: String, core: ParameterValue, isName: Bool, schema: YAML11Schema
  ) -> [Reading] {
    let python = "readers of YAML 1.1 such as PyYAML"
    var readings: [Reading] =
      switch schema.meaning(of: text) {
      case .value(let value): [Reading(python, value)]
      case .unknownInteger: [Reading(python, kind: "an integer")]
      case .date: [Reading(python, kind: "a date")]
      case .error: [Reading(python, kind: "an error")]
      }
    // A name is a string here, and what its text means as a value to others.
    if isName { readings.append(Reading("readers that give names types", core)) }
    switch text {
    case "y", "Y": readings.append(Reading("some readers of YAML 1.1 such as go-yaml 2", true))
    case "n", "N": readings.append(Reading("some readers of YAML 1.1 such as go-yaml 2", false))
    default: break
    }
    if let other = otherReading(of: text, core: core) { readings.append(other) }
    return readings
  }

  /// What is known of readers beside PyYAML.
  private static func otherReading(of text: String, core: ParameterValue) -> Reading? {
    switch core {
    case .integer(let value):
      if value.magnitude >= 1 << 53 {
        return Reading("JavaScript", kind: "a number of fewer digits")
      }
      let digits = text.drop { $0 == "-" || $0 == "+" }
      if digits.count > 1, digits.hasPrefix("0"), digits.isAllDigits {
        return Reading("some readers such as serde_yaml", .string(text))
      }
      return text == "-0" || text == "+0"
        ? Reading("some readers such as Yams", .string(text)) : nil
    case .double(let value):
      if !value.isFinite { return Reading("some readers such as YAML::XS", .string(text)) }
      if value.isSubnormal { return Reading("R", kind: "no number") }
      let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      return digits.first == UInt8(ascii: "0") && digits.dropFirst().first?.isDigit == true
        ? Reading("some readers such as PHP's", .string(text)) : nil
    case .string:
      let ruby = "Ruby's Psych"
      let lower = text.lowercased()
      if text.hasPrefix(":"), text.count > 1 { return Reading(ruby, kind: "a symbol") }
      if lower == ".nan" { return Reading(ruby, .double(.nan)) }
      guard let first = text.unicodeScalars.first, "+-0123456789".unicodeScalars.contains(first)
      else { return nil }
      let digits = first == "-" || first == "+" ? lower.dropFirst() : lower[...]
      if digits.isNumberOfRadix {
        return Reading("some readers such as go-yaml", kind: "an integer")
      }
      let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 1, parts.allSatisfy(\.isAllDigits) {
        return Reading(ruby, kind: "a number")
      }
      let groups = (digits.split(separator: ".").first ?? "").split(
        separator: ",", omittingEmptySubsequences: false)
      if groups.count > 1, groups.allSatisfy(\.isAllDigits),
        digits.dropFirst(groups.map(\.count).reduce(groups.count - 1, +)).dropFirst()
          .allSatisfy(\.isNumber)
      {
        return Reading(ruby, kind: "a number")
      }
      let date = lower.split(separator: "-", maxSplits: 2).map(\.count)
      if date.count == 3, date[0] == 4, date[1] <= 2, lower.prefix(4).isAllDigits {
        return Reading("some readers such as js-yaml and Psych", kind: "a date")
      }
      return nil
    case .null, .boolean, .list, .map:
      return nil
    }
  }
}

// MARK: - Messages

extension ReaderDisagreement {
  private static func message(
    _ text: String, reading: Reading, ours: ParameterValue, isName: Bool
  ) -> String {
    let shown = Spelling.printable(text, most: 40)
    let fact =
      "'\(shown)' is \(reading.kind) to \(reading.readers), and \(Reading("", ours).kind) here"
    if isName {
      let remedy =
        text.isAllDigits
        ? "choose a name that is no number" : "write \(ParameterValue.string(text).yaml)"
      return "\(fact); \(remedy)."
    }
    // The library's own spelling is read so too.
    guard !ours.isReadDifferentlyHoweverSpelled else {
      return
        "\(fact); no spelling serves all readers; avoid the value, or write \"\(shown)\" for a string."
    }
    guard text.utf8.count <= 40 else { return "\(fact); write it in quotation marks." }
    var spellings = [ours.yaml]
    for value in [reading.value, .string(text)].compactMap({ $0 })
    where !spellings.contains(value.yaml) {
      spellings.append(value.yaml)
    }
    let list = spellings.dropLast().joined(separator: ", ")
    return spellings.count == 1
      ? "\(fact); write \(spellings[0])."
      : "\(fact); write \(list) or \(spellings[spellings.count - 1]), whichever is meant."
  }
}

extension StringProtocol {
  /// Whether there is something, and nothing but ASCII digits.
  fileprivate var isAllDigits: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}

extension StringProtocol {
  /// Whether this is `0b`, `0o` or `0x` and digits of that radix, underscores among them.
  fileprivate var isNumberOfRadix: Bool {
    let digits = dropFirst(2).filter { $0 != "_" }
    guard !digits.isEmpty else { return false }
    return switch prefix(2) {
    case "0b": digits.allSatisfy { $0 == "0" || $0 == "1" }
    case "0o": digits.allSatisfy { ("0"..."7").contains($0) }
    case "0x": digits.allSatisfy(\.isHexDigit)
    default: false
    }
  }
}

extension ParameterValue {
  /// Whether some reader cannot hold the value, whatever its spelling.
  fileprivate var isReadDifferentlyHoweverSpelled: Bool {
    switch self {
    case .integer(let value): value.magnitude >= 1 << 53
    case .double(let value): !value.isFinite || value.isSubnormal
    case .null, .boolean, .string, .list, .map: false
    }
  }

  /// The value on one line, as in a list.
  fileprivate var yaml: String {
    var text: [UInt8] = []
    Spelling.append(self, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
