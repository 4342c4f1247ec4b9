/// A keyed bijection of the numbers below a count between 2⁶³ and 2¹²⁸: the network of
/// ``FeistelPermutation`` on halves of up to 64 bits.
struct WideFeistelPermutation: Sendable {
  private static let rounds = 8
  private let count: WholeNumber
  private let rightBits: Int
  private let leftMask: UInt64
  private let rightMask: UInt64
  private let keys: [(UInt64, UInt64)]

  init(count: WholeNumber, stream: RandomStream) {
    let bits = (count - 1).bitWidth
    self.count = count
    rightBits = bits / 2
    leftMask = ~0 >> UInt64(64 - (bits - rightBits))
    rightMask = ~0 >> UInt64(64 - rightBits)
    var reader = RandomStreamReader(stream)
    keys = (0..<Self.rounds).map { _ in
      let addend = reader.next()
      return (addend, reader.next() | 1)
    }
  }

  /// The number at a position below the count.
  subscript(position: WholeNumber) -> WholeNumber {
    walk(from: position) { left, right in
      for round in stride(from: 0, to: Self.rounds, by: 2) {
        left ^= fold(right, keys[round]) & leftMask
        right ^= fold(left, keys[round + 1]) & rightMask
      }
    }
  }

  /// The position of a number below the count.
  func position(of number: WholeNumber) -> WholeNumber {
    walk(from: number) { left, right in
      for round in stride(from: Self.rounds - 2, through: 0, by: -2) {
        right ^= fold(left, keys[round + 1]) & rightMask
        left ^= fold(right, keys[round]) & leftMask
      }
    }
  }

  /// Applies a bijection of the halves until the result is below the count.
  private func walk(
    from start: WholeNumber, _ step: (_ left: inout UInt64, _ right: inout UInt64) -> Void
  ) -> WholeNumber {
    let radix = (1 as WholeNumber) << rightBits
    var number = start
    repeat {
      let (high, low) = number.quotientAndRemainder(dividingBy: radix)
      // Both halves have at most 64 bits.
      var (left, right) = (high.word ?? 0, low.word ?? 0)
      step(&left, &right)
      number = WholeNumber(left) * radix + WholeNumber(right)
    } while number >= count
    return number
  }

  private func fold(_ half: UInt64, _ key: (UInt64, UInt64)) -> UInt64 {
    let product = (half ^ key.0).multipliedFullWidth(by: key.1)
    return product.high ^ product.low
  }
}
