import Testing

@testable import HyperparameterSpace

@Suite("Grids that grow finer")
struct ProgressiveGridTests {
  /// The levels of each round by fractions of whole numbers: what the design says of itself.
  private static func rounds(ofLevels count: Int) -> [[Int]] {
    var taken: Set<Int> = []
    var rounds: [[Int]] = []
    for round in 1... {
      let size = 1 << round
      guard size <= count else { break }
      let positions = stride(from: 1, to: size, by: 2).map { $0 * count / size }
      rounds.append(positions)
      taken.formUnion(positions)
    }
    rounds.append((0..<count).filter { !taken.contains($0) })
    return rounds
  }

  /// Every combination of levels, one round after the other, by comparing with earlier rounds.
  private static func combinations(_ axes: [[[Int]]]) -> [[Int]] {
    let last = axes.map(\.count).max() ?? 0
    var result: [[Int]] = []
    for round in 0..<last {
      for first in axes.indices {
        var rows: [[Int]] = [[]]
        for (axis, rounds) in axes.enumerated() {
          let before = rounds.prefix(round).flatMap { $0 }
          let now = round < rounds.count ? rounds[round] : []
          let levels = axis < first ? before : axis == first ? now : before + now
          rows = rows.flatMap { row in levels.map { row + [$0] } }
        }
        result += rows
      }
    }
    return result
  }

  private static func positions(_ paramset: Paramset) -> [Int] {
    paramset.values.map { if case .integer(let value) = $0 { value } else { -1 } }
  }

  /// A finite domain of any size takes every level once, the middle first.
  @Test(arguments: 1...40)
  func everyLevelIsTakenOnce(count: Int) throws {
    let domain: Domain =
      count > 1 ? .integer(0...count - 1) : .ordered([0])
    let sweep = try Sweep(
      SearchSpace([Hyperparameter("x", domain)]), design: .progressiveGrid(count: count))
    let positions = sweep.map { Self.positions($0)[0] }
    #expect(positions.sorted() == Array(0..<count))
    #expect(positions == Self.rounds(ofLevels: count).flatMap { $0 })
    #expect(positions[0] == count / 2)
    let listed = try Sweep(
      SearchSpace([Hyperparameter("x", .ordered((0..<count).map { .string("\($0)") }))]),
      design: .progressiveGrid(count: count))
    #expect(listed.map { $0["x"] } == positions.map { .string("\($0)") })
    #expect(throws: DesignError.self) {
      try Sweep(
        SearchSpace([Hyperparameter("x", domain)]), design: .progressiveGrid(count: count + 1))
    }
  }

  @Test(arguments: [[2, 3], [5, 1, 4], [9, 7], [1, 1], [3, 8, 2], [17, 6]])
  func roundsAreThoseOfTheNaiveGenerator(sizes: [Int]) throws {
    let total = sizes.reduce(1, *)
    let space = try SearchSpace(
      sizes.enumerated().map { axis, size in
        Hyperparameter("x\(axis)", .ordered((0..<size).map { .integer($0) }))
      })
    let sweep = try Sweep(space, design: .progressiveGrid(count: total))
    let expected = Self.combinations(sizes.map(Self.rounds(ofLevels:)))
    #expect(sweep.map(Self.positions) == expected)
    #expect(Set(expected).count == total)
    for count in 1...total {
      let fewer = try Sweep(space, design: .progressiveGrid(count: count))
      #expect(fewer.count == count)
      #expect(fewer[count - 1] == sweep[count - 1])
    }
  }

  /// Choices are all there from the first round on; endless domains halve their gaps in decimal.
  @Test func roundsAreProducts() throws {
    let space = try SearchSpace {
      Hyperparameter("optimizer", .choices(["adam", "sgd", "lion"]))
      Hyperparameter("dropout", .continuous(0...0.8))
      Hyperparameter("rate", .continuous(1e-5...1e-1, scale: .logarithmic))
    }
    let sweep = try Sweep(space, design: .progressiveGrid(count: 3 * 7 * 7))
    #expect(sweep[0] == ["optimizer": "adam", "dropout": 0.4, "rate": 1e-3])
    #expect(Set(sweep.prefix(3).map { $0["optimizer"] }).count == 3)
    for round in 1...3 {
      let count = 1 << round - 1
      let levels = (1...count).map { place in
        Double(place) / Double(count + 1) * 0.8
      }
      let part = sweep.prefix(3 * count * count)
      #expect(Set(part).count == part.count)
      let found = Set(part.map { $0["dropout"] })
      #expect(found.count == count)
      let numbers = found.compactMap { $0?.number }.sorted()
      #expect(zip(numbers, levels).allSatisfy { ($0 - $1).magnitude < 1e-15 })
      #expect(Set(part.map { $0["rate"] }).count == count)
    }
    #expect(Set(sweep.map { $0["rate"] }).isSuperset(of: [1e-2, 1e-3, 1e-4]))
    #expect(Set(sweep.map { $0["dropout"] }).isSuperset(of: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]))
  }

  @Test func refusals() throws {
    func message(_ space: SearchSpace, _ count: Int) -> String? {
      #expect(throws: DesignError.self) {
        _ = try Sweep(space, design: .progressiveGrid(count: count))
      }?.description
    }
    let numbers = [Hyperparameter("a", .integer(1...3)), Hyperparameter("b", .boolean)]
    let space = try SearchSpace(numbers)
    #expect(
      message(space, 7)
        == "progressive-grid: the count must be at most 6, which exist; it is 7.")
    #expect(message(space, 0) == "progressive-grid: the count must be at least 1; it is 0.")
    let remedy = "the design progressive-grid needs a space without conditions, unions and "
    let use = "constraints; use a grid, shuffled or not."
    #expect(
      message(
        try SearchSpace(numbers + [Hyperparameter("c", .boolean, when: .parameter("b", is: true))]),
        1) == "c: \(remedy)\(use)")
    #expect(
      message(
        try SearchSpace(numbers, constraints: [.forbidden(.parameter("a", is: 2))]), 1)
        == "constraint 'not (a is 2)': \(remedy)\(use)")
    #expect(
      message(try .union([space]), 1)?.hasSuffix("\(remedy)\(use)") == true)
  }

  /// The last of very many points is computed alone, and endless domains end somewhere.
  @Test func anyOfVeryManyPointsIsComputedAlone() throws {
    let two = try SearchSpace(["a", "b"].map { Hyperparameter($0, .continuous(0...1)) })
    let sweep = try Sweep(two, design: .progressiveGrid(count: .max))
    let indices: [Int] = [0, 1, Int.max / 2, Int.max - 1]
    #expect(Set(indices.map { sweep[$0] }).count == 4)
    let one = try SearchSpace([Hyperparameter("a", .continuous(0...1))])
    let most = 1 << 52 - 1
    let line = try Sweep(one, design: .progressiveGrid(count: most))
    #expect(line[most - 1] == ["a": .double(1 - 0x1p-52)])
    let error = #expect(throws: DesignError.self) {
      try Sweep(one, design: .progressiveGrid(count: .max))
    }
    #expect(
      error?.description
        == "progressive-grid: the count must be at most \(most), which exist; "
        + "it is 9223372036854775807.")
    let wide = try SearchSpace([Hyperparameter("a", .integer(1...Int.max - 1))])
    let integers = try Sweep(wide, design: .progressiveGrid(count: .max - 1))
    let others: [Int] = [0, 1, 1 << 40, Int.max - 3, Int.max - 2]
    #expect(Set(others.map { integers[$0] }).count == 5)
  }
}
