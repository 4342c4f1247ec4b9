import ArgumentParser

/// The example that a command's help shows.
struct HelpExample {
  /// Its lines, as they are shown.
  let lines: [String]

  /// The example of a help text: what stands indented below `Example:`; `nil` where there is none.
  init?(in help: String) {
    let after = help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "Example:" }.dropFirst().prefix { $0.hasPrefix("  ") }
    guard !after.isEmpty else { return nil }
    lines = after.map(String.init)
  }

  /// The words of its command line, with the program's name; a backslash joins lines.
  var words: [String] {
    lines.flatMap { $0.split(separator: " ").map(String.init).filter { $0 != "\\" } }
  }
}

extension ParsableCommand {
  /// A command and those below it, each with the names that lead to it.
  static func tree(_ path: [String]) -> [(path: [String], command: any ParsableCommand.Type)] {
    [(path, self)]
      + configuration.subcommands.flatMap { $0.tree(path + [$0._commandName]) }
  }
}
