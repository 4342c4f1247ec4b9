import HyperparameterSpace
import SweepList
import Testing

/// Anchors, aliases and merge keys, as people use them in lists by hand.
@Suite struct AnchorTests {
  func paramsets(_ text: String) throws -> [Paramset] {
    var paramsets: [Paramset] = []
    try ParamsetList(bytes: Array(text.utf8)).forEach { paramsets.append($1) }
    return paramsets
  }

  static let meanings: [(String, [Paramset])] = [
    ("- &x {a: 1}\n- *x\n", [["a": 1], ["a": 1]]),
    ("- {a: &x [1, 2], b: *x}\n", [["a": [1, 2], "b": [1, 2]]]),
    (
      "- {a: &x adam}\n- {b: *x, c: [*x, *x]}\n",
      [["a": "adam"], ["b": "adam", "c": ["adam", "adam"]]]
    ),
    ("- {a: &x 1, b: &x 2, c: *x}\n", [["a": 1, "b": 2, "c": 2]]),
    ("- {&x a: 1, b: *x}\n", [["a": 1, "b": "a"]]),
    ("&root\n- a: &x !!str 1\n  b: *x\n", [["a": "1", "b": "1"]]),
    // The map's own names win, and stand where the merged map has them, as PyYAML has it.
    (
      "- &d {epochs: 20, optimizer: adam}\n- <<: *d\n  optimizer: sgd\n  momentum: 0.9\n",
      [
        ["epochs": 20, "optimizer": "adam"],
        ["epochs": 20, "optimizer": "sgd", "momentum": 0.9],
      ]
    ),
    ("- &d {a: 1, b: 2}\n- b: 3\n  <<: *d\n", [["a": 1, "b": 2], ["a": 1, "b": 3]]),
    (
      "- &x {a: 1, b: 1}\n- &y {b: 2, c: 2}\n- {<<: [*x, *y], d: 3}\n",
      [["a": 1, "b": 1], ["b": 2, "c": 2], ["b": 1, "c": 2, "a": 1, "d": 3]]
    ),
    ("- {<<: {a: 1}, b: 2}\n", [["a": 1, "b": 2]]),
    ("- {<<: [], b: 2}\n", [["b": 2]]),
    (
      "- &x {a: 1}\n- &y {<<: *x, b: 2}\n- {<<: *y, a: 3}\n",
      [["a": 1], ["a": 1, "b": 2], ["a": 3, "b": 2]]
    ),
    ("- {m: &x {a: 1}, n: {<<: *x, b: 2}}\n", [["m": ["a": 1], "n": ["a": 1, "b": 2]]]),
    ("- {\"<<\": 1}\n", [["<<": 1]]),
  ]

  @Test(arguments: meanings)
  func means(text: String, expected: [Paramset]) throws {
    #expect(try paramsets(text) == expected)
    let list = ParamsetList(bytes: Array(text.utf8))
    for (index, paramset) in expected.enumerated() {
      #expect(try list.paramset(at: index) == paramset)
    }
  }

  static let faults: [(String, String)] = [
    ("- {a: *x}\n- &x {b: 1}\n", "list:1:7: the alias '*x' stands for nothing"),
    ("- {a: &x [*x]}\n", "list:1:11: the alias '*x' stands inside what it stands for"),
    ("- &x {a: 1, <<: *x}\n", "list:1:17: the alias '*x' stands inside what it stands for"),
    ("- &x {a: 1}\n- {<<: *x, <<: *x}\n", "list:2:12: duplicate key '<<'; it was first given at"),
    ("- &x {a: 1}\n- {a: 2, <<: *x, a: 3}\n", "list:2:18: duplicate key 'a'"),
    ("- {<<: null}\n", "list:1:8: the merge key '<<' needs a map, or a list of maps; this is"),
    ("- {<<: [1]}\n", "list:1:9: the merge key '<<' needs a map, or a list of maps; this is"),
    ("- {a: &x 1}\n- {<<: *x}\n", "list:2:8: the merge key '<<' needs a map, or a list of maps"),
    ("- {a: &x 1}\n- *x\n", "list:2:3: item 1 must be a map of names to values; it is the alias"),
    ("- {a: &x {b: 1}}\n- {*x : 1}\n", "list:2:4: a key must be a name; this one is the alias"),
  ]

  @Test(arguments: faults)
  func refuses(text: String, beginning: String) {
    #expect(message { _ = try paramsets(text) }.hasPrefix(beginning))
  }

  @Test func depthCountsWhatAnAliasStandsFor() throws {
    let limits = ListLimits(depth: 5)
    func depth(_ text: String) -> String {
      message { _ = try ParamsetList(bytes: Array(text.utf8), limits: limits).count() }
    }
    #expect(depth("- {a: &x [[1]]}\n- {b: [*x]}\n") == "nothing was thrown")
    #expect(depth("- {a: &x [[1]]}\n- {b: [[*x]]}\n").hasPrefix("list:2:9: lists and maps may"))
  }

  @Test func placesAreThoseOfTheMergedValues() throws {
    struct Parameters: Decodable { let epochs: Int }
    let paramset = try paramsets("- &d {epochs: many}\n- {<<: *d, a: 1}\n")[1]
    #expect(message { _ = try paramset.decode(Parameters.self) }.hasPrefix("list:1:15: epochs: "))
  }
}
