import ArgumentParser

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What an error means to the shell: a text, where it goes, and the exit status.
struct Failure: Equatable {
  /// The text without a final newline; empty when there is nothing to say.
  let text: String
  /// Where the text goes: help is output, all else is an error.
  let stream: StandardStream
  /// The exit status.
  let status: Int32

  /// The exit status of wrong usage.
  static let usageStatus: Int32 = 2

  /// Interprets what a command threw.
  ///
  /// - Parameters:
  ///   - error: Any error, of the parser or of a command.
  ///   - arguments: The command line, for the hint at the right help.
  init(_ error: any Error, arguments: [String]) {
    if let error = error as? StandardStream.WriteError {
      // A closed pipe is how `sweep show … | head` ends, and no mistake of anybody.
      let isQuiet = error.code == .brokenPipe
      self.init(
        text: isQuiet ? "" : "sweep: \(error)", stream: .error, status: isQuiet ? 0 : 1)
      return
    }
    let code = SweepCommand.exitCode(for: error)
    let message = SweepCommand.message(for: error)
    switch code {
    case .success:
      self.init(text: message, stream: .output, status: 0)
    case .validationFailure:
      self.init(
        text: Self.usageText(message, arguments: arguments), stream: .error,
        status: Self.usageStatus)
    default:
      // Not the parser's rendering, which prefers Foundation's localized text of an error.
      let text = error is ExitCode ? "" : "sweep: \(error)".printableLines
      self.init(text: text, stream: .error, status: code.rawValue)
    }
  }

  private init(text: String, stream: StandardStream, status: Int32) {
    self.text = text
    self.stream = stream
    self.status = status
  }

  private static func usageText(_ message: String, arguments: [String]) -> String {
    let names = SweepCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    let command = arguments.first.flatMap { names.contains($0) ? "sweep \($0)" : nil } ?? "sweep"
    let problem = message.replacing(":\n  - ", with: ": ").replacing("\n  - ", with: ", ")
      .split(separator: "\n").joined(separator: " ")
    let sentence = problem.isEmpty ? "a subcommand is needed" : problem
    let end = sentence.hasSuffix(".") || sentence.hasSuffix("?") ? "" : "."
    return "\(command): \(sentence)\(end) See '\(command) --help'."
  }
}
