/// Where progress is shown, and how.
enum ProgressDisplay: Equatable, Sendable {
  /// On a terminal: one line, drawn again in place.
  case terminal(Terminal)
  /// In a log: plain lines.
  case log(LogRule)
  /// Nowhere.
  case nothing

  /// When a log gets a line.
  enum LogRule: Equatable, Sendable {
    /// After a while, then with each further tenth, and at the end.
    case nowAndThen
    /// Whenever something changed.
    case everyChange
    /// Never: the lines of the work itself tell enough.
    case never
  }

  /// The display behind a stream.
  ///
  /// - Parameters:
  ///   - terminal: What is known of the stream.
  ///   - isQuiet: Whether nothing is to be shown.
  ///   - logRule: What is done where it is no terminal.
  init(_ terminal: Terminal, isQuiet: Bool, logRule: LogRule = .nowAndThen) {
    self =
      if isQuiet {
        .nothing
      } else if terminal.isInteractive {
        .terminal(terminal)
      } else {
        .log(logRule)
      }
  }
}
