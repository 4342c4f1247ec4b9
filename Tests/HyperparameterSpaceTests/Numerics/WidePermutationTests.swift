import Testing

@testable import HyperparameterSpace

@Suite("Permutations beyond any integer")
struct WidePermutationTests {
  private static let counts: [WholeNumber] = [
    1, 2, 1025, WholeNumber(Int.max), WholeNumber(Int.max) + 1, WholeNumber(UInt64.max),
    WholeNumber(UInt64.max) + 1, WholeNumber(UInt64.max) + 2, .powerOfTen(30),
    ((1 as WholeNumber) << 128) - 1, (1 as WholeNumber) << 128,
  ]

  /// A number for each position, below the count, that leads back to the position.
  @Test(arguments: counts)
  func positionsAndNumbersLeadToEachOther(count: WholeNumber) throws {
    let order = try #require(WidePermutation(count: count, seed: 7))
    var random = SplitMix64(seed: 8)
    var positions = [0, count - 1, count.quotientAndRemainder(dividingBy: 2).quotient]
    for _ in 0..<40 {
      let word = WholeNumber(digits: (0..<5).map { _ in UInt32(truncatingIfNeeded: random.next()) })
      positions.append(word.quotientAndRemainder(dividingBy: count).remainder)
    }
    for position in positions {
      #expect(order[position] < count)
      #expect(order.position(of: order[position]) == position)
      #expect(order[order.position(of: position)] == position)
    }
    #expect(Set(positions.map { order[$0] }).count == Set(positions).count)
  }

  @Test func ordersDifferBySeedAndFromTheWrittenOne() throws {
    let count = WholeNumber.powerOfTen(30)
    let orders = try (0..<8 as Range<UInt64>).map {
      try #require(WidePermutation(count: count, seed: $0))
    }
    let first = (0..<10).map { position in orders.map { $0[WholeNumber(position)] } }
    #expect(Set(first.flatMap { $0 }).count == 80)
    // Numbers are spread over the whole: each third gets some of eighty.
    let third = count.quotientAndRemainder(dividingBy: 3).quotient
    let parts = first.flatMap { $0 }.map { $0.quotientAndRemainder(dividingBy: third).quotient }
    #expect(Set(parts).isSuperset(of: [0, 1, 2]))
  }

  @Test func largerCountsAreRefused() {
    #expect(WidePermutation(count: ((1 as WholeNumber) << 128) + 1, seed: 0) == nil)
  }
}
