internal import HyperparameterSpace

/// How values are written, so that every mainstream reader of YAML 1.1 and 1.2 sees the same.
///
/// The one place that decides it; `Documentation/List.md` says the rules and their reasons. Total:
/// what should not be written at all is refused by ``ListItemChecker``.
enum Spelling {
  /// The form of a text.
  enum Form {
    /// YAML; strings stand plain where no reader takes them for something else.
    case yaml
    /// JSON: strings and names always in quotation marks, infinities and NaN as strings.
    case json
  }

  /// Appends a value on one line, lists and maps in flow style.
  static func append(_ value: ParameterValue, _ form: Form = .yaml, to text: inout [UInt8]) {
    switch value {
    case .null: text.append(utf8: "null")
    case .boolean(let boolean): text.append(utf8: boolean ? "true" : "false")
    case .integer(let integer): append(integer, to: &text)
    case .double(let double): append(double, form, to: &text)
    case .string(let string): append(string, form, to: &text)
    case .list(let values): append(values, form, to: &text)
    case .map(let paramset): append(paramset, form, to: &text)
    }
  }

  /// Appends a map on one line: `{epochs: 20, optimizer: adam}`.
  static func append(_ paramset: Paramset, _ form: Form = .yaml, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    for position in paramset.indices {
      if position > 0 { text.append(utf8: ", ") }
      append(key: paramset.names[position], form, to: &text)
      text.append(utf8: ": ")
      append(paramset[position].value, form, to: &text)
    }
    text.append(UInt8(ascii: "}"))
  }

  /// Appends a list on one line: `[30, 50, 70]`.
  static func append(_ values: [ParameterValue], _ form: Form = .yaml, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "["))
    for position in values.indices {
      if position > 0 { text.append(utf8: ", ") }
      append(values[position], form, to: &text)
    }
    text.append(UInt8(ascii: "]"))
  }

  /// Appends an integer in decimal.
  static func append(_ integer: Int, to text: inout [UInt8]) {
    if integer < 0 { text.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let start = text.count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      text.append(UInt8(ascii: "0") + UInt8(digit))
      rest = quotient
    } while rest > 0
    text[start...].reverse()
  }

  /// Appends the shortest digits that read back to the same double.
  ///
  /// YAML 1.1 takes a number with an exponent for a string when it lacks a dot or the exponent's sign.
  static func append(_ double: Double, _ form: Form = .yaml, to text: inout [UInt8]) {
    guard double.isFinite else {
      let name = double.isNaN ? "nan" : double < 0 ? "-inf" : "inf"
      switch (form, name) {
      case (.json, _): append(quoted: name, to: &text)
      case (.yaml, "-inf"): text.append(utf8: "-.inf")
      case (.yaml, _): text.append(utf8: ".\(name)")
      }
      return
    }
    let start = text.count
    text.append(utf8: double.description)
    guard let exponent = text[start...].firstIndex(of: UInt8(ascii: "e")),
      !text[start..<exponent].contains(UInt8(ascii: "."))
    else { return }
    text.insert(contentsOf: ".0".utf8, at: exponent)
  }

  /// Appends a name.
  static func append(key: String, _ form: Form = .yaml, to text: inout [UInt8]) {
    if form == .yaml, isPlainKey(key) {
      text.append(utf8: key)
    } else {
      append(quoted: key, to: &text)
    }
  }

  /// Appends a string.
  static func append(_ string: String, _ form: Form = .yaml, to text: inout [UInt8]) {
    if form == .yaml, isPlainValue(string) {
      text.append(utf8: string)
    } else {
      append(quoted: string, to: &text)
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a string.
  @inline(__always) mutating func append(utf8 string: String) {
    let done: Void? = unsafe string.utf8.withContiguousStorageIfAvailable {
      unsafe append(contentsOf: $0)
    }
    if done == nil { append(contentsOf: string.utf8) }
  }
}
