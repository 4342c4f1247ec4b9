extension WholeNumber: LosslessStringConvertible {
  /// The number that decimal digits spell; `nil` for any other text.
  public init?(_ description: String) {
    guard !description.isEmpty else { return nil }
    var number: WholeNumber = 0
    for byte in description.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + WholeNumber(UInt64(byte - UInt8(ascii: "0")))
    }
    self = number
  }

  /// The decimal digits.
  public var description: String {
    if let word { return "\(word)" }
    var groups: [String] = []
    var rest = self
    while rest > 0 {
      let (quotient, group) = rest.dividedByDigit(1_000_000_000)
      groups.append(String(group))
      rest = quotient
    }
    return groups.reversed().reduce("") { digits, group in
      digits + String(repeating: digits.isEmpty ? "" : "0", count: 9 - group.utf8.count) + group
    }
  }
}
