import ArgumentParser
import Testing

@testable import sweep

@Suite struct OptionTests {
  @Test(arguments: [
    ("3", nil, 3), ("dropout=4", "dropout", 4), ("a=b=5", "a=b", 5),
  ])
  func readsLevels(argument: String, name: String?, count: Int) throws {
    let option = try #require(LevelsOption(argument: argument))
    #expect(option.name == name)
    #expect(option.count == count)
  }

  @Test(arguments: ["", "0", "-1", "x", "=3", "a=", "a=0", "1.5", "3=a"])
  func refusesLevels(argument: String) {
    #expect(LevelsOption(argument: argument) == nil)
  }

  @Test(arguments: [
    ["--design", "grid", "--count", "3"], ["--design", "grid", "--seed", "3"],
    ["--design", "random"], ["--design", "latin-hypercube"],
    ["--design", "random", "--count", "0"],
    ["--design", "random", "--count", "3", "--levels", "2"],
    ["--design", "grid", "--levels", "2", "--levels", "3"],
    ["--design", "grid", "--levels", "a=2", "--levels", "a=3"],
    ["--design", "sobol", "--count", "4"], ["--design", "random", "--count", "4", "--seed", "-1"],
    [],
  ])
  func refusesDesigns(arguments: [String]) async {
    #expect(await Main.run(["plan", "absent.yml"] + arguments) == 2)
  }

  @Test(arguments: [
    ["--parallel", "0", "--", "true"], ["--parallel", "-2", "--", "true"],
    ["--grace", "-1", "--", "true"], ["--grace", "86401", "--", "true"],
    ["--grace", "9223372036854775807", "--", "true"], [], ["--"],
  ])
  func refusesRuns(arguments: [String]) async {
    #expect(await Main.run(["run", "absent.yml", "--storage", "absent"] + arguments) == 2)
  }

  @Test(arguments: [
    ["run", "", "--storage", "s", "--", "true"], ["run", "l", "--storage", "", "--", "true"],
    ["status", "", "--storage", "s"], ["status", "l", "--storage", ""],
    ["best", "--storage", "", "--metric", "m"], ["show", "", "--index", "0"],
    ["plan", "", "--design", "random", "--count", "2"],
    ["plan", "s", "--design", "random", "--count", "2", "--output", ""],
  ])
  func refusesEmptyPaths(arguments: [String]) async {
    #expect(await Main.run(arguments) == 2)
  }

  @Test(arguments: [
    ["frobnicate"], ["best"], ["best", "--storage", "s", "--metric", "m", "--top", "0"],
  ])
  func refusesUsage(arguments: [String]) {
    #expect(throws: (any Error).self) { try SweepCommand.parseAsRoot(arguments) }
  }
}
