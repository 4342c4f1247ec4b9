import HyperparameterSpace
import Testing

/// Which names may stand side by side.
@Suite("Names in a space")
struct NameTests {

  private static func union(_ spaces: [[String]]) -> SearchSpace.Element {
    .union(
      spaces.compactMap { names in
        try? SearchSpace(names.map { Hyperparameter($0, .boolean) })
      })
  }

  private static func plain(_ name: String) -> SearchSpace.Element {
    .hyperparameter(Hyperparameter(name, .boolean))
  }

  private static func group(_ name: String, _ members: String...) -> SearchSpace.Element {
    .hyperparameter(
      Hyperparameter(name, .group(members.map { Hyperparameter($0, .boolean) })))
  }

  /// Spaces in which the named one is there twice.
  static let clashes: [(elements: [SearchSpace.Element], name: String)] = [
    ([plain("a"), plain("a")], "a"),
    ([group("g", "a", "a")], "g.a"),
    ([group("g", "a"), plain("g")], "g"),
    ([plain("a"), union([["b"], ["a"]])], "a"),
    ([union([["b"], ["a"]]), plain("a")], "a"),
    ([union([["a"], ["b"]]), union([["c"], ["a"]])], "a"),
    ([union([["a"]]), union([["a"]])], "a"),
    (
      [
        .union([(try? SearchSpace(elements: [union([["a"]])])).map { [$0] } ?? []].flatMap { $0 }),
        plain("a"),
      ],
      "a"
    ),
    // Two hyperparameters of one path would share their draws, and conditions could not tell them.
    ([plain("g.a"), group("g", "a")], "g.a"),
    ([group("g", "a"), plain("g.a")], "g.a"),
    (
      [
        plain("l[0]"), .hyperparameter(Hyperparameter("l", .list([.boolean]))),
      ], "l[0]"
    ),
  ]

  @Test(arguments: clashes.indices)
  func standForOneHyperparameter(index: Int) {
    let (elements, name) = Self.clashes[index]
    let error = #expect(throws: SearchSpaceError.self) { try SearchSpace(elements: elements) }
    #expect(
      error?.description
        == "\(name): a name stands for one hyperparameter; it is given twice; rename one.")
  }

  /// Spaces of one union may share names, and so may different groups.
  @Test func mayBeSharedWhereAParamsetHasOne() throws {
    _ = try SearchSpace(elements: [Self.union([["a", "b"], ["b", "a"], ["a"]])])
    _ = try SearchSpace(elements: [Self.group("g", "a"), Self.group("h", "a"), Self.plain("a")])
    let inner = try SearchSpace(elements: [Self.union([["a"], ["b"]])])
    let space = try SearchSpace(elements: [.union([inner, inner])])
    #expect(try space.paramsetCount() == 8)
  }

  /// The choice of a union has draws of its own, so that no hyperparameter may be called like it.
  @Test func theNameOfAChoiceIsTaken() throws {
    for isFirst in [true, false] {
      let parts = [Self.plain("?0"), Self.union([["a"], ["b"]])]
      let error = #expect(throws: SearchSpaceError.self) {
        try SearchSpace(elements: isFirst ? parts : parts.reversed())
      }
      #expect(
        error?.description
          == "?0: the random stream of a hyperparameter comes from a hash of its name; "
          + "'the choice among the spaces of a union' has the same; rename one.")
    }
    _ = try SearchSpace(elements: [Self.plain("?0")])
  }

  @Test func needMembers() {
    for (element, name) in [
      (SearchSpace.Element.union([]), "union"),
      (.hyperparameter(Hyperparameter("g", .group([]))), "g"),
      (.hyperparameter(Hyperparameter("l", .list([]))), "l"),
      (.hyperparameter(Hyperparameter("l", .list(of: .boolean, count: -3))), "l"),
      (.hyperparameter(Hyperparameter("l", .list([.list([])]))), "l[0]"),
    ] {
      let error = #expect(throws: SearchSpaceError.self) {
        try SearchSpace(elements: [element])
      }
      #expect(error?.description == "\(name): it needs at least one member; none is given.")
    }
  }

  @Test func ofProductsMustDiffer() throws {
    let space = try SearchSpace(elements: [Self.plain("a")])
    #expect(throws: SearchSpaceError.duplicateName("a")) {
      try SearchSpace.product([space, space])
    }
    #expect(throws: SearchSpaceError.empty) { try SearchSpace.product([]) }
    #expect(throws: SearchSpaceError.noMembers("union")) { try SearchSpace.union([]) }
    let both = try SearchSpace.product([space, SearchSpace(elements: [Self.plain("b")])])
    #expect(both.hyperparameters.map(\.name) == ["a", "b"])
  }
}
