import Testing

@testable import HyperparameterSpace

/// Designs of parts of one space.
@Suite("Composed designs")
struct ComposedDesignTests {
  private static func space() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("optimizer", .choices(["adam", "sgd"]))
      Hyperparameter("rate", .continuous(0...1))
      Hyperparameter("width", .choices([16, 32, 64]))
      Hyperparameter("momentum", .continuous(0...1), when: .parameter("optimizer", is: "sgd"))
      Hyperparameter("nesterov", .boolean, when: .parameter("momentum", isAtLeast: 0.5))
    }
  }

  /// Each part by a design of its own, the last fastest, in the order of the space.
  @Test func productsHaveTheOrderOfTheSpace() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .choices([1, 2]))
      Hyperparameter("b", .continuous(0...1))
      Hyperparameter("c", .choices(["x", "y", "z"]))
      Hyperparameter("d", .integer(0...9))
    }
    let sweep = try Sweep(
      space,
      design: .product(
        GridDesign().over("c", "a"), LatinHypercube(count: 4, seed: 7).over("b"),
        DesignPart(.random(count: 3, seed: 5))))
    #expect(sweep.count == 6 * 4 * 3)
    let rates = try Sweep(
      SearchSpace([Hyperparameter("b", .continuous(0...1))]),
      design: .latinHypercube(count: 4, seed: 7))
    let numbers = try Sweep(
      SearchSpace([Hyperparameter("d", .integer(0...9))]), design: .random(count: 3, seed: 5))
    var expected: [Paramset] = []
    for a in [1, 2] {
      for c in ["x", "y", "z"] {
        for rate in rates {
          for number in numbers {
            expected.append([
              "a": .integer(a), "b": rate.values[0], "c": .string(c), "d": number.values[0],
            ])
          }
        }
      }
    }
    #expect(Array(sweep) == expected)
    let first = Dictionary(zip(expected, expected.indices)) { first, _ in first }
    #expect(expected.allSatisfy { sweep.index(of: $0) == first[$0] })
    #expect(
      sweep.design
        == "product of (grid, over c, a), (latin-hypercube, count 4, seed 7, over b), "
        + "(random, count 3, seed 5)")
  }

  /// What depends on another part exists where its condition holds; so does what depends on that.
  @Test func conditionsReachAcrossParts() throws {
    let space = try Self.space()
    let sweep = try Sweep(
      space,
      design: .product(
        GridDesign().over("optimizer", "width"),
        RandomDesign(count: 20, seed: 1).over("momentum", "rate"),
        RandomDesign(count: 2, seed: 2).over("nesterov")))
    #expect(sweep.count == 6 * 20 * 2)
    for paramset in sweep {
      #expect(space.contains(paramset), "\(paramset)")
      #expect((paramset["momentum"] != nil) == (paramset["optimizer"] == "sgd"))
    }
    #expect(sweep.contains { $0["nesterov"] != nil })
    #expect(sweep.contains { $0["momentum"] != nil && $0["nesterov"] == nil })
    let listed = Array(sweep)
    for paramset in stride(from: 0, to: listed.count, by: 17).map({ listed[$0] }) {
      #expect(sweep.index(of: paramset) == listed.firstIndex(of: paramset))
    }
  }

  @Test func constraintsReachAcrossParts() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .integer(1...6))
      Hyperparameter("b", .integer(1...6))
      Hyperparameter("c", .integer(1...2))
      Constraint("even", on: ["a", "b"]) { paramset in
        guard case .integer(let a) = paramset["a"], case .integer(let b) = paramset["b"] else {
          return false
        }
        return (a + b) % 2 == 0
      }
      Constraint.forbidden(.parameter("a", is: 1), .parameter("c", is: 2))
      Constraint.forbidden(.parameter("b", is: 2))
    }
    let parts = [
      GridDesign().over("b"), GridDesign().over("a"), DesignPart(GridDesign()),
    ]
    let sweep = try Sweep(space, design: ProductDesign(parts))
    let whole = try Sweep(space, design: .grid())
    #expect(Set(sweep) == Set(whole))
    #expect(sweep.count == whole.count)
    #expect(sweep.indices.allSatisfy { sweep.index(of: sweep[$0]) == $0 })
    #expect(sweep.index(of: ["a": 1, "b": 2, "c": 1]) == nil)
  }

  /// Unions stay whole; spaces that share names keep the order and the members of their own.
  @Test func unionsStayWhole() throws {
    let space = try SearchSpace {
      Hyperparameter("first", .boolean)
      try SearchSpace.union([
        SearchSpace {
          Hyperparameter("x", .integer(1...2))
          Hyperparameter("y", .integer(1...2), when: .parameter("x", is: 1))
        },
        SearchSpace {
          Hyperparameter("y", .integer(5...6))
          Hyperparameter("x", .integer(2...3))
        },
      ])
      Hyperparameter("last", .integer(1...3))
    }
    let design = ProductDesign([GridDesign().over("last"), DesignPart(GridDesign())])
    let sweep = try Sweep(space, design: design)
    let whole = try Sweep(space, design: .grid())
    #expect(whole.count == 2 * (3 + 4) * 3)
    #expect(Set(sweep) == Set(whole))
    #expect(Array(sweep.prefix(7)) == whole.filter { $0["last"] == 1 }.prefix(7).map { $0 })
    #expect(sweep.indices.allSatisfy { sweep.index(of: sweep[$0]) == $0 })
    let drawn = try Sweep(
      space,
      design: .product(
        GridDesign().over("first", "last"),
        LatinHypercube(count: 10, seed: 3).over("x", "y")))
    #expect(drawn.count == 60)
    #expect(drawn.allSatisfy { space.contains($0) })
    #expect(drawn.count { $0["y"] == 5 || $0["y"] == 6 } == 30)
  }

  @Test func pairsStandSideBySide() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .integer(1...4))
      Hyperparameter("b", .continuous(0...1))
    }
    let sweep = try Sweep(
      space,
      design: .paired(
        GridDesign(levels: ["b": [0.5, 0.25, 0, 1]]).over("b"), GridDesign().over("a")))
    #expect(
      Array(sweep) == [
        ["a": 1, "b": 0.5], ["a": 2, "b": 0.25], ["a": 3, "b": 0.0], ["a": 4, "b": 1.0],
      ])
    #expect(sweep.index(of: ["a": 3, "b": 0.0]) == 2)
    #expect(sweep.index(of: ["a": 3, "b": 0.5]) == nil)
    let error = #expect(throws: SweepError.self) {
      try Sweep(
        space,
        design: .paired(GridDesign(defaultLevels: 3).over("b"), DesignPart(GridDesign())))
    }
    #expect(
      error?.description
        == "paired sweeps: they must have equally many paramsets; one has 3, another 4; "
        + "shorten the longer one.")
  }

  /// Groups and lists belong to parts as wholes, dots in names notwithstanding.
  @Test func pathsBelongToTheirRoots() throws {
    let space = try SearchSpace {
      Hyperparameter("net.width", .integer(1...2))
      Hyperparameter("net", .group([Hyperparameter("depth", .integer(1...2))]))
      Hyperparameter("l", .list([.boolean, .boolean]))
      Hyperparameter("a", .boolean, when: .parameter("net.width", is: 2))
      Hyperparameter("b", .boolean, when: .parameter("net.depth", is: 2))
      Hyperparameter("c", .boolean, when: .parameter("l[1]", is: true))
      Constraint.forbidden(.parameter("net.width", is: 1), .parameter("l[0]", is: true))
    }
    let sweep = try Sweep(
      space,
      design: .product(
        GridDesign().over("net.width", "a"), GridDesign().over("c", "l"),
        DesignPart(GridDesign())))
    let whole = try Sweep(space, design: .grid())
    #expect(Set(sweep) == Set(whole))
    #expect(sweep.count == whole.count)
  }

  @Test func refusals() throws {
    func message(_ parts: DesignPart..., space: SearchSpace) -> String? {
      #expect(throws: SweepError.self) { try Sweep(space, design: ProductDesign(parts)) }?
        .description
    }
    let space = try Self.space()
    let grid = GridDesign(defaultLevels: 2)
    let known = "it has optimizer, rate, width, momentum, nesterov"
    #expect(
      message(grid.over("optimiser"), DesignPart(grid), space: space)
        == "optimiser: a part of the space must name hyperparameters of it that no other part has; "
        + "\(known); did you mean 'optimizer'?")
    #expect(
      message(grid.over("rate"), grid.over("rate", "width"), space: space)
        == "rate: a part of the space must name hyperparameters of it that no other part has; "
        + "\(known); did you mean 'rate'?")
    #expect(
      message(grid.over("rate"), grid.over("width"), space: space)
        == "optimizer: a hyperparameter must belong to one part of the space; no part names it, "
        + "and 0 parts name none; leave the names out of one part.")
    #expect(
      message(DesignPart(grid), grid.over("width"), DesignPart(grid), space: space)
        == "optimizer: a hyperparameter must belong to one part of the space; no part names it, "
        + "and 2 parts name none; leave the names out of one part.")
    #expect(
      message(DesignPart(grid), grid.over("momentum", "nesterov"), space: space)
        == "momentum: a grid must have the hyperparameter on which another one's existence "
        + "depends; 'optimizer' is in another part; put both into one.")
    let union = try SearchSpace {
      Hyperparameter("z", .boolean)
      try SearchSpace.union([
        SearchSpace([Hyperparameter("x", .boolean)]), SearchSpace([Hyperparameter("y", .boolean)]),
      ])
    }
    #expect(
      message(grid.over("x", "z"), DesignPart(grid), space: union)
        == "y: the spaces of a union must stay in one part; name all of their hyperparameters there."
    )
    let inner = try SearchSpace {
      Hyperparameter("a", .boolean)
      Hyperparameter(
        "g", .group([Hyperparameter("x", .boolean, when: .parameter("a", is: true))]))
    }
    #expect(
      message(grid.over("g"), DesignPart(grid), space: inner)
        == "g.x: a grid must have the hyperparameter on which another one's existence "
        + "depends; 'a' is in another part; put both into one.")
  }

  @Test func concatenationsShufflesAndSamples() throws {
    let space = try SearchSpace([Hyperparameter("a", .integer(1...50))])
    let grid = try Sweep(space, design: .grid())
    let both = try Sweep(
      space, design: .concatenation(.random(count: 5, seed: 1), .grid(), .random(count: 2, seed: 2))
    )
    let random = try Sweep(space, design: .random(count: 5, seed: 1))
    #expect(both.count == 57)
    #expect(Array(both.prefix(5)) == Array(random))
    #expect(Array(both[5..<55]) == Array(grid))
    #expect(
      both.design == "concatenation of (random, count 5, seed 1), (grid), (random, count 2, seed 2)"
    )
    let shuffled = try Sweep(space, design: GridDesign().shuffled(seed: 4))
    #expect(Array(shuffled) == Array(try grid.shuffled(seed: 4)))
    #expect(shuffled.design == "grid, shuffled, seed 4")
    let sample = try Sweep(space, design: GridDesign().sample(count: 7, seed: 4))
    #expect(Array(sample) == Array(shuffled.prefix(7)))
    #expect(throws: SweepError.sampleTooLarge(asked: 51, available: 50)) {
      try Sweep(space, design: GridDesign().sample(count: 51, seed: 4))
    }
    #expect(throws: SweepError.nothing("concatenation")) {
      try Sweep(space, design: ConcatenatedDesign([]))
    }
  }
}
