import ArgumentParser

/// How a command reports: in words, as JSON, or not at all.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var quietness: QuietOption

  /// Whether nothing is said that was not asked for.
  var isQuiet: Bool { quietness.quiet }

  /// Whether people read what a command prints.
  var isForPeople: Bool { !json && !isQuiet }

  /// Prints a report on standard output: as JSON where that was asked for, even quietly; else as
  /// text, unless quietly.
  ///
  /// - Parameters:
  ///   - report: What JSON is made of.
  ///   - stream: Where to.
  ///   - isAskedFor: Whether it is what the command is for, which is printed even quietly.
  ///   - text: The text, with a final newline.
  func write(
    _ report: some Encodable, to stream: StandardStream = .output, isAskedFor: Bool = false,
    text: @autoclosure () throws -> String
  ) throws {
    if json {
      try stream.write(JSONText.of(report))
    } else if isAskedFor || !isQuiet {
      try stream.write(try text())
    }
  }

  /// Prints findings as errors, where the report that would tell of them is not printed.
  func writeQuietly(_ findings: [String]) throws {
    guard isQuiet, !json else { return }
    try StandardStream.error.write(findings.map { "sweep: \($0)\n" }.joined())
  }

  /// Prints what is no error but worth a look, on standard error.
  func warn(_ text: String) throws {
    if !isQuiet { try StandardStream.error.write(text) }
  }
}
