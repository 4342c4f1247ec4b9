extension WholeNumber {
  /// How often another number fits into this one, and what is left.
  ///
  /// Source: Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
  ///
  /// - Parameter divisor: Above 0.
  func quotientAndRemainder(
    dividingBy divisor: WholeNumber
  ) -> (quotient: WholeNumber, remainder: WholeNumber) {
    if let dividend = word, let divisor = divisor.word {
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      return (WholeNumber(quotient), WholeNumber(remainder))
    }
    if self < divisor { return (0, self) }
    if let divisor = divisor.word, let divisor = UInt32(exactly: divisor) {
      let (quotient, remainder) = dividedByDigit(divisor)
      return (quotient, WholeNumber(UInt64(remainder)))
    }
    // Shifted so that the divisor's leading bit is set: then a guess of a digit of the quotient
    // from the leading digits is at most two too large.
    let shift = (32 - divisor.bitWidth % 32) % 32
    let divisor = (divisor << shift).digits
    var rest = (self << shift).digits
    if rest.count == digits.count { rest.append(0) }
    let length = divisor.count
    var quotient = [UInt32](repeating: 0, count: rest.count - length)
    for position in quotient.indices.reversed() {
      let digit = Self.digit(of: rest, at: position, by: divisor)
      quotient[position] = Self.subtract(divisor, times: digit, from: &rest, at: position)
    }
    let (remainder, _) = WholeNumber(digits: Array(rest[..<length])).dividedByPowerOfTwo(shift)
    return (WholeNumber(digits: quotient), remainder)
  }

  /// The number divided by a digit, and what is left.
  func dividedByDigit(_ divisor: UInt32) -> (quotient: WholeNumber, remainder: UInt32) {
    var quotient = digits
    var remainder: UInt64 = 0
    for position in quotient.indices.reversed() {
      remainder = remainder << 32 | UInt64(quotient[position])
      quotient[position] = UInt32(remainder / UInt64(divisor))
      remainder %= UInt64(divisor)
    }
    return (WholeNumber(digits: quotient), UInt32(remainder))
  }

  /// The guess of a digit of the quotient: right, or one too large.
  private static func digit(
    of rest: [UInt32], at position: Int, by divisor: [UInt32]
  ) -> UInt64 {
    let length = divisor.count
    let leading = UInt64(divisor[length - 1])
    let head = UInt64(rest[position + length]) << 32 | UInt64(rest[position + length - 1])
    var guess = head / leading
    var left = head % leading
    while guess >> 32 != 0
      || guess * UInt64(divisor[length - 2]) > left << 32 | UInt64(rest[position + length - 2])
    {
      guess -= 1
      left += leading
      if left >> 32 != 0 { break }
    }
    return guess
  }

  /// Subtracts a multiple of the divisor, and once less where that is too much.
  ///
  /// - Returns: How often it was subtracted.
  private static func subtract(
    _ divisor: [UInt32], times guess: UInt64, from rest: inout [UInt32], at position: Int
  ) -> UInt32 {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for (offset, digit) in (divisor + [0]).enumerated() {
      carry += UInt64(digit) * guess
      borrow += Int64(rest[position + offset]) - Int64(carry & 0xffff_ffff)
      rest[position + offset] = UInt32(truncatingIfNeeded: borrow)
      carry >>= 32
      borrow >>= 32
    }
    guard borrow < 0 else { return UInt32(guess) }
    var sum: UInt64 = 0
    for (offset, digit) in (divisor + [0]).enumerated() {
      sum += UInt64(rest[position + offset]) + UInt64(digit)
      rest[position + offset] = UInt32(truncatingIfNeeded: sum)
      sum >>= 32
    }
    return UInt32(guess - 1)
  }

  /// The number divided by 2 to a power below 32, and what is left.
  private func dividedByPowerOfTwo(_ exponent: Int) -> (WholeNumber, UInt32) {
    dividedByDigit(1 << UInt32(exponent))
  }
}
