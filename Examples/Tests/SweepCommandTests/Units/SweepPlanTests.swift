import HyperparameterSpace
import Testing

@testable import sweep

/// The options, the file's design and its method, and what the space says to them.
@Suite struct SweepPlanTests {
  private static let rate = "parameters: {rate: {min: 0.0, max: 1.0}}\n"
  private static let finite = "parameters: {a: {min: 1, max: 4}, b: {values: [x, y, z]}}\n"

  @Test(arguments: [
    ("design: {sobol: {count: 8, seed: 3}}\n", "", "sobol, count 8, seed 3"),
    ("design: {sobol: {count: 8}}\nmethod: grid\n", "", "sobol, count 8, seed 0"),
    ("design: {sobol: {count: 8}}\n", "--design random --count 2", "random, count 2, seed 0"),
    ("method: random\n", "--count 5 --seed 1", "random, count 5, seed 1"),
    ("method: random\n", "--design halton --count 5", "halton, count 5, seed 0"),
    ("method: grid\n", "--levels 3", "grid, levels 3"),
    (
      "method: grid\n", "--levels rate=2 --shuffle --seed 4",
      "grid, levels of rate 2, shuffled, seed 4"
    ),
  ])
  func choosesADesign(lines: String, arguments: String, design: String) async throws {
    let result = try await Planning.plan(
      lines + Self.rate, arguments.split(separator: " ").map(String.init))
    #expect(result.plan.sweep.design == design)
    #expect("\(result.plan.design)" == design)
  }

  static let refusals: [(String, String, String)] = [
    (
      rate, "",
      """
      --design: space.yml names none; give one of \
      grid, progressive-grid, random, latin-hypercube, sobol, halton.
      """
    ),
    (
      rate, "--count 5",
      """
      --design: space.yml names none; give one of \
      grid, progressive-grid, random, latin-hypercube, sobol, halton.
      """
    ),
    ("method: random\n" + rate, "", "--count: random needs it; add --count N."),
    (
      "method: grid\n" + rate, "--count 3",
      "--count: a grid has as many paramsets as its levels make; leave it out or use --levels."
    ),
    (
      "design: {sobol: {count: 8}}\n" + rate, "--count 4",
      """
      --count: space.yml has a design of its own; leave it out, or choose with --design.
      """
    ),
    (
      "design: {grid: {}}\n" + rate, "",
      """
      space.yml: design: rate: a grid needs the levels of a continuous domain; none are given; \
      give a number of levels or the values themselves.
      """
    ),
    (
      rate, "--design grid",
      """
      rate: a grid needs the levels of a continuous domain; none are given; give a number of \
      levels or the values themselves. Add --levels N, --levels rate=N or \
      --levels 'rate=[v1, v2]'.
      """
    ),
    (
      rate, "--design random --count 3 --without-replacement",
      """
      rate: a grid needs the levels of a continuous domain; none are given; give a number of \
      levels or the values themselves. Add --levels N, --levels rate=N or \
      --levels 'rate=[v1, v2]'.
      """
    ),
    (
      rate, "--design grid --levels rat=3",
      """
      rat: levels are given for a hyperparameter that the space does not have; it has rate; \
      did you mean 'rate'? Change --levels.
      """
    ),
    (
      rate, "--design grid --levels rate=[0.5,2]",
      """
      rate: levels must lie in the domain; 2 is not in continuous 0.0...1.0, linear. \
      Change --levels.
      """
    ),
    (
      rate, "--design grid --levels rate=[0.5,0.5]",
      "rate: levels must differ; 0.5 is there twice; take fewer. Change --levels."
    ),
    (
      finite, "--design grid --levels b=2",
      """
      b: choices and constants are their own levels; a number of levels is given; leave it out, \
      or give the values to take. Change --levels.
      """
    ),
    (
      finite, "--design random --count 13 --without-replacement",
      """
      sample: without replacement there are at most as many paramsets as exist; 13 are asked for, \
      12 exist; ask for fewer. Change --count, or give more levels with --levels.
      """
    ),
    (
      finite, "--design progressive-grid --count 13",
      """
      progressive-grid: the count must be at most 12, which exist; it is 13. Change --count.
      """
    ),
    (
      finite, "--design latin-hypercube --count 24 --strength 2",
      """
      latin-hypercube of strength 2: the count must be the square of a prime power; it is 24; \
      use 25 = 5^2. Change --count.
      """
    ),
    (
      finite, "--design latin-hypercube --count 24 --slices 5",
      """
      sliced latin-hypercube: the count must be a multiple of the 5 slices; it is 24; \
      use 20 or 25. Change --count.
      """
    ),
    (
      "parameters: {a: {values: [1, 2]}, b: {values: [1, 2], when: {a: 1}}}\n",
      "--design progressive-grid --count 2",
      """
      b: the design progressive-grid needs a space without conditions, unions and constraints; \
      use a grid, shuffled or not. Use --design grid.
      """
    ),
  ]

  @Test(arguments: refusals)
  func refuses(space: String, arguments: String, message: String) async throws {
    try await withTemporaryFolder { folder in
      #expect(
        Planning.refusal(
          of: space, arguments.split(separator: " ").map(String.init), in: folder) == message)
    }
  }

  @Test func drawsWithoutReplacement() async throws {
    let all = try await Planning.plan(
      Self.finite, ["--design", "random", "--count", "12", "--without-replacement"])
    #expect(Set(all.plan.sweep).count == 12)
    let grid = try await Planning.plan(Self.finite, ["--design", "grid"])
    #expect(Set(all.plan.sweep) == Set(grid.plan.sweep))
    let some = try await Planning.plan(
      Self.finite, ["--design", "random", "--count", "5", "--without-replacement"])
    #expect(Array(some.plan.sweep) == Array(all.plan.sweep.prefix(5)))
  }

  @Test func shufflesAGrid() async throws {
    let grid = try await Planning.plan(Self.finite, ["--design", "grid"])
    var orders: Set<[Paramset]> = [Array(grid.plan.sweep)]
    for seed in [[], ["--seed", "0"], ["--seed", "1"]] {
      let result = try await Planning.plan(Self.finite, ["--design", "grid", "--shuffle"] + seed)
      #expect(Set(result.plan.sweep) == Set(grid.plan.sweep))
      orders.insert(Array(result.plan.sweep))
    }
    #expect(orders.count == 3)
  }

  @Test func takesTheLevelsThatAreGiven() async throws {
    let result = try await Planning.plan(
      "parameters: {rate: {min: 0.0, max: 1.0}, o: {parameters: {b: {min: 1, max: 99}}}}\n",
      ["--design", "grid", "--levels", "rate=[0.5, 0, 1e-3]", "--levels", "o.b=[7]"])
    #expect(result.plan.sweep.map { $0["rate"] } == [0.5, 0.0, 0.001])
    #expect(result.plan.sweep.allSatisfy { $0["o"] == ["b": 7] })
  }

  @Test func centersPoints() async throws {
    let arguments = ["--design", "latin-hypercube", "--count", "4"]
    let result = try await Planning.plan(Self.rate, arguments + ["--centered"])
    #expect(Set(result.plan.sweep.map { $0["rate"] }) == [0.125, 0.375, 0.625, 0.875])
    let optimized = try await Planning.plan(
      Self.rate, arguments + ["--optimize", "maximin", "--iterations", "9"])
    #expect(Set(optimized.plan.sweep.map { $0["rate"] }) == [0.125, 0.375, 0.625, 0.875])
  }
}
