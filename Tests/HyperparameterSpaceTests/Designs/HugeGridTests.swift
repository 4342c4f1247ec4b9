import Testing

@testable import HyperparameterSpace

/// Grids that nobody could list.
@Suite("Grids beyond any integer")
struct HugeGridTests {
  /// Thirty digits, of which a condition and forbidden combinations take some away.
  private static func space() throws -> SearchSpace {
    try SearchSpace {
      for place in 0..<30 { Hyperparameter("d\(place)", .integer(0...9)) }
      Hyperparameter("extra", .integer(1...4), when: .parameter("d0", isAtLeast: 8))
      Hyperparameter("rare", .boolean, when: .parameter("extra", is: 4))
      Constraint.forbidden(.parameter("d1", is: 0), .parameter("d29", isAtMost: 2))
      Constraint.forbidden(
        .parameter("d5", isOneOf: [1, 2]), .parameter("d6", isNoneOf: [1, 2, 3]),
        .parameter("d7", is: 0))
    }
  }

  /// 10³⁰ · (8 + 2 · (3 + 2)) / 10 · (1 − 3/100) · (1 − 2 · 7/1000).
  private static let count = WholeNumber.powerOfTen(24) * WholeNumber(18 * 97 * 986)

  private static func below(_ count: WholeNumber, _ random: inout SplitMix64) -> WholeNumber {
    WholeNumber(digits: (0..<6).map { _ in UInt32(truncatingIfNeeded: random.next()) })
      .quotientAndRemainder(dividingBy: count).remainder
  }

  @Test func countIsThatOfTheFormula() throws {
    #expect(try Self.space().paramsetCount() == Self.count)
    #expect(try Sweep(Self.space(), design: .grid()).exactCount == Self.count)
  }

  @Test func indicesAndParamsetsLeadToEachOther() throws {
    let space = try Self.space()
    let sweep = try Sweep(space, design: .grid())
    var random = SplitMix64(seed: 1)
    var previous: WholeNumber?
    for index in [0, 1, Self.count - 1] + (0..<60).map({ _ in Self.below(Self.count, &random) }) {
      let paramset = try #require(sweep.paramset(at: index))
      #expect(sweep.exactIndex(of: paramset) == index)
      #expect(space.contains(paramset))
      #expect(sweep.exactIndex(of: paramset) != previous)
      previous = index
    }
    #expect(sweep.paramset(at: Self.count) == nil)
    #expect(sweep.count == Int.max)
  }

  @Test func shufflesAndSamplesSpread() throws {
    let sweep = try Sweep(Self.space(), design: .grid())
    let shuffled = try sweep.shuffled(seed: 3)
    let sample = try sweep.sample(count: 200, seed: 3)
    #expect(shuffled.exactCount == Self.count)
    var random = SplitMix64(seed: 2)
    for _ in 0..<20 {
      let index = Self.below(Self.count, &random)
      let paramset = try #require(shuffled.paramset(at: index))
      #expect(shuffled.exactIndex(of: paramset) == index)
      #expect(sweep.exactIndex(of: paramset) != nil)
    }
    #expect(Set(sample).count == 200)
    #expect(Array(sample) == Array(shuffled.prefix(200)))
    #expect(sample.indices.allSatisfy { sample.index(of: sample[$0]) == $0 })
    // The first of the written order is not among so few, and is said to be so at once.
    #expect(sample.index(of: sweep[0]) == nil)
    #expect(Set(sample.map { $0["d0"] }).count == 10)
    #expect(try Sweep(sample[50..<60]).count == 10)
  }

  @Test func slicesCountAnew() throws {
    let sweep = try Sweep(Self.space(), design: .grid())
    let start = WholeNumber.powerOfTen(29)
    let slice = try sweep.slice(start..<start + 5)
    #expect(slice.count == 5)
    #expect(slice[3] == sweep.paramset(at: start + 3))
    #expect(slice.index(of: slice[3]) == 3)
    let wide = try sweep.slice(start..<Self.count + 7)
    #expect(wide.exactCount == Self.count - start)
    #expect(wide.exactIndex(of: slice[3]) == 3)
    // What stands before a slice is not looked for in it one by one.
    #expect(wide.exactIndex(of: sweep[0]) == nil)
  }

