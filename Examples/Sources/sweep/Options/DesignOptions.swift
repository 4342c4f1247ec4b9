import ArgumentParser

/// Which design, and what it needs.
struct DesignOptions: ParsableArguments {
  /// The seed where none is given: fixed, so that the same command gives the same bytes.
  static let defaultSeed: UInt64 = 0

  @Option(help: "How paramsets are chosen (default: the space file's design, else its method).")
  var design: DesignName?

  @Option(help: "The number of paramsets; every design but a grid needs it.")
  var count: Int?

  @Option(help: "The seed of what is drawn (default: \(Self.defaultSeed)).")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      """
      The levels of a grid; may be repeated. N: so many for every endless domain; NAME=N: so many \
      for one; NAME=[v1, v2]: these. NAME may be a path, such as optimizer.rate.
      """,
      valueName: "levels"),
    transform: LevelsOption.init)
  var levels: [LevelsOption] = []

  @Flag(help: "Bring a grid into a random order.")
  var shuffle = false

  @Flag(help: "Draw from a grid, none twice, instead of from the whole domains (random).")
  var withoutReplacement = false

  @Flag(
    name: .customLong("centered"), inversion: .prefixedNo,
    help: ArgumentHelp(
      "Put points at the centres of their strata, or anywhere in them (latin-hypercube).",
      discussion: "With --optimize, which looks at the centres, they are there unless told not to.")
  )
  var isCentered: Bool?

  @Option(help: "Spread the points well by exchanging coordinates (latin-hypercube).")
  var optimize: CriterionName?

  @Option(help: "How many exchanges --optimize tries (default: what suits the size).")
  var iterations: Int?

  @Option(
    help: """
      2: cover every pair of hyperparameters evenly too; --count is then the square of a prime \
      power, such as 49 or 64 (latin-hypercube).
      """)
  var strength: Int?

  @Option(help: "Make each of so many equal parts of the list a Latin hypercube (latin-hypercube).")
  var slices: Int?

  @Option(
    name: .customLong("extend"),
    help: ArgumentHelp(
      """
      A list that was planned by latin-hypercube: keep its paramsets and add to them, up to \
      --count in all, a multiple of the list's.
      """,
      valueName: "list"),
    completion: .yaml)
  var extendedList: String?

  func validate() throws {
    if let extendedList { try PathArgument.requireNotEmpty(extendedList, "--extend") }
    try checkNumbers()
    try LevelsOption.validate(levels)
    if extendedList != nil {
      try checkExtension()
    } else if let design {
      try check(for: design)
    }
  }
}
