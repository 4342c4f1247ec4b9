/// Keeps count of a run and shows it: a bar on a terminal, a line for each task elsewhere.
actor RunMonitor {
  /// How far the run is.
  private(set) var progress: RunProgress
  private let display: ProgressDisplay
  private let usesColour: Bool
  private let line: ProgressLine
  private let start = ContinuousClock.now

  /// A monitor of a run that begins now.
  ///
  /// - Parameters:
  ///   - total: The number of tasks.
  ///   - terminal: What output goes to.
  ///   - isQuiet: Whether nothing is shown.
  ///   - write: Takes the output; a reader that is gone must not stop a run.
  init(
    total: Int, terminal: Terminal, isQuiet: Bool = false,
    write: @escaping @Sendable (String) -> Void
  ) {
    progress = RunProgress(total: total)
    // The line of each task is progress enough for a log.
    display = ProgressDisplay(terminal, isQuiet: isQuiet, logRule: .never)
    usesColour = terminal.usesColour
    line = ProgressLine(display, patience: .zero, start: start, write: write)
  }

  /// How long the run has been going on.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Takes note of a task that starts.
  func started() {
    progress.start()
    line.update(progress.work)
  }

  /// Takes note of a task that ended.
  func ended(_ report: TaskReport) {
    progress.end(report)
    line.update(progress.work)
    let text = ReportText.line(report, usesColour: usesColour)
    if case .terminal = display {
      // On a terminal the bar tells of what went well.
      if case .failed = report.outcome { line.say(text) }
    } else {
      let total = "\(progress.total)"
      line.say("[\("\(progress.ended)".leftPadded(to: total.count))/\(total)] \(text)")
    }
  }

  /// Writes a line, above the bar where there is one.
  func say(_ text: String) { line.say(text) }

  /// Removes the bar; the terminal is as it was.
  func finish() { line.finish() }

  /// Draws the bar twice a second, so that time is seen to pass, until the task is cancelled.
  nonisolated func keepDrawing() async { await line.keepDrawing() }
}
