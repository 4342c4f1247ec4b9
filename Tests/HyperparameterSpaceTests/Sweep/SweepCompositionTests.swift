import Testing

@testable import HyperparameterSpace

/// Sweeps composed at random, against the same operations on arrays.
@Suite("Composed sweeps")
struct SweepCompositionTests {
  /// Composes sweeps and arrays side by side.
  private struct Composer {
    var random: SplitMix64
    private var nameCount = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func name() -> String {
      nameCount += 1
      return "n\(nameCount)"
    }

    /// A sweep of a space, with or without repetitions.
    mutating func leaf(_ names: [String]) throws -> (Sweep, [Paramset]) {
      let space = try SearchSpace(
        names.enumerated().map { place, name in
          Hyperparameter(
            name, .integer(0...1 + random.below(3)),
            conditions: place > 0 && random.happens(40) ? [.parameter(names[0], is: 1)] : [])
        })
      let sweep =
        switch random.below(4) {
        case 0: try Sweep(space, design: .random(count: 1 + random.below(12), seed: random.next()))
        case 1:
          try Sweep(
            space, design: .latinHypercube(count: 1 + random.below(12), seed: random.next()))
        default: try Sweep(space, design: .grid())
        }
      return (sweep, sweep.indices.map { sweep[$0] })
    }

