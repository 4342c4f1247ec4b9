import ArgumentParser

/// The examples that a command's help shows.
struct HelpExample {
  /// Their lines, as they are shown.
  let lines: [String]

  /// The examples of a help text: what stands indented below `Example:`; `nil` where there is none.
  init?(in help: String) {
    let after = help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "Example:" }.dropFirst().prefix { $0.hasPrefix("  ") }
    guard !after.isEmpty else { return nil }
    lines = after.map(String.init)
  }

  /// The words of each command line, with the program's name; a backslash joins lines.
  var commands: [[String]] {
    lines.joined(separator: "\n").replacing(" \\\n", with: " ").split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
  }
}

extension ParsableCommand {
  /// A command and those below it, each with the names that lead to it.
  static func tree(_ path: [String]) -> [(path: [String], command: any ParsableCommand.Type)] {
    [(path, self)]
      + configuration.subcommands.flatMap { $0.tree(path + [$0._commandName]) }
  }
}
