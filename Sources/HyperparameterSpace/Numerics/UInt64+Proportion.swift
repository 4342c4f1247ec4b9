extension UInt64 {
  /// ⌊(number · factor + addend) / divisor⌋, in whole numbers.
  ///
  /// - Precondition: The quotient is below 2⁶⁴.
  func times(_ factor: UInt64, plus addend: UInt64, over divisor: UInt64) -> UInt64 {
    let (high, low) = multipliedFullWidth(by: factor)
    let (sum, carry) = low.addingReportingOverflow(addend)
    return divisor.dividingFullWidth((high + (carry ? 1 : 0), sum)).quotient
  }
}

extension Double {
  /// ⌊coordinate · count⌋ of a unit coordinate, a multiple of 2⁻⁵³ in [0, 1), in whole numbers.
  func unit(of count: UInt64) -> UInt64 {
    let (high, low) = UInt64(self * 0x1p53).multipliedFullWidth(by: count)
    return high << 11 | low >> 53
  }
}
