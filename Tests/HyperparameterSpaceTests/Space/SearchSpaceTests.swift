import HyperparameterSpace
import Testing

@Suite("Search spaces")
struct SearchSpaceTests {
  @Test(
    arguments: [
      ([], "search space: it needs at least one hyperparameter; none is given."),
      (
        [Hyperparameter("", .constant(1))],
        "search space: a hyperparameter needs a name; it is empty."
      ),
      (
        [Hyperparameter("a", .constant(1)), Hyperparameter("a", .constant(2))],
        "a: a name stands for one hyperparameter; it is given twice; rename one."
      ),
      (
        [Hyperparameter("é", .constant(1)), Hyperparameter("e\u{301}", .constant(2))],
        "e\u{301}: a name stands for one hyperparameter; it is given twice; rename one."
      ),
      (
        // A known collision of the 64-bit FNV-1a hash.
        [
          Hyperparameter("8yn0iYCKYHlIj4-BwPqk", .constant(1)),
          Hyperparameter("GReLUrM4wMqfg9yzV3KQ", .constant(1)),
        ],
        "GReLUrM4wMqfg9yzV3KQ: the random stream of a hyperparameter comes from a hash of its name; "
          + "'8yn0iYCKYHlIj4-BwPqk' has the same; rename one."
      ),
      (
        [Hyperparameter("learning_rate", .continuous(0...0.1, scale: .logarithmic))],
        "learning_rate: a logarithmic scale needs a lower bound above 0; the range is 0.0...0.1; "
          + "raise the lower bound or use a linear scale."
      ),
      (
        [Hyperparameter("width", .integer(0...8, scale: .logarithmic))],
        "width: a logarithmic scale needs a lower bound above 0; the range is 0...8; "
          + "raise the lower bound or use a linear scale."
      ),
      (
        [Hyperparameter("x", .continuous(lower: 2, upper: 1, scale: .linear))],
        "x: the lower bound must be below the upper; the range is 2.0...1.0; "
          + "did you mean 1.0...2.0?"
      ),
      (
        [Hyperparameter("x", .integer(5...5))],
        "x: the lower bound must be below the upper; the range is 5...5; "
          + "for one value, give the constant 5."
      ),
      (
        [Hyperparameter("x", .continuous(lower: .nan, upper: 1, scale: .linear))],
        "x: bounds must be finite; the range is nan...1.0."
      ),
      (
        [Hyperparameter("x", .continuous(-1e308...1e308))],
        "x: the bounds must be at most 1.7976931348623157e+308 apart; the range is "
          + "-1e+308...1e+308; bring them nearer."
      ),
      (
        [Hyperparameter("x", .integer(-1...Int.max))],
        "x: the bounds must be at most 9223372036854775806 apart; the range is "
          + "-1...9223372036854775807; bring them nearer."
      ),
      ([Hyperparameter("x", .choices([]))], "x: choices need at least one value; none is given."),
      (
        [Hyperparameter("x", .choices([[1, 2], "a", [1, 2]]))],
        "x: choices must differ; [1, 2] is given twice; leave one out."
      ),
    ] as [([Hyperparameter], String)])
  func refuses(hyperparameters: [Hyperparameter], message: String) {
    let error = #expect(throws: SearchSpaceError.self) { try SearchSpace(hyperparameters) }
    #expect(error?.description == message)
  }

  @Test func choicesThatOnlyLookAlikeDiffer() throws {
    let space = try SearchSpace {
      Hyperparameter("x", .choices([1, 1.0, "1", true, nil, [1], -0.0, 0.0]))
    }
    #expect(try Sweep(space, design: .grid()).count == 8)
  }

  @Test func aBlockMayBranchAndLoop() throws {
    func space(wide: Bool) throws -> SearchSpace {
      try SearchSpace {
        Hyperparameter("epochs", .constant(20))
        if wide { Hyperparameter("width", .integer(1...9)) }
        for layer in 0..<2 { Hyperparameter("units_\(layer)", .choices([16, 32])) }
      }
    }
    #expect(
      try space(wide: true).hyperparameters.map(\.name)
        == ["epochs", "width", "units_0", "units_1"])
    #expect(try space(wide: false).hyperparameters.count == 3)
  }

  @Test(arguments: [
    (Domain.continuous(1e-5...0.1, scale: .logarithmic), "continuous 1e-05...0.1, logarithmic"),
    (.integer(1...9), "integer 1...9, linear"),
    (.choices([[1, 2], "a\nb", nil]), #"choices [[1, 2], "a\nb", null]"#),
    (.constant(["a": 1.5]), "constant {a: 1.5}"),
  ])
  func domainsSayThemselves(domain: Domain, text: String) {
    #expect(domain.description == text)
  }
}
