import HyperparameterSpace
import SweepList
import Testing

/// The design of a space file.
@Suite struct SpaceDesignTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let space = """
    parameters:
      rate: {min: 0.1, max: 0.5}
      width: {values: [16, 32, 64]}
      depth: {min: 1, max: 5}
      tail: {parameters: {kind: {values: [a, b]}}}

    """

  /// What stands under `design:`, and the design.
  static let designs: [(String, any Design)] = [
    ("{grid: {}}", .grid()),
    ("{grid: {levels: 5}}", .grid(defaultLevels: 5)),
    ("{grid: {default_levels: 5}}", .grid(defaultLevels: 5)),
    (
      "{grid: {levels: {rate: 3, width: [64, 16], tail.kind: [b]}}}",
      .grid(levels: ["rate": 3, "width": [64, 16], "tail.kind": ["b"]])
    ),
    (
      "{grid: {levels: {depth: 3}, default_levels: 4}}",
      .grid(levels: ["depth": 3], defaultLevels: 4)
    ),
    ("{grid: {levels: {rate: [0.25, 0.5]}}}", .grid(levels: ["rate": [0.25, 0.5]])),
    ("{progressive-grid: {count: 20}}", .progressiveGrid(count: 20)),
    ("{random: {count: 20, seed: 7}}", .random(count: 20, seed: 7)),
    ("{random: {count: 20}}", .random(count: 20, seed: 0)),
    (
      "{random: {count: 2, seed: 9223372036854775807}}",
      .random(count: 2, seed: 9_223_372_036_854_775_807)
    ),
    ("{latin-hypercube: {count: 20, seed: 7}}", .latinHypercube(count: 20, seed: 7)),
    (
      "{latin-hypercube: {count: 20, seed: 7, centered: true}}",
      .latinHypercube(count: 20, seed: 7, placement: .centered)
    ),
    (
      "{latin-hypercube: {count: 20, centered: false}}", .latinHypercube(count: 20, seed: 0)
    ),
    ("{latin-hypercube: {count: 20, strength: 1}}", .latinHypercube(count: 20, seed: 0)),
    (
      "{latin-hypercube: {count: 20, seed: 7, optimize: discrepancy}}",
      .optimizedLatinHypercube(count: 20, seed: 7)
    ),
    (
      """
      {latin-hypercube: {count: 20, optimize: maximin, iterations: 50, centered: false}}
      """,
      .optimizedLatinHypercube(
        count: 20, seed: 0, criterion: .maximinDistance, iterations: 50, placement: .jittered)
    ),
    (
      "{latin-hypercube: {count: 20, optimize: maximin, iterations: 0, centered: true}}",
      .optimizedLatinHypercube(
        count: 20, seed: 0, criterion: .maximinDistance, iterations: 0)
    ),
    (
      "{latin-hypercube: {count: 25, seed: 7, strength: 2, centered: true}}",
      .strengthTwoLatinHypercube(count: 25, seed: 7, placement: .centered)
    ),
    (
      "{latin-hypercube: {count: 24, seed: 7, slices: 4}}",
      .slicedLatinHypercube(count: 24, slices: 4, seed: 7)
    ),
    (
      "{latin-hypercube: {count: 40, seed: 7, extends: 20}}",
      ExtendedLatinHypercube(.latinHypercube(count: 20, seed: 7), to: 40)
    ),
    ("{sobol: {count: 16, seed: 7}}", .sobol(count: 16, seed: 7)),
    ("{halton: {count: 17, seed: 7}}", .halton(count: 17, seed: 7)),
    ("{grid: {levels: 3}, shuffle: 5}", .grid(defaultLevels: 3).shuffled(seed: 5)),
    (
      "{grid: {levels: 3}, sample: {count: 9, seed: 5}}",
      .grid(defaultLevels: 3).sample(count: 9, seed: 5)
    ),
    (
      "{sample: {count: 9}, grid: {levels: 3}}",
      .grid(defaultLevels: 3).sample(count: 9, seed: 0)
    ),
    (
      """
      {product: [{grid: {levels: {rate: 2}}, over: [width, rate]},
        {random: {count: 4, seed: 1}, shuffle: 2}]}
      """,
      .product(
        .init(.grid(levels: ["rate": 2]), over: ["width", "rate"]),
        .init(.random(count: 4, seed: 1).shuffled(seed: 2)))
    ),
    (
      """
      {paired: [{grid: {levels: {rate: 3}}, over: [rate]}, {grid: {}, over: [width]},
        {random: {count: 3}}], shuffle: 1}
      """,
      .paired(
        .init(.grid(levels: ["rate": 3]), over: ["rate"]), .init(.grid(), over: ["width"]),
        .init(.random(count: 3, seed: 0))
      ).shuffled(seed: 1)
    ),
    (
      "{concatenation: [{random: {count: 3}}, {sobol: {count: 4}}]}",
      .concatenation(.random(count: 3, seed: 0), .sobol(count: 4, seed: 0))
    ),
  ]

  @Test(arguments: designs.indices)
  func readsDesigns(position: Int) throws {
    let (text, expected) = Self.designs[position]
    let file = try folder.space(Self.space + "design: \(text)\n")
    let design = try #require(file.design)
    #expect("\(design)" == "\(expected)")
    // A description may leave something aside, the paramsets do not. An optimisation takes long.
    let optimized = expected as? OptimizedLatinHypercube
    if optimized == nil || optimized?.iterations != nil,
      let expected = try? expected.paramsets(of: file.space)
    {
      let read = try design.paramsets(of: file.space)
      #expect(read.count == expected.count)
      for index in 0..<12 where WholeNumber(index) < read.count {
        #expect(
          read.paramset(at: WholeNumber(index)) == expected.paramset(at: WholeNumber(index)))
      }
    }
  }

  @Test func readsDesignsInBlockStyle() throws {
    let file = try folder.space(
      """
      design:
        product:
          - grid: {}
            over: [width, depth, tail]
          - latin-hypercube:
              count: 8
              seed: 2018
      parameters:
        rate: {min: 0.1, max: 0.5}
        width: {values: [16, 32, 64]}
        depth: {min: 1, max: 5}
        tail: {parameters: {kind: {values: [a, b]}}}
      """)
    let design = try #require(file.design)
    #expect(
      "\(design)"
        == "product of (grid, over width, depth, tail), (latin-hypercube, count 8, seed 2018)")
    #expect(try Sweep(file.space, design: design).count == 3 * 5 * 2 * 8)
  }

  @Test func alternativesShareLevels() throws {
    let file = try folder.space(
      """
      any_of:
        - parameters: {rate: {min: 0.0, max: 1.0}}
        - parameters: {rate: {min: 0.5, max: 2.0}, list: {list: [{min: 0.0, max: 1.0}]}}
      design: {grid: {levels: {rate: [0.5, 1.0], "list[0]": [0.0]}}}
      """)
    let design = try #require(file.design)
    #expect(try Sweep(file.space, design: design).count == 4)
  }

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
    let refusal = folder.refusal(of: "\(Self.space)\(line)\n")
    let column = line.count - mark.count + 1
    #expect(refusal == Refusal(message: "s.yml:6:\(column): \(expected)", mark: mark))
  }
}
