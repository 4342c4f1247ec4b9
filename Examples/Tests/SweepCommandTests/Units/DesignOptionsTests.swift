import ArgumentParser
import HyperparameterSpace
import Testing

@testable import sweep

@Suite struct DesignOptionsTests {
  @Test(arguments: [
    ("--design grid", "grid"),
    ("--design grid --levels 3 --levels b.c=2", "grid, levels 3, levels of b.c 2"),
    ("--design grid --levels a=[1,relu,[2]]", #"grid, levels of a [1, "relu", [2]]"#),
    ("--design grid --shuffle", "grid, shuffled, seed 0"),
    ("--design grid --shuffle --seed 18446744073709551615", "grid, shuffled, seed \(UInt64.max)"),
    ("--design progressive-grid --count 9", "progressive-grid, count 9"),
    ("--design random --count 9", "random, count 9, seed 0"),
    ("--design random --count 9 --seed 3", "random, count 9, seed 3"),
    (
      "--design random --count 9 --seed 3 --without-replacement",
      "grid, sample of 9 without replacement, seed 3"
    ),
    (
      "--design random --count 9 --without-replacement --levels 5",
      "grid, levels 5, sample of 9 without replacement, seed 0"
    ),
    ("--design latin-hypercube --count 9", "latin-hypercube, count 9, seed 0"),
    ("--design latin-hypercube --count 9 --centered", "latin-hypercube, count 9, seed 0, centered"),
    ("--design latin-hypercube --count 9 --no-centered", "latin-hypercube, count 9, seed 0"),
    (
      "--design latin-hypercube --count 9 --optimize discrepancy",
      "latin-hypercube, optimized for discrepancy, count 9, seed 0, centered"
    ),
    (
      "--design latin-hypercube --count 9 --optimize maximin --iterations 0 --no-centered",
      "latin-hypercube, optimized for maximin, count 9, seed 0, iterations 0"
    ),
    (
      "--design latin-hypercube --count 9 --strength 2",
      "latin-hypercube, strength 2, count 9, seed 0"
    ),
    (
      "--design latin-hypercube --count 9 --slices 3 --centered --seed 1",
      "latin-hypercube, slices 3, count 9, seed 1, centered"
    ),
    ("--design sobol --count 8 --seed 1", "sobol, count 8, seed 1"),
    ("--design halton --count 8 --seed 1", "halton, count 8, seed 1"),
  ])
  func makesDesigns(arguments: String, description: String) throws {
    let options = try DesignOptions.parse(arguments.split(separator: " ").map(String.init))
    let name = try #require(options.design)
    #expect("\(options.design(named: name))" == description)
  }

  @Test func everyDesignCanBeMade() throws {
    for name in DesignName.allCases {
      let options = try DesignOptions.parse(
        ["--design", name.rawValue] + (name == .grid ? [] : ["--count", "4"]))
      #expect("\(options.design(named: name))".hasPrefix(name.rawValue))
    }
  }

  static let onlyLatin =
    "only a Latin hypercube has it; leave it out or use --design latin-hypercube."

  static let refusals: [(String, String)] = [
    (
      "--design grid --count 3",
      "--count: a grid has as many paramsets as its levels make; leave it out or use --levels."
    ),
    ("--design grid --seed 3", "--seed: a grid draws nothing; leave it out, or add --shuffle."),
    (
      "--design progressive-grid --count 3 --seed 3",
      "--seed: a progressive grid draws nothing; leave it out."
    ),
    (
      "--design progressive-grid --count 3 --levels 3",
      "--levels: only a grid has levels; leave it out."
    ),
    (
      "--design random --count 3 --levels 3",
      "--levels: only a grid has levels; leave it out, or add --without-replacement."
    ),
    (
      "--design latin-hypercube --count 3 --levels a=3",
      "--levels: only a grid has levels; leave it out."
    ),
    (
      "--design sobol --count 3 --shuffle",
      "--shuffle: only a grid has an order to shuffle; leave it out."
    ),
    (
      "--design grid --without-replacement",
      "--without-replacement: only a random design draws so; leave it out or use --design random."
    ),
    ("--design random --count 3 --centered", "--centered: \(onlyLatin)"),
    ("--design random --count 3 --no-centered", "--centered: \(onlyLatin)"),
    ("--design sobol --count 3 --optimize maximin", "--optimize: \(onlyLatin)"),
    ("--design halton --count 3 --strength 2", "--strength: \(onlyLatin)"),
    ("--design grid --slices 2", "--slices: \(onlyLatin)"),
    (
      "--design halton --count 3 --iterations 2",
      "--iterations: only --optimize iterates; leave it out."
    ),
    ("--design grid --extend old.yml", "--extend: \(onlyLatin)"),
    (
      "--design sobol --count 3 --extend old.yml",
      """
      --extend: sobol keeps its first paramsets under a larger --count; \
      leave it out and raise --count.
      """
    ),
    ("--design progressive-grid", "--count: progressive-grid needs it; add --count N."),
    ("--design random", "--count: random needs it; add --count N."),
    ("--design latin-hypercube", "--count: latin-hypercube needs it; add --count N."),
    ("--design sobol", "--count: sobol needs it; add --count N."),
    ("--design halton", "--count: halton needs it; add --count N."),
    ("--extend old.yml", "--count: latin-hypercube needs it; add --count N."),
    ("--design random --count 0", "--count: it must be at least 1; it is 0."),
    ("--count=-4", "--count: it must be at least 1; it is -4."),
    (
      "--design latin-hypercube --count 3 --slices 0",
      "--slices: it must be at least 1; it is 0."
    ),
    (
      "--design latin-hypercube --count 3 --optimize maximin --iterations=-1",
      "--iterations: it must not be negative; it is -1."
    ),
    (
      "--design latin-hypercube --count 3 --iterations 9",
      "--iterations: only --optimize iterates; add --optimize discrepancy, or leave it out."
    ),
    (
      "--design latin-hypercube --count 9 --strength 3",
      "--strength: only 2 is there; it is 3; leave it out for a plain Latin hypercube."
    ),
    (
      "--design latin-hypercube --count 9 --optimize maximin --strength 2",
      """
      --strength: it does not go together with --optimize; a Latin hypercube has one of \
      --optimize, --strength, --slices, --extend; leave one out.
      """
    ),
    (
      "--design latin-hypercube --count 9 --slices 3 --strength 2",
      """
      --slices: it does not go together with --strength; a Latin hypercube has one of \
      --optimize, --strength, --slices, --extend; leave one out.
      """
    ),
    (
      "--extend old.yml --count 9 --slices 3",
      """
      --extend: it does not go together with --slices; a Latin hypercube has one of \
      --optimize, --strength, --slices, --extend; leave one out.
      """
    ),
    (
      "--extend old.yml --count 9 --seed 3",
      "--seed: an extension keeps that of the list; leave it out."
    ),
    (
      "--extend old.yml --count 9 --centered",
      "--centered: an extension keeps that of the list; leave it out."
    ),
    ("--design grid --levels 2 --levels 3", "--levels N: it is given twice; leave one out."),
    (
      "--design grid --levels a=2 --levels a=[3]",
      "--levels a: it is given twice; leave one out."
    ),
  ]

  @Test(arguments: refusals)
  func refuses(arguments: String, message: String) async {
    let arguments = arguments.split(separator: " ").map(String.init)
    do {
      _ = try DesignOptions.parse(arguments)
      Issue.record("nothing is refused")
    } catch {
      #expect(DesignOptions.message(for: error) == message)
    }
    #expect(await Main.run(["plan", "absent.yml"] + arguments) == 2)
  }

  @Test(
    arguments: [
      ("3", nil, 3), ("dropout=4", "dropout", 4), ("a=b=5", "a=b", 5), ("l[0].x=6", "l[0].x", 6),
      ("a=[1, 0.5, x]", "a", [1, 0.5, "x"]), ("a=b=['1', [2]]", "a=b", ["1", [2]]),
      ("l[0]=[1e-3]", "l[0]", [1e-3]),
    ] as [(String, String?, GridLevels)])
  func readsLevels(argument: String, name: String?, levels: GridLevels) throws {
    let option = try LevelsOption(argument)
    #expect(option.name == name)
    #expect(option.levels == levels)
  }

  @Test(arguments: [
    ("0", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("-1", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("1.5", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("[1, 2]", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("a=", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("3=a", "a number of levels is from 1; write N, NAME=N or NAME=[v1, v2]."),
    ("=3", "a name is expected before '='; write NAME=N."),
    ("=[3]", "a name is expected before '='; write NAME=N."),
    (
      "a=[1, 2",
      """
      the list of values: did not find expected ',' or ']' while parsing a flow sequence \
      that begins at 1:1.
      """
    ),
    ("a=[]", "the list of values is empty; write NAME=[v1, v2]."),
    (
      "a=[1, *b]",
      """
      the list of values, column 5: the alias '*b' stands for nothing; \
      give it with '&b' before, or write the value out.
      """
    ),
  ])
  func refusesLevels(argument: String, message: String) {
    do {
      _ = try DesignOptions.parse(["--design", "grid", "--levels=\(argument)"])
      Issue.record("nothing is refused")
    } catch {
      #expect(DesignOptions.message(for: error).hasSuffix(message))
    }
  }

  @Test(arguments: [
    ["--design", "bayes"], ["--design", "sobol", "--count", "x"],
    ["--design", "random", "--count", "4", "--seed", "-1"], ["--optimize", "fun"],
  ])
  func refusesValues(arguments: [String]) async {
    #expect(await Main.run(["plan", "absent.yml"] + arguments) == 2)
  }
}
