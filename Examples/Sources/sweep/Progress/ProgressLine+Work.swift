extension ProgressLine {
  /// Does some work, and shows on standard error how far it is.
  ///
  /// - Parameters:
  ///   - isQuiet: Whether nothing is to be shown.
  ///   - logRule: What a log gets.
  ///   - patience: How long it may take on a terminal without a word.
  ///   - work: What takes long; it updates the line as it gets on.
  /// - Returns: What the work returns.
  static func during<Result>(
    isQuiet: Bool, logRule: ProgressDisplay.LogRule = .nowAndThen,
    patience: Duration = .seconds(1), _ work: (ProgressLine) async throws -> Result
  ) async rethrows -> Result {
    let line = ProgressLine(
      ProgressDisplay(.behind(.error), isQuiet: isQuiet, logRule: logRule), patience: patience)
    let drawing = Task { await line.keepDrawing() }
    defer {
      drawing.cancel()
      line.finish()
    }
    return try await work(line)
  }

  /// Shows twice a second that time passes, until the task is cancelled.
  func keepDrawing() async {
    while (try? await Task.sleep(for: .milliseconds(500))) != nil { tick() }
  }
}
