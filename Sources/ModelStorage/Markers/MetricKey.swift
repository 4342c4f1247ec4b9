import InternalFileSystem

/// A `Double` as 16 hexadecimal digits whose alphabetical order is the order of the numbers.
///
/// The bits of positive numbers are in order already once the sign bit is set; those of negative
/// numbers are when all are inverted. Every bit pattern has its own key: NaN with the sign bit
/// comes first, other NaN last, and -0 just before 0.
enum MetricKey {
  private static let signBit: UInt64 = 1 << 63

  static func text(of value: Double) -> String {
    let bits = value.bitPattern
    return UniqueName.hexadecimal(bits & signBit == 0 ? bits | signBit : ~bits)
  }

  static func value(of text: some StringProtocol) -> Double? {
    guard text.utf8.count == 16, text.utf8.allSatisfy(isDigit), let key = UInt64(text, radix: 16)
    else {
      return nil
    }
    return Double(bitPattern: key & signBit == 0 ? ~key : key & ~signBit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
