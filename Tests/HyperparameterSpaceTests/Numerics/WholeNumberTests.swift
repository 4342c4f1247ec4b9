import Testing

@testable import HyperparameterSpace

@Suite("Whole numbers")
struct WholeNumberTests {
  /// Digits at which estimates of a quotient go wrong.
  private static let edges: [UInt32] = [
    0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0xffff_fffe, 0xffff_ffff,
  ]

  private static func number(_ random: inout SplitMix64, digits: Int) -> WholeNumber {
    let isEdged = random.happens(70)
    return WholeNumber(
      digits: (0..<digits).map { _ in
        isEdged ? random.pick(edges) : UInt32(truncatingIfNeeded: random.next())
      })
  }

  /// q · d + r, divided by d, gives q and r back.
  @Test func divisionUndoesMultiplication() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<4000 {
      let divisor = Self.number(&random, digits: 1 + random.below(8))
      guard divisor > 0 else { continue }
      let quotient = Self.number(&random, digits: random.below(9))
      let remainder = Self.number(&random, digits: 9)
        .quotientAndRemainder(dividingBy: divisor).remainder
      #expect(remainder < divisor)
      let result = (quotient * divisor + remainder).quotientAndRemainder(dividingBy: divisor)
      #expect(result.quotient == quotient && result.remainder == remainder)
    }
  }

  /// Any two numbers: dividend = quotient · divisor + remainder.
  @Test func quotientAndRemainderMakeTheDividend() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<4000 {
      let dividend = Self.number(&random, digits: random.below(10))
      let divisor = Self.number(&random, digits: 1 + random.below(6))
      guard divisor > 0 else { continue }
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      #expect(remainder < divisor)
      #expect(quotient * divisor + remainder == dividend)
    }
  }

  /// Dividends and divisors at which algorithm D guesses too much, and adds back.
  ///
  /// Source: Warren, Hacker's Delight, `divmnu.c`.
  @Test(
    arguments: [
      ([3, 0, 0x8000_0000], [1, 0, 0x2000_0000], [3], [0, 0, 0x2000_0000]),
      ([0, 0, 0x8000, 0x7fff], [1, 0, 0x8000], [0xfffe_0000], [0x2_0000, 0xffff_ffff, 0x7fff]),
      (
        [0, 0xfffe, 0, 0x8000], [0xffff, 0, 0x8000], [0xffff_ffff],
        [0xffff, 0xffff_ffff, 0x7fff]
      ),
      (
        [0, 0xffff_fffe, 0x8000_0000], [0xffff_ffff, 0x8000_0000], [0xffff_ffff],
        [0xffff_ffff, 0x7fff_ffff]
      ),
    ] as [([UInt32], [UInt32], [UInt32], [UInt32])])
  func knownDivisions(
    dividend: [UInt32], divisor: [UInt32], quotient: [UInt32], remainder: [UInt32]
  ) {
    let result = WholeNumber(digits: dividend)
      .quotientAndRemainder(dividingBy: WholeNumber(digits: divisor))
    #expect(
      result.quotient * WholeNumber(digits: divisor) + result.remainder
        == WholeNumber(digits: dividend))
    #expect(result.quotient == WholeNumber(digits: quotient))
    #expect(result.remainder == WholeNumber(digits: remainder))
  }

  @Test func sumsAndDifferencesUndoEachOther() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let left = Self.number(&random, digits: random.below(9))
      let right = Self.number(&random, digits: random.below(9))
      #expect(left + right - right == left)
      #expect(left + right == right + left)
      #expect(left * right == right * left)
      #expect((left < left + right) == (right > 0))
      let power = random.below(100)
      #expect(left << power == left * (2 as WholeNumber).raised(to: power))
      #expect((left << power).bitWidth == (left > 0 ? left.bitWidth + power : 0))
    }
  }

  @Test func textReadsBack() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<1000 {
      let number = Self.number(&random, digits: random.below(10))
      #expect(WholeNumber(number.description) == number)
    }
    for _ in 0..<1000 {
      let first = random.pick(Array("123456789"))
      let digits = (0..<random.below(90)).map { _ in random.pick(Array("0000123456789")) }
      let text = String([first] + digits)
      #expect(WholeNumber(text)?.description == text)
    }
  }

  @Test(arguments: [
    (64, "18446744073709551616"), (65, "36893488147419103232"),
    (128, "340282366920938463463374607431768211456"),
    (
      300,
      "2037035976334486086268445688409378161051468393665936250636140449354381299763336706183397376"
    ),
  ])
  func powersOfTwo(exponent: Int, text: String) {
    #expect((2 as WholeNumber).raised(to: exponent).description == text)
    #expect(((1 as WholeNumber) << exponent).description == text)
    #expect(WholeNumber(text)?.bitWidth == exponent + 1)
  }

  @Test(arguments: ["", "-1", "+1", " 1", "1 ", "1a", "1_000", "１", "0x10", "1.0", "1e3"])
  func otherTextIsNoNumber(text: String) {
    #expect(WholeNumber(text) == nil)
  }

  @Test func leadingZerosCountForNothing() {
    #expect(WholeNumber("0000") == 0)
    #expect(WholeNumber(String(repeating: "0", count: 50) + "7") == 7)
    #expect(WholeNumber(digits: [5, 0, 0, 0]) == 5)
    #expect(WholeNumber(digits: [5, 0, 0, 0]).hashValue == WholeNumber(5 as UInt64).hashValue)
  }

  /// Around 2³², 2⁶³, 2⁶⁴ and 2⁹⁶ every number is below the next.
  @Test(arguments: [32, 63, 64, 96, 128])
  func orderHoldsAcrossBorders(exponent: Int) {
    let border = (1 as WholeNumber) << exponent
    let numbers = [border - 2, border - 1, border, border + 1, border + 2]
    for (i, left) in numbers.enumerated() {
      for (j, right) in numbers.enumerated() {
        #expect((left < right) == (i < j))
        #expect((left == right) == (i == j))
        #expect((left <= right) == (i <= j))
      }
    }
    #expect(Int(exactly: numbers[1]) == (exponent <= 63 ? Int(exactly: numbers[1].word ?? 0) : nil))
    #expect((Int(exactly: border) == nil) == (exponent >= 63))
    #expect(Set(numbers + numbers).count == 5)
  }
}
