import HyperparameterSpace
import SweepList
import Testing

/// Groups, lists, conditions, alternatives and forbidden combinations.
@Suite struct SpaceStructureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func readsConditions() throws {
    let space = try folder.space(
      """
      parameters:
        optimizer: {values: [adam, sgd, rmsprop]}
        layers: {min: 1, max: 8}
        nesterov: {values: [false, true], when: {optimizer: sgd}}
        momentum:
          min: 0.8
          max: 0.99
          when:
            optimizer: [sgd, rmsprop]
            layers: {min: 2, max: 6}
        decay: {min: 0.0, max: 1.0, when: {nesterov: true, layers: {max: 4}}}
        clip: {value: 1.0, when: {optimizer: {not: adam}, layers: {min: 3.5}}}
        warmup:
          when: {optimizer: {not: [adam, sgd]}}
          parameters:
            steps: {min: 1, max: 9}
            shape: {values: [linear, cosine], when: {steps: {min: 5}, layers: 3}}
      """
    ).space
    let expected = try SearchSpace {
      Hyperparameter("optimizer", .choices(["adam", "sgd", "rmsprop"]))
      Hyperparameter("layers", .integer(1...8))
      Hyperparameter("nesterov", .boolean, when: .parameter("optimizer", is: "sgd"))
      Hyperparameter(
        "momentum", .continuous(0.8...0.99),
        when: .parameter("optimizer", isOneOf: ["sgd", "rmsprop"]),
        .parameter("layers", isIn: 2...6))
      Hyperparameter(
        "decay", .continuous(0...1), when: .parameter("nesterov", is: true),
        .parameter("layers", isAtMost: 4))
      Hyperparameter(
        "clip", .constant(1.0), when: .parameter("optimizer", isNoneOf: ["adam"]),
        .parameter("layers", isAtLeast: 3.5))
      Hyperparameter(
        "warmup",
        .group([
          Hyperparameter("steps", .integer(1...9)),
          Hyperparameter(
            "shape", .choices(["linear", "cosine"]), when: .parameter("steps", isAtLeast: 5),
            .parameter("layers", is: 3)),
        ]), when: .parameter("optimizer", isNoneOf: ["adam", "sgd"]))
    }
    #expect(space.hyperparameters == expected.hyperparameters)
  }

  @Test func readsAlternativesAndForbiddenCombinations() throws {
    let space = try folder.space(
      """
      forbidden:
        - {depth: {min: 3}, width: 64}
        - {model.kind: [b], depth: {not: 1}}
      parameters:
        depth: {min: 1, max: 4}
        model: {parameters: {kind: {values: [a, b]}}}
      any_of:
        - parameters:
            optimizer: {value: adam}
            rate: {min: 0.001, max: 0.1}
        - parameters:
            optimizer: {value: sgd}
            rate: {ordered: [0.1, 0.2]}
            momentum: {values: [0.9, 0.99]}
          forbidden:
            - {rate: 0.2, momentum: 0.99}
          any_of:
            - parameters: {nesterov: {values: [false, true]}}
            - parameters: {damping: {values: [0, 1]}}
      """.replacing("width: 64", with: "model.kind: a")
    ).space
    let expected = try SearchSpace {
      Hyperparameter("depth", .integer(1...4))
      Hyperparameter("model", .group([Hyperparameter("kind", .choices(["a", "b"]))]))
      try SearchSpace.union([
        SearchSpace {
          Hyperparameter("optimizer", .constant("adam"))
          Hyperparameter("rate", .continuous(0.001...0.1))
        },
        SearchSpace {
          Hyperparameter("optimizer", .constant("sgd"))
          Hyperparameter("rate", .ordered([0.1, 0.2]))
          Hyperparameter("momentum", .choices([0.9, 0.99]))
          try SearchSpace.union([
            SearchSpace { Hyperparameter("nesterov", .boolean) },
            SearchSpace { Hyperparameter("damping", .choices([0, 1])) },
          ])
          Constraint.forbidden(
            .parameter("rate", is: 0.2), .parameter("momentum", is: 0.99))
        },
      ])
      Constraint.forbidden(
        .parameter("depth", isAtLeast: 3), .parameter("model.kind", is: "a"))
      Constraint.forbidden(
        .parameter("model.kind", is: "b"), .parameter("depth", isNoneOf: [1]))
    }
    #expect(space.lines == expected.lines)
    let grid = GridDesign(levels: ["rate": [0.1]])
    #expect(try Sweep(space, design: grid).elementsEqual(Sweep(expected, design: grid)))
  }

  @Test func alternativesStandWhereTheyAreWritten() throws {
    let space = try folder.space(
      """
      any_of:
        - parameters: {a: {values: [1, 2]}}
      parameters:
        b: {values: [3, 4]}
      """
    ).space
    let sweep = try Sweep(space, design: .grid())
    #expect(sweep.map(\.values) == [[1, 3], [1, 4], [2, 3], [2, 4]])
  }

  @Test func alternativesNeedNoParametersBeside() throws {
    let space = try folder.space(
      "any_of: [{parameters: {a: {value: 1}}}, {parameters: {b: {values: [1, 2]}}}]\n"
    ).space
    #expect(try space.paramsetCount() == 3)
  }

  /// Whole texts, the message, and the text from the caret on.
  static let faults: [(String, String, String)] = [
    (
      "parameters:\n  x: {value: 1, when: {optimzer: sgd}}\n  optimizer: {values: [sgd]}",
      """
      s.yml:2:24: x: a condition must test a hyperparameter of the space; 'optimzer' is none; \
      it has optimizer, x; did you mean 'optimizer'?
      """, "optimzer: sgd}}"
    ),
    (
      "parameters:\n  x: {value: 1, when: {o: [sgd, adan]}}\n  o: {values: [sgd, adam]}",
      """
      s.yml:2:33: x: a condition must test for values that occur; 'o' is never "adan"; \
      its domain is choices ["sgd", "adam"].
      """, "adan]}}"
    ),
    (
      "parameters:\n  x: {value: 1, when: {o: {not: [sgd, 1]}}}\n  o: {values: [sgd, adam]}",
      """
      s.yml:2:39: x: a condition must test for values that occur; 'o' is never 1; \
      its domain is choices ["sgd", "adam"].
      """, "1]}}}"
    ),
    (
      "parameters:\n  x: {value: 1, when: {o: {not: 1}}}\n  o: {values: [sgd, adam]}",
      """
      s.yml:2:33: x: a condition must test for values that occur; 'o' is never 1; \
      its domain is choices ["sgd", "adam"].
      """, "1}}}"
    ),
    (
      "parameters:\n  x: {value: 1, when: {r: 1}}\n  r: {min: 0.0, max: 1.0}",
      """
      s.yml:2:27: x: a condition must test for values that occur; 'r' is never 1; \
      its domain is continuous 0.0...1.0, linear; write 1.0.
      """, "1}}"
    ),
    (
      "parameters:\n  x: {value: 1, when: {g: 1}}\n  g: {parameters: {a: {value: 1}}}",
      """
      s.yml:2:24: x: a condition must test a single value; 'g' is a group or a list; \
      test one of its members, such as 'g.NAME' or 'g[0]'.
      """, "g: 1}}"
    ),
    (
      "parameters:\n  a: {value: 1, when: {b: 1}}\n  b: {value: 1, when: {a: 1}}",
      """
      s.yml:2:17: a: whether a hyperparameter exists must not depend on itself; \
      there is a circle: a → b → a; take one of the conditions away.
      """, "when: {b: 1}}"
    ),
    (
      "parameters: {x: {value: 1, when: {}}}",
      "s.yml:1:34: x: a condition must test something; it is empty; write {NAME: VALUE}.",
      "{}}}"
    ),
    (
      "parameters: {x: {value: 1, when: sgd}}",
      """
      s.yml:1:34: x: a map of names to tests is expected; it is the string 'sgd'; \
      write {NAME: VALUE}, {NAME: [VALUE, VALUE]} or {NAME: {min: NUMBER}}.
      """, "sgd}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: []}}}",
      "s.yml:1:38: x: 'y' must be one of some values; none is given; list some.", "[]}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {}}}}",
      "s.yml:1:38: x: the test of 'y' is empty; give min, max or not.", "{}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {above: 1}}}}",
      "s.yml:1:39: x: unknown key 'above'; a test has min, max, not.", "above: 1}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {min: 2, max: 1}}}}",
      "s.yml:1:44: x: 'min' must not be above 'max'; they are 2.0 and 1.0.", "2, max: 1}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {min: .nan}}}}",
      "s.yml:1:44: x: 'min' must not be above 'max'; they are nan and inf.", ".nan}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {max: high}}}}",
      "s.yml:1:44: x: 'max' must be a number; it is the string 'high'.", "high}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {min: 1, not: 2}}}}",
      "s.yml:1:47: x: 'not' must stand alone; there is min and not.", "not: 2}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {not: {min: 1}}}}}",
      "s.yml:1:44: x: 'not' must be a value or a list of values; it is a map.", "{min: 1}}}}}"
    ),
    (
      "parameters: {x: {value: 1, when: {y: {not: []}}}}",
      "s.yml:1:44: x: 'not' must exclude some value; none is given; list some.", "[]}}}}"
    ),
    (
      "parameters: {x: {list: [{value: 1, when: {y: 1}}]}}",
      """
      s.yml:1:36: x[0]: an element of a list always exists; 'when' is given; put it beside 'list'.
      """, "when: {y: 1}}]}}"
    ),
    (
      "parameters: {x: {list: []}}",
      "s.yml:1:24: x: it needs at least one member; none is given.", "[]}}"
    ),
    (
      "parameters: {x: {list: {value: 1}}}",
      """
      s.yml:1:24: x: 'list' must be a list; it is a map; write a map with value, values, or min \
      and max for each element.
      """, "{value: 1}}}"
    ),
    (
      "parameters: {x: {list: [1, 2]}}",
      """
      s.yml:1:25: x[0]: a map with value, values, or min and max is expected; it is the integer 1; \
      for a constant, write {value: …}.
      """, "1, 2]}}"
    ),
    (
      "parameters: {x: {list: [{value: 1}, {min: 1, max: 0}]}}",
      """
      s.yml:1:43: x[1]: the lower bound must be below the upper; the range is 1...0; \
      did you mean 0...1?
      """, "1, max: 0}]}}"
    ),
    (
      "parameters: {x: {parameters: {}}}",
      "s.yml:1:30: x: it needs at least one member; none is given.", "{}}}"
    ),
    (
      "parameters: {x: {parameters: [a]}}",
      "s.yml:1:30: x: 'parameters' must be a map of names to hyperparameters; it is a list.",
      "[a]}}"
    ),
    (
      "parameters: {x: {parameters: {y: {min: 1}}}}",
      "s.yml:1:31: x.y: the key 'max' is missing; add it.", "y: {min: 1}}}}"
    ),
    (
      "parameters: {x: {value: 1}}\nany_of: {parameters: {}}",
      """
      s.yml:2:9: 'any_of' must be a list; it is a map; \
      write a map with parameters for each alternative.
      """, "{parameters: {}}"
    ),
    (
      "parameters: {x: {value: 1}}\nany_of: []",
      "s.yml:2:9: 'any_of' needs at least one alternative; it has none.", "[]"
    ),
    (
      "any_of:\n  - parameters: {x: {value: 1}}\n  - x: {value: 1}",
      "s.yml:3:5: any_of[1]: unknown key 'x'; an alternative has parameters, any_of, forbidden.",
      "x: {value: 1}"
    ),
    (
      "any_of:\n  - parameters: {x: {value: 1}}\n  - 3",
      """
      s.yml:3:5: any_of[1]: a map with parameters is expected; it is the integer 3; \
      write {parameters: …}.
      """, "3"
    ),
    (
      "any_of:\n  - forbidden: [{x: 1}]",
      """
      s.yml:2:5: any_of[0]: the key 'parameters' is missing; put the hyperparameters under it.
      """, "forbidden: [{x: 1}]"
    ),
    (
      "any_of:\n  - parameters: {}",
      "s.yml:2:17: search space: it needs at least one hyperparameter; none is given.", "{}"
    ),
    (
      "any_of:\n  - any_of: [{parameters: {x: {min: 1, max: 0}}}]",
      """
      s.yml:2:37: x: the lower bound must be below the upper; the range is 1...0; \
      did you mean 0...1?
      """, "1, max: 0}}}]"
    ),
    (
      "parameters: {x: {value: 1}}\nany_of:\n  - parameters: {y: {value: 1}, x: {value: 2}}",
      """
      s.yml:3:33: x: a name stands for one hyperparameter; it is given twice; rename one.
      """, "x: {value: 2}}"
    ),
    (
      "any_of:\n  - parameters: {x: {value: 2}}\nparameters: {y: {value: 1}, x: {value: 1}}",
      """
      s.yml:3:29: x: a name stands for one hyperparameter; it is given twice; rename one.
      """, "x: {value: 1}}"
    ),
    (
      "parameters: {x: {value: 1}}\nforbidden: {x: 1}",
      """
      s.yml:2:12: 'forbidden' must be a list; it is a map; \
      write a map of names to tests for each combination.
      """, "{x: 1}"
    ),
    (
      "parameters: {x: {value: 1}}\nforbidden: []",
      "s.yml:2:12: 'forbidden' needs at least one combination; it has none; leave it out.", "[]"
    ),
    (
      "parameters: {x: {value: 1}}\nforbidden: [{}]",
      "s.yml:2:13: forbidden[0]: a condition must test something; it is empty; "
        + "write {NAME: VALUE}.", "{}]"
    ),
    (
      "parameters: {x: {values: [1, 2]}}\nforbidden: [{x: 1}, {x: 3}]",
      """
      s.yml:2:25: constraint 'not (x is 3)': a condition must test for values that occur; \
      'x' is never 3; its domain is choices [1, 2].
      """, "3}]"
    ),
    (
      "parameters: {x: {values: [1, 2]}}\nforbidden: [{x: 1, y: {min: 3}}]",
      """
      s.yml:2:20: constraint 'not (x is 1 and y is at least 3.0)': a condition must test a \
      hyperparameter of the space; 'y' is none; it has x; did you mean 'x'?
      """, "y: {min: 3}}]"
    ),
  ]

  @Test(arguments: faults)
  func refusesWithPlace(text: String, expected: String, mark: String) {
    #expect(folder.refusal(of: text + "\n") == Refusal(message: expected, mark: mark))
  }
}
