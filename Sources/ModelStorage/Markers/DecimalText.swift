/// Whole numbers as names of files: plain decimal, no sign, no leading zeros.
enum DecimalText {
  static func value(of text: some StringProtocol) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Int(text), text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0")
    else {
      return nil
    }
    return value
  }
}
