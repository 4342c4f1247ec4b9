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

  /// The number whose key is the text in UTF-8; `nil` for any other text.
  static func value(of text: some Collection<UInt8>) -> Double? {
    guard text.count == 16 else {
      return nil
    }
    var key: UInt64 = 0
    for byte in text {
      guard let digit = digit(byte) else {
        return nil
      }
      key = key << 4 | UInt64(digit)
    }
    return Double(bitPattern: key & signBit == 0 ? ~key : key & ~signBit)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
