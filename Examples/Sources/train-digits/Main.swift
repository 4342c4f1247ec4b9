import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The entry point: runs one command, and turns what goes wrong into a line and an exit status.
@main
enum Main {
  static func main() async {
    // The training is worth more than its output: `train-digits … | head` publishes all the same.
    _ = signal(SIGPIPE, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the command that the arguments name.
  ///
  /// - Returns: The exit status: 0, 1 for what failed, 2 for usage.
  static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try await TrainDigits.asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error)
    }
  }

  /// Says what went wrong, or the help that was asked for.
  private static func report(_ error: any Error) -> Int32 {
    switch TrainDigits.exitCode(for: error) {
    case .success:
      // What the parser throws for `--help`.
      Output.print(TrainDigits.message(for: error))
      return 0
    case .validationFailure:
      let problem = TrainDigits.message(for: error).split(separator: "\n").joined(separator: " ")
      let end = problem.last == "." || problem.last == "?" ? "" : "."
      Output.printError("\(problem)\(end) See 'train-digits --help'.")
      return 2
    default:
      Output.printError("\(error)")
      return 1
    }
  }
}
