/// A whole number of any size, for exact counts and exact decimal levels.
///
/// Just what those two need, at the sizes they need (tens of words); not a general bignum.
struct Natural: Sendable, Hashable {
  /// Digits to the base 2³², least significant first, without leading zeros; 0 has none.
  private var words: [UInt32]

  private init(words: [UInt32]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  init(_ value: UInt64) {
    self.init(words: [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)])
  }

  /// 10 to a power.
  static func powerOfTen(_ exponent: Int) -> Natural { Natural(10).raised(to: exponent) }

  /// How many bits the number has; 0 has none.
  var bitWidth: Int {
    guard let last = words.last else { return 0 }
    return words.count * 32 - last.leadingZeroBitCount
  }

  /// The number, where it fits.
  var asUInt64: UInt64? {
    guard words.count <= 2 else { return nil }
    return words.reversed().reduce(0) { $0 << 32 | UInt64($1) }
  }

  static func + (left: Natural, right: Natural) -> Natural {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for position in 0..<max(left.words.count, right.words.count) {
      carry += UInt64(left.word(position)) + UInt64(right.word(position))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Natural(words: sum + [UInt32(carry)])
  }

  /// The difference of two numbers, the right not above the left.
  static func - (left: Natural, right: Natural) -> Natural {
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for position in 0..<left.words.count {
      borrow += Int64(left.word(position)) - Int64(right.word(position))
      difference.append(UInt32(truncatingIfNeeded: borrow))
      borrow >>= 32
    }
    assert(borrow == 0)
    return Natural(words: difference)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    var product = [UInt32](repeating: 0, count: left.words.count + right.words.count)
    for (offset, word) in right.words.enumerated() {
      var carry: UInt64 = 0
      for position in 0..<left.words.count {
        carry += UInt64(left.words[position]) * UInt64(word) + UInt64(product[offset + position])
        product[offset + position] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[offset + left.words.count] = UInt32(carry)
    }
    return Natural(words: product)
  }

  static func * (left: Natural, right: UInt64) -> Natural { left * Natural(right) }

  static func << (number: Natural, bits: Int) -> Natural {
    let shifted = number * Natural(1 << UInt64(bits % 32))
    return Natural(words: [UInt32](repeating: 0, count: bits / 32) + shifted.words)
  }

  /// The number to a power, by squaring.
  func raised(to exponent: Int) -> Natural {
    var result = Natural(1)
    var base = self
    var exponent = exponent
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base }
      exponent /= 2
      if exponent > 0 { base = base * base }
    }
    return result
  }

  /// The number divided by a small one, and what is left.
  func dividedBySmall(_ divisor: UInt32) -> (quotient: Natural, remainder: UInt32) {
    var quotient = words
    var remainder: UInt64 = 0
    for position in words.indices.reversed() {
      remainder = remainder << 32 | UInt64(words[position])
      quotient[position] = UInt32(remainder / UInt64(divisor))
      remainder %= UInt64(divisor)
    }
    return (Natural(words: quotient), UInt32(remainder))
  }

  private func word(_ position: Int) -> UInt32 {
    position < words.count ? words[position] : 0
  }
}

extension Natural: Comparable {
  static func < (left: Natural, right: Natural) -> Bool {
    guard left.words.count == right.words.count else {
      return left.words.count < right.words.count
    }
    for position in left.words.indices.reversed()
    where left.words[position] != right.words[position] {
      return left.words[position] < right.words[position]
    }
    return false
  }
}

extension Natural: CustomStringConvertible {
  /// The decimal digits.
  var description: String {
    var groups: [String] = []
    var rest = self
    while rest.bitWidth > 0 {
      let (quotient, group) = rest.dividedBySmall(1_000_000_000)
      groups.append(String(group))
      rest = quotient
    }
    guard let first = groups.popLast() else { return "0" }
    return groups.reversed().reduce(first) { digits, group in
      digits + String(repeating: "0", count: 9 - group.utf8.count) + group
    }
  }
}
