/// Whole numbers as names of files: plain decimal, no sign, no leading zeros.
enum DecimalText {
  /// The number that text in UTF-8 spells so; `nil` for any other text.
  static func value(of text: some Collection<UInt8>) -> Int? {
    guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else {
      return nil
    }
    var value = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        return nil
      }
      let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, carries) = shifted.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !overflows, !carries else {
        return nil
      }
      value = sum
    }
    return value
  }
}
