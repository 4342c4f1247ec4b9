extension WholeNumber {
  /// The product of whole numbers; that of none is 1.
  static func product(of factors: some Sequence<WholeNumber>) -> WholeNumber {
    factors.reduce(1) { $0 * $1 }
  }

  /// The sum of two numbers.
  public static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if let left = left.word, let right = right.word {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow { return WholeNumber(sum) }
    }
    let (left, right) = (left.digits, right.digits)
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for position in 0..<max(left.count, right.count) {
      carry += UInt64(left.digit(position)) + UInt64(right.digit(position))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return WholeNumber(digits: sum + [UInt32(carry)])
  }

  /// The difference of two numbers, the right not above the left.
  static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if let left = left.word, let right = right.word { return WholeNumber(left - right) }
    let (left, right) = (left.digits, right.digits)
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for position in left.indices {
      borrow += Int64(left[position]) - Int64(right.digit(position))
      difference.append(UInt32(truncatingIfNeeded: borrow))
      borrow >>= 32
    }
    assert(borrow == 0)
    return WholeNumber(digits: difference)
  }

  /// The product of two numbers.
  public static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if let left = left.word, let right = right.word {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      if !overflow { return WholeNumber(product) }
    }
    let (left, right) = (left.digits, right.digits)
    var product = [UInt32](repeating: 0, count: left.count + right.count)
    for (offset, digit) in right.enumerated() {
      var carry: UInt64 = 0
      for position in left.indices {
        carry += UInt64(left[position]) * UInt64(digit) + UInt64(product[offset + position])
        product[offset + position] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[offset + left.count] = UInt32(carry)
    }
    return WholeNumber(digits: product)
  }

  static func << (number: WholeNumber, bits: Int) -> WholeNumber {
    let shifted = number * WholeNumber(UInt64(1) << UInt64(bits % 32))
    return WholeNumber(digits: [UInt32](repeating: 0, count: bits / 32) + shifted.digits)
  }

  /// The number to a power, by squaring.
  func raised(to exponent: Int) -> WholeNumber {
    var result: WholeNumber = 1
    var base = self
    var exponent = exponent
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base }
      exponent /= 2
      if exponent > 0 { base = base * base }
    }
    return result
  }

  /// 10 to a power.
  static func powerOfTen(_ exponent: Int) -> WholeNumber {
    (10 as WholeNumber).raised(to: exponent)
  }
}

extension [UInt32] {
  /// The digit at a position, 0 beyond the last.
  fileprivate func digit(_ position: Int) -> UInt32 { position < count ? self[position] : 0 }
}
