import SweepList
import Testing

/// What is wrong with the design of a space file: the message, and where the caret stands.
@Suite struct SpaceDesignErrorTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let names = """
    grid, progressive-grid, random, latin-hypercube, sobol, halton, product, paired, concatenation
    """

  /// What stands under `design:`, the message, and the text from the caret on.
  static let faults: [(String, String, String)] = [
    (
      "grid",
      """
      design: a map with one design is expected; it is the string 'grid'; \
      write {latin-hypercube: {count: 64, seed: 1}}, or {grid: {}}.
      """, "grid"
    ),
    ("{}", "design: it names no design; there are \(names).", "{}"),
    (
      "{shuffle: 1}", "design: it names no design; there are \(names).", "{shuffle: 1}"
    ),
    (
      "{grid: {}, random: {count: 1}}",
      """
      design: one design is expected; 'random' is another; \
      use product, paired or concatenation for several.
      """, "random: {count: 1}}"
    ),
    (
      "{lattice: {count: 1}}",
      "design: unknown key 'lattice'; a design has \(names), over, shuffle, sample.",
      "lattice: {count: 1}}"
    ),
    (
      "{latin_hypercube: {count: 1}}",
      "design: unknown key 'latin_hypercube'; did you mean 'latin-hypercube'?",
      "latin_hypercube: {count: 1}}"
    ),
    (
      "{grid: null}", "design.grid: a map of options is expected; it is nothing; write {}.",
      "null}"
    ),
    (
      "{random: 20}",
      """
      design.random: a map of options is expected; it is the integer 20; write {count: 64}.
      """, "20}"
    ),
    ("{random: {}}", "design.random: the key 'count' is missing; add it.", "{}}"),
    (
      "{random: {count: 1, sed: 1}}", "design.random: unknown key 'sed'; did you mean 'seed'?",
      "sed: 1}}"
    ),
    (
      "{random: {count: 1, centered: true}}",
      "design.random: unknown key 'centered'; random has count, seed.", "centered: true}}"
    ),
    (
      "{random: {count: 0}}", "design.random: 'count' must be at least 1; it is 0.", "0}}"
    ),
    (
      "{random: {count: 1.5}}",
      "design.random: 'count' must be an integer; it is the number 1.5.", "1.5}}"
    ),
    (
      "{random: {count: '5'}}",
      """
      design.random: 'count' must be an integer; it is the string '5'; \
      take away the quotation marks.
      """, "'5'}}"
    ),
    (
      "{random: {count: 1, seed: -1}}", "design.random: 'seed' must be at least 0; it is -1.",
      "-1}}"
    ),
    (
      "{latin-hypercube: {count: 1, centered: 1}}",
      "design.latin-hypercube: 'centered' must be true or false; it is the integer 1.", "1}}"
    ),
    (
      "{latin-hypercube: {count: 25, optimize: maximin, strength: 2}}",
      """
      design.latin-hypercube: a Latin hypercube has one of optimize, strength, slices or extends; \
      'strength' is given beside 'optimize'; leave one out.
      """, "strength: 2}}"
    ),
    (
      "{latin-hypercube: {count: 25, iterations: 5}}",
      """
      design.latin-hypercube: 'iterations' are those of 'optimize', which is not given; add it.
      """, "iterations: 5}}"
    ),
    (
      "{latin-hypercube: {count: 25, optimize: maximin, iterations: -1}}",
      "design.latin-hypercube: 'iterations' must be at least 0; it is -1.", "-1}}"
    ),
    (
      "{latin-hypercube: {count: 25, optimize: true}}",
      """
      design.latin-hypercube: 'optimize' must be discrepancy or maximin; it is the Boolean true.
      """, "true}}"
    ),
    (
      "{latin-hypercube: {count: 25, strength: 3}}",
      "design.latin-hypercube: 'strength' must be from 1 to 2; it is 3.", "3}}"
    ),
    (
      "{latin-hypercube: {strength: 2, count: 24}}",
      """
      latin-hypercube of strength 2: the count must be the square of a prime power; it is 24; \
      use 25 = 5^2.
      """, "24}}"
    ),
    (
      "{latin-hypercube: {slices: 0, count: 24}}",
      "design.latin-hypercube: 'slices' must be at least 1; it is 0.", "0, count: 24}}"
    ),
    (
      "{grid: {levels: few}}",
      """
      design.grid.levels: a number or a map of names to levels is expected; \
      it is the string 'few'; write {NAME: NUMBER, NAME: [VALUE, VALUE]}.
      """, "few}}"
    ),
    (
      "{grid: {levels: 0}}", "design.grid: 'levels' must be at least 1; it is 0.", "0}}"
    ),
    (
      "{grid: {levels: 5, default_levels: 5}}",
      "design.grid: 'levels' is a number already; 'default_levels' is another; leave one out.",
      "default_levels: 5}}"
    ),
    (
      "{grid: {levels: {rat: 5}}}",
      """
      design.grid.levels: the space has no single hyperparameter 'rat'; \
      it has rate, width, depth, tail.kind; did you mean 'rate'?
      """, "rat: 5}}}"
    ),
    (
      "{grid: {levels: {tail: [a]}}}",
      """
      design.grid.levels: the space has no single hyperparameter 'tail'; \
      it has rate, width, depth, tail.kind.
      """, "tail: [a]}}}"
    ),
    (
      "{grid: {levels: {rate: many}}}",
      """
      design.grid.levels: the levels of 'rate' must be a number of levels or a list of values; \
      they are the string 'many'.
      """, "many}}}"
    ),
    (
      "{grid: {levels: {rate: [0.1, 0.6]}}}",
      "rate: levels must lie in the domain; 0.6 is not in continuous 0.1...0.5, linear.",
      "0.6]}}}"
    ),
    (
      "{grid: {levels: {rate: [0.1, 0.2, 0.1]}}}",
      "rate: levels must differ; 0.1 is there twice; take fewer.", "0.1]}}}"
    ),
    (
      "{grid: {levels: {depth: 6}}}",
      "depth: the number of levels must be from 2 to 5; it is 6.", "6}}}"
    ),
    (
      "{grid: {levels: {width: 2}}}",
      """
      width: choices and constants are their own levels; a number of levels is given; \
      leave it out, or give the values to take.
      """, "2}}}"
    ),
    (
      "{grid: {}, over: [rate]}",
      """
      design: only the parts of a product and of pairs have 'over'; this is none; take it away.
      """, "over: [rate]}"
    ),
    (
      "{concatenation: [{grid: {}, over: [rate]}]}",
      """
      design.concatenation[0]: only the parts of a product and of pairs have 'over'; \
      this is none; take it away.
      """, "over: [rate]}]}"
    ),
    (
      "{product: [{grid: {}, over: [rate, widt]}]}",
      """
      design.product[0]: 'over' must name hyperparameters of the space; 'widt' is none; \
      it has rate, width, depth, tail; did you mean 'width'?
      """, "widt]}]}"
    ),
    (
      "{product: [{grid: {}, over: rate}]}",
      "design.product[0]: 'over' must be a list; it is the string 'rate'; write [NAME, NAME].",
      "rate}]}"
    ),
    (
      "{product: [{grid: {}, over: []}]}",
      "design.product[0]: 'over' needs at least one name; it has none.", "[]}]}"
    ),
    (
      "{product: [{grid: {}, over: [1]}]}",
      "design.product[0]: an element of 'over' must be a name; it is the integer 1.", "1]}]}"
    ),
    (
      "{product: {grid: {}}}",
      "design: 'product' must be a list; it is a map; write a list of designs.", "{grid: {}}}"
    ),
    ("{paired: []}", "design: 'paired' needs at least one design; it has none.", "[]}"),
    (
      "{paired: [grid]}",
      """
      design.paired[0]: a map with one design is expected; it is the string 'grid'; \
      write {latin-hypercube: {count: 64, seed: 1}}, or {grid: {}}.
      """, "grid]}"
    ),
    (
      "{grid: {}, shuffle: true}",
      "design: 'shuffle' must be an integer; it is the Boolean true.", "true}"
    ),
    (
      "{grid: {}, shuffle: 1, sample: {count: 2}}",
      "design: a sample is in random order already; 'shuffle' is given too; take it away.",
      "shuffle: 1, sample: {count: 2}}"
    ),
    (
      "{grid: {}, sample: 3}",
      """
      design.sample: a map with count and seed is expected; it is the integer 3; \
      write {count: 64, seed: 1}.
      """, "3}"
    ),
    (
      "{grid: {}, sample: {size: 3}}",
      "design.sample: unknown key 'size'; a sample has count, seed.", "size: 3}}"
    ),
    (
      "{grid: {}, sample: {seed: 3}}", "design.sample: the key 'count' is missing; add it.",
      "{seed: 3}}"
    ),
  ]

  @Test(arguments: faults)
  func refusesWithPlace(design: String, expected: String, mark: String) {
    let line = "design: \(design)"
    let refusal = folder.refusal(of: "\(SpaceDesignTests.space)\(line)\n")
    let column = line.count - mark.count + 1
    #expect(refusal == Refusal(message: "s.yml:6:\(column): \(expected)", mark: mark))
  }
}