    /// A sweep of paramsets of these names.
    mutating func sweep(_ names: [String], depth: Int) throws -> (Sweep, [Paramset]) {
      guard depth > 0 else { return try leaf(names) }
      switch random.below(8) {
      case 0 where names.count > 1, 1 where names.count > 1:
        let cut = 1 + random.below(names.count - 1)
        let (left, leftArray) = try sweep(Array(names[..<cut]), depth: depth - 1)
        let (right, rightArray) = try sweep(Array(names[cut...]), depth: depth - 1)
        guard leftArray.count * rightArray.count <= 300 else { return (left, leftArray) }
        return (
          try .product([left, right]),
          leftArray.flatMap { first in rightArray.map { Paramset(joining: [first, $0]) } }
        )
      case 2 where names.count > 1:
        let cut = 1 + random.below(names.count - 1)
        var (left, leftArray) = try sweep(Array(names[..<cut]), depth: depth - 1)
        var (right, rightArray) = try sweep(Array(names[cut...]), depth: depth - 1)
        let count = min(leftArray.count, rightArray.count)
        (left, leftArray) = (try Sweep(left.prefix(count)), Array(leftArray.prefix(count)))
        (right, rightArray) = (try Sweep(right.suffix(count)), Array(rightArray.suffix(count)))
        return (
          try .paired([left, right]),
          zip(leftArray, rightArray).map { Paramset(joining: [$0, $1]) }
        )
      case 3:
        let parts = try (0..<2).map { _ in try sweep(names, depth: depth - 1) }
        return (try .concatenation(parts.map(\.0)), parts.flatMap(\.1))
      case 4:
        let (sweep, array) = try sweep(names, depth: depth - 1)
        let start = random.below(array.count)
        let end = start + 1 + random.below(array.count - start)
        return (try Sweep(sweep[start..<end]), Array(array[start..<end]))
      case 5:
        let (sweep, array) = try sweep(names, depth: depth - 1)
        let shuffled = try sweep.shuffled(seed: random.next())
        let listed = Array(shuffled)
        #expect(
          listed.map(\.description).sorted() == array.map(\.description).sorted(),
          "\(shuffled)")
        return (shuffled, listed)
      case 6:
        let (sweep, array) = try sweep(names, depth: depth - 1)
        let (seed, count) = (random.next(), 1 + random.below(array.count))
        let sample = try sweep.sample(count: count, seed: seed)
        #expect(Array(sample) == Array(try sweep.shuffled(seed: seed).prefix(count)))
        return (sample, Array(sample))
      default:
        let (sweep, array) = try sweep(names, depth: depth - 1)
        func accepts(_ paramset: Paramset) -> Bool { paramset[names[0]] != 0 }
        let kept = array.filter(accepts)
        guard !kept.isEmpty else {
          #expect(throws: SweepError.self) { try sweep.only("not 0", accepts: accepts) }
          return (sweep, array)
        }
        return (try sweep.only("not 0", accepts: accepts), kept)
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func areWhatArraysAre(seed: UInt64) throws {
    var composer = Composer(seed: seed)
    for _ in 0..<30 {
      let names = (0..<1 + composer.random.below(4)).map { _ in composer.name() }
      let (sweep, array) = try composer.sweep(names, depth: 1 + composer.random.below(4))
      #expect(sweep.exactCount == WholeNumber(array.count))
      #expect(Array(sweep) == array, "\(sweep)")
      #expect(array.indices.allSatisfy { sweep[$0] == array[$0] }, "\(sweep)")
      let first = Dictionary(zip(array, array.indices)) { first, _ in first }
      #expect(array.allSatisfy { sweep.index(of: $0) == first[$0] }, "\(sweep)")
      if sweep.source.hasNoRepetitions { #expect(first.count == array.count, "\(sweep)") }
      for _ in 0..<5 {
        let start = composer.random.below(array.count + 1)
        let end = start + composer.random.below(array.count - start + 1)
        #expect(sweep.source.paramsets(in: start..<end) == Array(array[start..<end]))
        let stranger = Paramset(
          names: names, values: names.map { _ in .integer(composer.random.below(4)) })
        #expect(sweep.index(of: stranger) == first[stranger], "\(stranger) in \(sweep)")
      }
      #expect(sweep.index(of: [:]) == first[[:]])
      #expect(sweep.index(of: ["foreign": 1]) == nil)
      #expect(Set(array.flatMap(\.names)).isSubset(of: sweep.names))
    }
  }

  private static func sweep(_ name: String, _ count: Int) throws -> Sweep {
    try Sweep(
      SearchSpace([Hyperparameter(name, .integer(0...count - 1))]), design: .grid())
  }

  @Test func ordersDifferBySeed() throws {
    let sweep = try Self.sweep("x", 50)
    let orders = try (0..<20 as Range<UInt64>).map { Array(try sweep.shuffled(seed: $0)) }
    #expect(Set(orders).count == 20)
    #expect(orders.allSatisfy { $0 != Array(sweep) })
    // Samples of one paramset are spread over all of them.
    let firsts = try (0..<2000 as Range<UInt64>).map { try sweep.sample(count: 1, seed: $0)[0] }
    let counts = sweep.map { paramset in firsts.count { $0 == paramset } }
    #expect(chiSquare(counts) < 85.4)
  }

  @Test func refusals() throws {
    let (three, four) = (try Self.sweep("a", 3), try Self.sweep("b", 4))
    func message(_ make: () throws -> Sweep) -> String? {
      #expect(throws: SweepError.self) { _ = try make() }?.description
    }
    let twice = "a: sweeps that are joined must differ in their names; two have it; rename one."
    #expect(message { try .product([three, four, three]) } == twice)
    #expect(message { try .paired([three, three]) } == twice)
    #expect(
      message { try .paired([three, four]) }
        == "paired sweeps: they must have equally many paramsets; one has 3, another 4; "
        + "shorten the longer one.")
    #expect(
      message { try .product([]) } == "product: it needs at least one paramset; there is none.")
    #expect(
      message { try .paired([]) }
        == "paired sweeps: it needs at least one paramset; there is none.")
    #expect(
      message { try .concatenation([]) }
        == "concatenation: it needs at least one paramset; there is none.")
    #expect(
      message { try Sweep(three[1..<1]) }
        == "slice: it needs at least one paramset; there is none.")
    #expect(
      message { try three.slice(3..<9) }
        == "slice: it needs at least one paramset; there is none.")
    #expect(
      message { try three.sample(count: 0, seed: 1) }
        == "sample: it needs at least one paramset; there is none.")
    #expect(
      message { try three.sample(count: 4, seed: 1) }
        == "sample: without replacement there are at most as many paramsets as exist; "
        + "4 are asked for, 3 exist; ask for fewer.")
    #expect(
      message { try three.only("large") { _ in false } }
        == "constraint 'large': it must accept a paramset; of 3 it accepts none.")
    #expect(
      message {
        try .product([Self.sweep("c", 1 << 20), Self.sweep("d", 1 << 5)]).only("x") { _ in true }
      }
        == "constraint: at most 16777216 paramsets can be looked at one by one; "
        + "there are 33554432; make the constraint a part of the space.")
  }

  @Test func descriptionsSayHowTheyWereMade() throws {
    let (a, b) = (try Self.sweep("a", 3), try Self.sweep("b", 3))
    #expect(try Sweep.product([a, b]).design == "product of (grid), (grid)")
    #expect(try Sweep.paired([a, b]).design == "pairs of (grid), (grid)")
    #expect(try Sweep.concatenation([a, a]).design == "concatenation of (grid), (grid)")
    #expect(try Sweep.concatenation([a, a]).space == ["a: integer 0...2, linear"])
    #expect(
      try Sweep.concatenation([a, b]).space
        == ["one of:", "- a: integer 0...2, linear", "- b: integer 0...2, linear"])
    #expect(try Sweep(a[1...]).design == "grid, paramsets 1..<3")
    #expect(try a.shuffled(seed: 9).design == "grid, shuffled, seed 9")
    #expect(
      try a.sample(count: 2, seed: 9).design == "grid, sample of 2 without replacement, seed 9")
    #expect(
      try a.only("odd") { $0["a"] == 1 }.space == ["a: integer 0...2, linear", "only: odd"])
    #expect(try Sweep.product([a, b]).space.count == 2)
  }

  /// Slices of slices count in the sweep's own indices until a sweep is made of them.
  @Test func slicesOfSlices() throws {
    let sweep = try Self.sweep("a", 20)
    #expect(Array(try Sweep(sweep[5..<15][7..<9])) == [["a": 7], ["a": 8]])
    #expect(Array(try Sweep(Sweep(sweep[5..<15])[1..<3])) == [["a": 6], ["a": 7]])
    #expect(Array(try Sweep(sweep.dropFirst(18))) == [["a": 18], ["a": 19]])
    #expect(Array(try Sweep(sweep.suffix(100))) == Array(sweep))
  }

  /// Pairs of very many paramsets are found without listing them.
  @Test func veryManyPairsAreFound() throws {
    let space = { name in try SearchSpace([Hyperparameter(name, .integer(1...(1 << 60)))]) }
    let pairs = try Sweep.paired(["a", "b"].map { try Sweep(space($0), design: .grid()) })
    #expect(pairs.index(of: pairs[1 << 59]) == 1 << 59)
    #expect(pairs.index(of: ["a": 1, "b": 2]) == nil)
    let product = try Sweep.product([pairs, Self.sweep("c", 3)])
    #expect(product.index(of: product[1 << 61]) == 1 << 61)
  }
}
