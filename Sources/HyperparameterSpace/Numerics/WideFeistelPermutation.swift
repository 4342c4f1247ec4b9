/// A keyed bijection of the numbers below a count between 2⁶³ and 2¹²⁸: the network of
/// ``FeistelPermutation`` on halves of up to 64 bits.
struct WideFeistelPermutation: Sendable {
  private let count: WholeNumber
  private let rightBits: Int
  private let rounds: FeistelRounds

  init(count: WholeNumber, stream: RandomStream) {
    let bits = (count - 1).bitWidth
    self.count = count
    rightBits = bits / 2
    var reader = RandomStreamReader(stream)
    rounds = FeistelRounds(leftBits: bits - bits / 2, rightBits: bits / 2, reader: &reader)
  }

  /// The number at a position below the count.
  subscript(position: WholeNumber) -> WholeNumber {
    walk(from: position) { rounds.apply(&$0, &$1) }
  }

  /// The position of a number below the count.
  func position(of number: WholeNumber) -> WholeNumber {
    walk(from: number) { rounds.revert(&$0, &$1) }
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
}
