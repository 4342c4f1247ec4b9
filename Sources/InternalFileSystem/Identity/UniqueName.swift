/// Names that nobody else makes.
package enum UniqueName {
  /// 128 random bits as 32 lower-case hexadecimal digits.
  package static func make() -> String {
    hexadecimal(UInt64.random(in: 0...UInt64.max)) + hexadecimal(UInt64.random(in: 0...UInt64.max))
  }

  /// Whether text in UTF-8 is such a name.
  package static func isOne(_ text: some Collection<UInt8>) -> Bool {
    text.count == 32
      && text.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }

  /// A number as 16 lower-case hexadecimal digits.
  package static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
