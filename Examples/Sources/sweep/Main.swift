import ArgumentParser

/// The entry point: runs one command, and turns what goes wrong into a line and an exit status.
@main
enum Main {
  static func main() async {
    // A reader that goes away, as `head` does, ends the output and not the program; see `Failure`.
    ProcessSignals.ignoreBrokenPipes()
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    ProcessSignals.exit(status)
  }

  /// Runs the command that the arguments name.
  ///
  /// - Returns: The exit status: 0, 1 for what failed, 2 for usage, 128 + *n* after signal *n*.
  static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try await SweepCommand.asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      let failure = Failure(error, arguments: arguments)
      if !failure.text.isEmpty {
        // Nothing is left to tell anybody when this fails too.
        try? failure.stream.write(failure.text + "\n")
      }
      return failure.status
    }
  }
}
