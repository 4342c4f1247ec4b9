import HyperparameterSpace
import Testing

/// What conditions may name, and what they do.
@Suite("Conditions")
struct ConditionTests {
  /// A name stands for the nearest: a sibling, then what is around the group.
  @Test func namesAreLookedUpFromTheInsideOut() throws {
    let space = try SearchSpace {
      Hyperparameter("kind", .choices(["x", "y"]))
      Hyperparameter(
        "inner",
        .group([
          Hyperparameter("kind", .choices([1, 2])),
          Hyperparameter("near", .constant(0), when: .parameter("kind", is: 1)),
          Hyperparameter(
            "deep",
            .group([
              Hyperparameter("a", .constant(0), when: .parameter("kind", is: 2)),
              Hyperparameter("b", .constant(0), when: .parameter("outer", is: true)),
              Hyperparameter("c", .constant(0), when: .parameter("inner.kind", is: 1)),
            ])),
        ]))
      Hyperparameter("far", .constant(0), when: .parameter("kind", is: "x"))
      Hyperparameter("outer", .boolean)
      Hyperparameter("path", .constant(0), when: .parameter("inner.deep.a", is: 0))
    }
    #expect(
      Array(try Sweep(space, design: .grid())).prefix(3) == [
        [
          "kind": "x", "inner": ["kind": 1, "near": 0, "deep": ["c": 0]], "far": 0,
          "outer": false,
        ],
        [
          "kind": "x", "inner": ["kind": 1, "near": 0, "deep": ["b": 0, "c": 0]], "far": 0,
          "outer": true,
        ],
        [
          "kind": "x", "inner": ["kind": 2, "deep": ["a": 0]], "far": 0, "outer": false, "path": 0,
        ],
      ])
    #expect(try space.paramsetCount() == 8)
  }

  @Test func elementsOfListsAreNamedByTheirPlace() throws {
    let layer = Domain.group([
      Hyperparameter("width", .choices([16, 32])),
      Hyperparameter("bias", .boolean, when: .parameter("width", is: 32)),
    ])
    let space = try SearchSpace {
      Hyperparameter("layers", .list([layer, layer]))
      Hyperparameter("skip", .constant(1), when: .parameter("layers[0].width", is: 32))
      Hyperparameter("sizes", .list([.integer(1...2), .list([.boolean])]))
      Hyperparameter("flat", .constant(1), when: .parameter("sizes[1][0]", is: true))
    }
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.count == 3 * 3 * 2 * 2)
    for paramset in sweep {
      guard case .list(let layers) = paramset["layers"], case .map(let first) = layers[0],
        case .list(let sizes) = paramset["sizes"]
      else {
        Issue.record("\(paramset)")
        continue
      }
      #expect((paramset["skip"] != nil) == (first["width"] == 32))
      #expect((paramset["flat"] != nil) == (sizes[1] == [true]))
      #expect((first["bias"] != nil) == (first["width"] == 32))
    }
  }

  @Test(arguments: [
    (
      Condition.parameter("optimiser", is: "sgd"),
      "b: a condition must test a hyperparameter of the space; 'optimiser' is none; "
        + "it has b, g, g.rate, l, l[0], optimizer, width; did you mean 'optimizer'?"
    ),
    (
      .parameter("optimizer", is: "adamw"),
      "b: a condition must test for values that occur; 'optimizer' is never \"adamw\"; "
        + "its domain is choices [\"adam\", \"sgd\"]."
    ),
    (
      .parameter("width", isNoneOf: [1, 9]),
      "b: a condition must test for values that occur; 'width' is never 9; "
        + "its domain is integer 1...3, linear."
    ),
    (
      .parameter("width", isOneOf: []),
      "b: a condition must hold for some value; none is given for 'width'."
    ),
    (
      .parameter("width", isAtLeast: .nan),
      "b: a condition must hold for some value; none is given for 'width'."
    ),
    (
      .parameter("g", is: 1),
      "b: a condition must test a single value; 'g' is a group or a list; "
        + "test one of its members, such as 'g.NAME' or 'g[0]'."
    ),
    (
      .parameter("l", is: [true]),
      "b: a condition must test a single value; 'l' is a group or a list; "
        + "test one of its members, such as 'l.NAME' or 'l[0]'."
    ),
    (
      .parameter("b", is: 1),
      "b: whether a hyperparameter exists must not depend on itself; there is a circle: b → b; "
        + "take one of the conditions away."
    ),
  ])
  func areChecked(condition: Condition, message: String) {
    let error = #expect(throws: SearchSpaceError.self) {
      try SearchSpace {
        Hyperparameter("optimizer", .choices(["adam", "sgd"]))
        Hyperparameter("width", .integer(1...3))
        Hyperparameter("g", .group([Hyperparameter("rate", .boolean)]))
        Hyperparameter("l", .list([.boolean]))
        Hyperparameter("b", .constant(1), when: condition)
      }
    }
    #expect(error?.description == message)
  }

  @Test func circlesAreNamed() {
    func circle(_ hyperparameters: [Hyperparameter]) -> String? {
      let error = #expect(throws: SearchSpaceError.self) { try SearchSpace(hyperparameters) }
      guard case .conditionCircle(let names) = error else { return "\(String(describing: error))" }
      return names.joined(separator: " ")
    }
    #expect(
      circle([
        Hyperparameter("start", .boolean, when: .parameter("a", is: true)),
        Hyperparameter("a", .boolean, when: .parameter("b", is: true)),
        Hyperparameter("b", .boolean, when: .parameter("c", is: true)),
        Hyperparameter("c", .boolean, when: .parameter("a", is: true)),
      ]) == "a b c a")
    #expect(
      circle([
        Hyperparameter("a", .boolean, when: .parameter("b", is: true)),
        Hyperparameter("b", .boolean, when: .parameter("a", is: true)),
      ]) == "a b a")
    #expect(
      circle([
        Hyperparameter(
          "g", .group([Hyperparameter("x", .boolean)]), when: .parameter("g.x", is: true))
      ]) == "g.x g.x")
    #expect(
      circle([
        Hyperparameter("l", .list([.boolean, .boolean]), when: .parameter("l[1]", is: true))
      ]) == "l[1] l[1]")
  }

  /// Very many conditions one after the other, and very many hyperparameters.
  @Test func chainsMayBeLong() throws {
    let chain = (0..<150).map { place in
      Hyperparameter(
        "x\(place)", .boolean,
        conditions: place == 0 ? [] : [.parameter("x\(place - 1)", is: true)])
    }
    let space = try SearchSpace(chain.reversed())
    #expect(try space.paramsetCount() == 151)
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.indices.allSatisfy { sweep.index(of: sweep[$0]) == $0 })
  }

  @Test func constraintsAreChecked() {
    func message(_ constraint: Constraint) -> String? {
      #expect(throws: SearchSpaceError.self) {
        try SearchSpace([Hyperparameter("a", .boolean)], constraints: [constraint])
      }?.description
    }
    #expect(
      message(.forbidden())
        == "constraint 'not ()': it must look at a hyperparameter; none is given.")
    #expect(
      message(Constraint("fits", on: []) { _ in true })
        == "constraint 'fits': it must look at a hyperparameter; none is given.")
    #expect(
      message(Constraint("fits", on: ["a", "a"]) { _ in true })
        == "a: a name stands for one hyperparameter; it is given twice; rename one.")
    #expect(
      message(.forbidden(.parameter("b", is: true)))
        == "constraint 'not (b is true)': a condition must test a hyperparameter of the space; "
        + "'b' is none; it has a; did you mean 'a'?")
    #expect(
      message(.forbidden(.parameter("a", is: 1)))
        == "constraint 'not (a is 1)': a condition must test for values that occur; "
        + "'a' is never 1; its domain is choices [false, true].")
  }

  @Test func descriptionsSayEverything() throws {
    let space = try SearchSpace {
      Hyperparameter("a", .boolean)
      Hyperparameter(
        "b", .integer(1...9, step: 2), when: .parameter("a", is: true),
        .parameter("a", isNoneOf: [false]))
      try SearchSpace.union([
        SearchSpace {
          Hyperparameter("c", .continuous(0...1), when: .parameter("d", isAtLeast: 2))
          Hyperparameter("d", .integer(1...3))
          Constraint.forbidden(.parameter("d", isIn: 2...3), .parameter("c", isAtMost: 0.5))
        },
        SearchSpace {
          Hyperparameter("g", .group([Hyperparameter("x", .list([.boolean]))]))
        },
      ])
      Constraint("small", on: ["b"]) { _ in true }
    }
    #expect(
      space.lines == [
        "a: choices [false, true]",
        "b: integer 1...9, linear, step 2, when a is true and a is none of [false]",
        "one of:",
        "- c: continuous 0.0...1.0, linear, when d is at least 2.0",
        "  d: integer 1...3, linear",
        "  only: not (d is in 2.0...3.0 and c is at most 0.5)",
        "- g: group {x: list [choices [false, true]]}",
        "only: small",
      ])
    #expect(space.description == space.lines.joined(separator: "\n"))
    #expect(space.hyperparameters.map(\.name) == ["a", "b", "c", "d", "g"])
    #expect(space.constraints.count == 2)
  }
}
