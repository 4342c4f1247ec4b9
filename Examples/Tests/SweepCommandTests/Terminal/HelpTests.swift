import ArgumentParser
import Testing

@testable import sweep

/// What `--help` shows of every command.
@Suite struct HelpTests {
  static let paths = SweepCommand.tree(["sweep"]).map(\.path)

  private static func command(at path: [String]) throws -> any ParsableCommand.Type {
    try #require(SweepCommand.tree(["sweep"]).first { $0.path == path }?.command)
  }

  @Test func everyCommandIsThere() {
    #expect(Self.paths.contains(["sweep", "submit", "aws-batch"]))
    #expect(Self.paths.contains(["sweep", "checkpoints", "load"]))
    #expect(Self.paths.count > 20)
  }

  @Test(arguments: paths)
  func hasAnExampleThatParses(path: [String]) throws {
    let command = try Self.command(at: path)
    let help = SweepCommand.helpMessage(for: command, columns: 200)
    let example = try #require(HelpExample(in: help), "\(path): no example in\n\(help)")
    // A terminal of 80 columns does not break the lines.
    #expect(example.lines.allSatisfy { $0.count < 80 })
    #expect(example.words.starts(with: path) || !command.configuration.subcommands.isEmpty)
    let parsed = try SweepCommand.parseAsRoot(Array(example.words.dropFirst()))
    if command.configuration.subcommands.isEmpty { #expect(type(of: parsed) == command) }
  }

  @Test(arguments: paths)
  func isShownOnStandardOutput(path: [String]) async throws {
    let help = try #require(
      #expect(throws: (any Error).self) {
        var command = try SweepCommand.parseAsRoot(path.dropFirst() + ["--help"])
        try command.run()
      })
    let failure = Failure(help, arguments: Array(path.dropFirst()))
    #expect(failure.status == 0 && failure.stream == .output)
    #expect(failure.text.contains("USAGE: \(path.joined(separator: " ")) "))
  }

  /// Commands that show progress or report can be told not to.
  @Test(arguments: paths)
  func isQuietWhereItReports(path: [String]) throws {
    let command = try Self.command(at: path)
    let onlyOutput = ["show", "best", "report", "help"]
    guard command.configuration.subcommands.isEmpty, !onlyOutput.contains(path.last ?? "") else {
      return
    }
    #expect(SweepCommand.helpMessage(for: command).contains("-q, --quiet"))
  }
}
