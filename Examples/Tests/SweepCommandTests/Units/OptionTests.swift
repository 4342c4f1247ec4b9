import ArgumentParser
import Testing

@testable import sweep

@Suite struct OptionTests {
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
    ["check", ""],
    ["exec", "--list", "", "--storage", "s", "--", "true"],
    ["exec", "--list", "l", "--storage", "", "--", "true"],
    ["plan", "", "--design", "random", "--count", "2"],
    ["plan", "s", "--design", "random", "--count", "2", "--output", ""],
    ["plan", "s", "--extend", "", "--count", "2"],
  ])
  func refusesEmptyPaths(arguments: [String]) async {
    #expect(await Main.run(arguments) == 2)
  }

  @Test(arguments: [["exec"], ["exec", "--"], ["exec", "--list", "l", "--storage", "s", "--"]])
  func refusesExecWithoutACommand(arguments: [String]) async {
    #expect(await Main.run(arguments) == 2)
  }

  @Test(arguments: [
    ["frobnicate"], ["best"], ["best", "--storage", "s", "--metric", "m", "--top", "0"],
  ])
  func refusesUsage(arguments: [String]) {
    #expect(throws: (any Error).self) { try SweepCommand.parseAsRoot(arguments) }
  }
}