  /// 2¹²⁸ is the most that can be shuffled.
  @Test func largerGridsCannotBeShuffled() throws {
    let space = try SearchSpace((0..<129).map { Hyperparameter("b\($0)", .boolean) })
    let sweep = try Sweep(space, design: .grid())
    let error = #expect(throws: SweepError.self) { try sweep.shuffled(seed: 1) }
    #expect(
      error?.description
        == "shuffle: at most 2^128 paramsets can be brought into another order; there are "
        + "680564733841876926926749214863536422912; take a slice, or fewer levels.")
    let half = try sweep.slice(0..<((1 as WholeNumber) << 128)).shuffled(seed: 1)
    let paramset = try #require(half.paramset(at: 5))
    #expect(half.exactIndex(of: paramset) == 5)
  }

  /// Many unions are no more work than one after the other.
  @Test func manyUnionsAreLookedThroughOneByOne() throws {
    let space = try SearchSpace {
      for place in 0..<40 {
        try SearchSpace.union([
          SearchSpace([Hyperparameter("x\(place)", .integer(0...1))]),
          SearchSpace([Hyperparameter("x\(place)", .integer(2...4))]),
        ])
      }
    }
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.exactCount == (5 as WholeNumber).raised(to: 40))
    var random = SplitMix64(seed: 5)
    for _ in 0..<5 {
      let index = Self.below(sweep.exactCount, &random)
      let paramset = try #require(sweep.paramset(at: index))
      #expect(sweep.exactIndex(of: paramset) == index)
      #expect(space.contains(paramset))
    }
  }

  /// Ends of the largest domains.
  @Test func widestIntegersAreLevels() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .integer(Int.min...(-2)))
      Hyperparameter("b", .integer(1...Int.max - 1))
    }
    let sweep = try Sweep(space, design: .grid())
    let size = WholeNumber(Int.max)
    #expect(sweep.exactCount == size * (size - 1))
    let last = try #require(sweep.paramset(at: sweep.exactCount - 1))
    #expect(last == ["a": -2, "b": .integer(.max - 1)])
    #expect(sweep.exactIndex(of: last) == sweep.exactCount - 1)
    #expect(sweep[0] == ["a": .integer(.min), "b": 1])
  }

  /// Conditions on an axis of very many levels keep these apart without listing them.
  @Test func conditionsDivideVeryManyLevels() throws {
    let space = try SearchSpace {
      Hyperparameter("seed", .integer(0...999_999_999_999))
      Hyperparameter("odd", .boolean, when: .parameter("seed", isIn: 10...19))
      Constraint.forbidden(
        .parameter("seed", isNoneOf: [3, 500_000_000_000]), .parameter("odd", is: true))
    }
    #expect(try space.paramsetCount() == 1_000_000_000_000)
    let sweep = try Sweep(space, design: .grid())
    for index in [0, 3, 9, 10, 11, 19, 20, 999_999_999_999] {
      #expect(sweep.index(of: sweep[index]) == index)
    }
  }

  /// Nothing recurses from one hyperparameter to the next.
  @Test func thousandsOfHyperparametersAreCounted() throws {
    let space = try SearchSpace((0..<2500).map { Hyperparameter("x\($0)", .boolean) })
    #expect(try space.paramsetCount() == (1 as WholeNumber) << 2500)
  }

  /// A predicate on too many levels is refused with a remedy.
  @Test func whatCannotBeCountedIsRefused() throws {
    let wide = try SearchSpace(
      [Hyperparameter("n", .integer(0...(1 << 22)))],
      constraints: [Constraint("any", on: ["n"]) { _ in true }])
    let error = #expect(throws: DesignError.self) { try wide.paramsetCount() }
    #expect(
      error?.description
        == "n: a predicate is asked for every level of a grid, at most 2097152; "
        + "there are 4194305; take fewer levels, or say the constraint as forbidden combinations.")
  }
}
