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
}
