import Testing

@testable import HyperparameterSpace

/// Grids of random spaces against nested loops.
@Suite("Grids against nested loops")
struct GridEnumerationTests {
  private static func spaces(seed: UInt64, count: Int = 40) throws -> [(NaiveSpace, [Paramset])] {
    var spaces = RandomSpaces(seed: seed)
    var result: [(NaiveSpace, [Paramset])] = []
    while result.count < count {
      let space = spaces.space()
      let points = try space.searchSpace().layout.axes.reduce(1) {
        $0 * ($1.quantile.levels?.count ?? 1)
      }
      guard points <= 500 else { continue }
      result.append((space, space.paramsets()))
    }
    return result
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func everyParamsetStandsInItsPlace(seed: UInt64) throws {
    for (naive, expected) in try Self.spaces(seed: seed) {
      let space = try naive.searchSpace()
      #expect(try space.paramsetCount() == WholeNumber(expected.count))
      guard !expected.isEmpty else {
        let error = #expect(throws: DesignError.self) { try Sweep(space, design: .grid()) }
        guard case .nothingAccepted = error else {
          Issue.record("\(space): \(String(describing: error))")
          continue
        }
        continue
      }
      let sweep = try Sweep(space, design: .grid())
      #expect(sweep.count == expected.count)
      #expect(sweep.exactCount == WholeNumber(expected.count))
      let listed = Array(sweep)
      let isEqual = listed == expected
      #expect(isEqual, "\(space)")
      guard isEqual else { continue }
      let isIndexed = expected.indices.allSatisfy { sweep[$0] == expected[$0] }
      #expect(isIndexed, "\(space)")
      let firstIndices = Self.firstIndices(of: expected)
      let isInverse = expected.allSatisfy { sweep.index(of: $0) == firstIndices[$0] }
      #expect(isInverse, "\(space)")
      #expect(expected.allSatisfy { space.contains($0) }, "\(space)")
    }
  }

  /// Paramsets that are nearly of the space, and often are.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func strangersAreNotFound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (naive, expected) in try Self.spaces(seed: seed, count: 20) where !expected.isEmpty {
      let space = try naive.searchSpace()
      let sweep = try Sweep(space, design: .grid())
      let firstIndices = Self.firstIndices(of: expected)
      for _ in 0..<40 {
        let paramset = Self.mutant(of: expected, &random)
        #expect(sweep.index(of: paramset) == firstIndices[paramset], "\(paramset) of \(space)")
        #expect(
          space.contains(paramset) == (firstIndices[paramset] != nil), "\(paramset) of \(space)")
      }
    }
  }

  /// Lists of ranges are the paramsets at their indices.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func rangesAreWhatTheirIndicesAre(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (naive, expected) in try Self.spaces(seed: 100 + seed, count: 20) where !expected.isEmpty {
      let sweep = try Sweep(try naive.searchSpace(), design: .grid())
      for _ in 0..<10 {
        let start = random.below(expected.count + 1)
        let range = start..<start + random.below(expected.count - start + 1)
        #expect(sweep.source.paramsets(in: range) == Array(expected[range]))
      }
    }
  }

  /// Given levels, in their own order, in place of a domain's.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func givenLevelsReplaceThoseOfADomain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for (naive, _) in try Self.spaces(seed: 200 + seed, count: 20) {
      let space = try naive.searchSpace()
      var levels: [String: GridLevels] = [:]
      for leaf in naive.leaves where random.happens(50) {
        // Names that two spaces of a union share stand for both.
        guard naive.leaves.count(where: { naive.path(of: $0) == naive.path(of: leaf) }) == 1
        else { continue }
        leaf.values = Array(
          leaf.values.shuffled(using: &random).prefix(1 + random.below(leaf.values.count)))
        levels[naive.path(of: leaf)] = .values(leaf.values)
      }
      let expected = naive.paramsets()
      guard !expected.isEmpty else { continue }
      let sweep = try Sweep(space, design: .grid(levels: levels))
      #expect(Array(sweep) == expected, "\(space)")
      let firstIndices = Self.firstIndices(of: expected)
      #expect(expected.allSatisfy { sweep.index(of: $0) == firstIndices[$0] }, "\(space)")
    }
  }

  private static func firstIndices(of paramsets: [Paramset]) -> [Paramset: Int] {
    Dictionary(zip(paramsets, paramsets.indices)) { first, _ in first }
  }

  private static func mutant(of paramsets: [Paramset], _ random: inout SplitMix64) -> Paramset {
    let (first, second) = (random.pick(paramsets), random.pick(paramsets))
    var entries = Array(first)
    switch random.below(5) {
    case 0 where !entries.isEmpty: entries.remove(at: random.below(entries.count))
    case 1:
      for entry in second where !entries.contains(where: { $0.name == entry.name }) {
        entries.insert(entry, at: random.below(entries.count + 1))
        break
      }
    case 2: entries.shuffle(using: &random)
    default:
      for place in entries.indices where random.happens(40) {
        if let value = second[entries[place].name] { entries[place].value = value }
      }
    }
    return Paramset(names: entries.map(\.name), values: entries.map(\.value))
  }
}

extension NaiveSpace {
  /// The hyperparameters of single values, in the written order.
  var leaves: [Leaf] {
    func leaves(of container: Container) -> [Leaf] {
      container.members.flatMap { member -> [Leaf] in
        member.union?.spaces.flatMap { leaves(of: $0) } ?? member.content.map(leaves(of:)) ?? []
      }
    }
    func leaves(of content: Content) -> [Leaf] {
      switch content {
      case .leaf(let leaf): [leaf]
      case .group(let group): leaves(of: group)
      case .list(let elements): elements.flatMap { leaves(of: $0) }
      }
    }
    return leaves(of: root)
  }
}
