import Testing

@testable import HyperparameterSpace

/// Groups and lists as domains.
@Suite("Groups and lists")
struct CompositeDomainTests {
  private static let optimizer = Domain.group([
    Hyperparameter("name", .choices(["adam", "sgd"])),
    Hyperparameter("rate", .continuous(0...1)),
    Hyperparameter("momentum", .integer(0...9), when: .parameter("name", is: "sgd")),
  ])
  private static let layers = Domain.list([.integer(1...3), .list([.boolean, .boolean])])

  @Test(
    arguments: [
      (["name": "adam", "rate": 0.5], true),
      (["name": "sgd", "rate": 0.5, "momentum": 9], true),
      (["name": "sgd", "rate": 0.5], false),
      (["name": "adam", "rate": 0.5, "momentum": 9], false),
      (["rate": 0.5, "name": "adam"], false),
      (["name": "adam", "rate": 1.5], false),
      (["name": "adam", "rate": 0.5, "other": 1], false),
      ([:], false), ([1, 2], false), ("adam", false), (nil, false),
    ] as [(ParameterValue, Bool)])
  func groupsHoldMapsOfTheirMembers(value: ParameterValue, isMember: Bool) throws {
    #expect(Self.optimizer.contains(value) == isMember)
    let coordinates = try Self.optimizer.coordinates(of: value)
    #expect((coordinates != nil) == isMember)
    if let coordinates { #expect(try Self.optimizer.value(at: coordinates) == value) }
  }

  @Test(
    arguments: [
      ([2, [true, false]], true), ([0, [true, false]], false), ([2, [true]], false),
      ([2, [true, false], 1], false), ([2], false), ([], false), ([2, 3], false),
      (["a": 1], false),
    ] as [(ParameterValue, Bool)])
  func listsHoldAsManyElements(value: ParameterValue, isMember: Bool) throws {
    #expect(Self.layers.contains(value) == isMember)
    let coordinates = try Self.layers.coordinates(of: value)
    #expect((coordinates != nil) == isMember)
    if let coordinates { #expect(try Self.layers.value(at: coordinates) == value) }
  }

  @Test func countsAndDimensions() throws {
    #expect(try Self.layers.count() == 12)
    #expect(try Self.optimizer.count() == nil)
    #expect(Self.layers.dimensionCount == 3)
    #expect(Self.optimizer.dimensionCount == 3)
    #expect(Domain.list(of: Self.optimizer, count: 4).dimensionCount == 12)
    #expect(Domain.list(of: .boolean, count: -1).dimensionCount == 0)
    #expect(try Domain.list(of: .boolean, count: 200).count() == (1 as WholeNumber) << 200)
    #expect(try Self.layers.value(at: 0, 0.5, 0.5) == [1, [true, true]])
    // A member that does not exist has a coordinate all the same.
    #expect(try Self.optimizer.value(at: 0, 0.5, 0.9) == ["name": "adam", "rate": 0.5])
    #expect(throws: UnitCoordinateError.count(2, needed: 3)) { try Self.layers.value(at: 0, 0) }
  }

  /// A list of one domain draws its elements apart.
  @Test func elementsAreDrawnApart() throws {
    let space = try SearchSpace([
      Hyperparameter("x", .list(of: .continuous(0...1), count: 50))
    ])
    let sweep = try Sweep(space, design: .random(count: 3, seed: 1))
    for paramset in sweep {
      guard case .list(let elements) = paramset["x"] else {
        Issue.record("\(paramset)")
        continue
      }
      #expect(Set(elements).count == 50)
    }
    // An element's draws do not depend on how many there are.
    let fewer = try Sweep(
      SearchSpace([Hyperparameter("x", .list(of: .continuous(0...1), count: 2))]),
      design: .random(count: 3, seed: 1))
    guard case .list(let many) = sweep[2]["x"], case .list(let few) = fewer[2]["x"] else { return }
    #expect(few == Array(many.prefix(2)))
  }

  /// A grid of wide lists is counted and indexed; only its depth grows.
  @Test func wideListsAreEnumerated() throws {
    let space = try SearchSpace([
      Hyperparameter("x", .list(of: .integer(0...9), count: 400))
    ])
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.exactCount == .powerOfTen(400))
    let index = WholeNumber.powerOfTen(399) + 7
    let paramset = try #require(sweep.paramset(at: index))
    #expect(sweep.exactIndex(of: paramset) == index)
  }

  @Test func givenLevelsNameMembersByPath() throws {
    let space = try SearchSpace {
      Hyperparameter("optimizer", Self.optimizer)
      Hyperparameter("layers", Self.layers)
    }
    let sweep = try Sweep(
      space,
      design: .grid(
        levels: ["optimizer.rate": [1, 0.5], "layers[1][0]": [true], "layers[0]": 2]))
    #expect(sweep.count == (2 + 2 * 10) * 2 * 2)
    #expect(
      sweep[0] == ["optimizer": ["name": "adam", "rate": 1.0], "layers": [1, [true, false]]])
    let error = #expect(throws: DesignError.self) {
      try Sweep(space, design: .grid(levels: ["optimizer.rate": [1, 1.0]]))
    }
    #expect(
      error?.description == "optimizer.rate: levels must differ; 1.0 is there twice; take fewer.")
    let unknown = #expect(throws: DesignError.self) {
      try Sweep(space, design: .grid(levels: ["layers": 2], defaultLevels: 2))
    }
    #expect(
      unknown?.description
        == "layers: levels are given for a hyperparameter that the space does not have; "
        + "it has optimizer.name, optimizer.rate, optimizer.momentum, layers[0], layers[1][0], "
        + "layers[1][1]; did you mean 'layers[0]'?")
  }

  /// Ordered values keep their ends and are conditions' targets by value, in any number of levels.
  @Test func orderedValuesAreSpread() throws {
    let space = try SearchSpace {
      Hyperparameter("size", .ordered(["xs", "s", "m", "l", "xl"]))
      Hyperparameter("odd", .ordered([5, 1, 3]))
      Hyperparameter("extra", .constant(1), when: .parameter("size", is: "xl"))
      Hyperparameter("more", .constant(1), when: .parameter("odd", isAtLeast: 3))
    }
    let sweep = try Sweep(space, design: .grid(levels: ["size": 3, "odd": 2]))
    #expect(
      Array(sweep) == [
        ["size": "xs", "odd": 5, "more": 1], ["size": "xs", "odd": 3, "more": 1],
        ["size": "m", "odd": 5, "more": 1], ["size": "m", "odd": 3, "more": 1],
        ["size": "xl", "odd": 5, "extra": 1, "more": 1],
        ["size": "xl", "odd": 3, "extra": 1, "more": 1],
      ])
    #expect(sweep.indices.allSatisfy { sweep.index(of: sweep[$0]) == $0 })
  }
}
