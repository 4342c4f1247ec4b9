/// A decimal number, exactly: what a person meant by the digits of a floating-point literal.
///
/// Levels between bounds are computed on the decimals that the bounds spell, not on the binary
/// numbers nearest them, and rounded once: the third of 11 levels in 0...1 is the double nearest
/// 0.2, and the fourth is 0.3, not 0.30000000000000004.
struct Decimal: Sendable {
  let isNegative: Bool
  let digits: WholeNumber
  /// The power of ten that the digits are multiplied by.
  let exponent: Int

  /// The shortest decimal that reads back as this double.
  ///
  /// - Parameter value: A finite number.
  init(_ value: Double) {
    var digits: UInt64 = 0
    var exponent = 0
    var isFraction = false
    var characters = value.magnitude.description.utf8[...]
    while let character = characters.popFirst() {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // 17 digits and a trailing ".0" at most: far below 2⁶⁴.
        digits = digits * 10 + UInt64(character - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      case UInt8(ascii: "."):
        isFraction = true
      default:
        exponent += Int(Substring(characters)) ?? 0
        characters = characters[characters.endIndex...]
      }
    }
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    isNegative = value < 0
    self.digits = WholeNumber(digits)
    self.exponent = exponent
  }

  /// The digits that stand for this number at a lower exponent.
  func digits(atExponent lower: Int) -> WholeNumber {
    digits * WholeNumber.powerOfTen(exponent - lower)
  }
}
