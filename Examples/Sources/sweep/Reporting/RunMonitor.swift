/// Keeps count of a run and shows it: a bar on a terminal, a line for each task elsewhere.
actor RunMonitor {
  /// How far the run is.
  private(set) var progress: RunProgress
  private let terminal: Terminal
  private let write: @Sendable (String) -> Void
  private let start = ContinuousClock.now
  private var barIsShown = false

  /// A monitor of a run that begins now.
  ///
  /// - Parameters:
  ///   - total: The number of tasks.
  ///   - terminal: What output goes to.
  ///   - write: Takes the output; a reader that is gone must not stop a run.
  init(
    total: Int, terminal: Terminal,
    write: @escaping @Sendable (String) -> Void = { try? StandardStream.output.write($0) }
  ) {
    progress = RunProgress(total: total)
    self.terminal = terminal
    self.write = write
  }

  /// How long the run has been going on.
  var elapsed: Duration { ContinuousClock.now - start }

  /// Takes note of a task that starts.
  func started() {
    progress.start()
    redraw()
  }

  /// Takes note of a task that ended.
  func ended(_ report: TaskReport) {
    progress.end(report)
    let line = ReportText.line(report, usesColour: terminal.usesColour)
    guard terminal.isInteractive else {
      let total = "\(progress.total)"
      say("[\("\(progress.ended)".leftPadded(to: total.count))/\(total)] \(line)")
      return
    }
    // On a terminal the bar tells of what went well.
    if case .failed = report.outcome { say(line) } else { redraw() }
  }

  /// Writes a line, above the bar where there is one.
  func say(_ line: String) {
    write((barIsShown ? Self.clearLine : "") + line + "\n")
    barIsShown = false
    redraw()
  }

  /// Draws the bar again, in place.
  func redraw() {
    guard terminal.isInteractive, progress.running > 0 else { return }
    let bar = ProgressBar.text(progress, elapsed: elapsed, width: terminal.width ?? 80)
    write(Self.clearLine + Self.wrapOff + bar + Self.wrapOn + "\r")
    barIsShown = true
  }

  /// Removes the bar; the terminal is as it was.
  func finish() {
    if barIsShown { write(Self.clearLine) }
    barIsShown = false
  }

  /// Draws the bar twice a second, so that time is seen to pass, until the task is cancelled.
  func keepDrawing() async {
    guard terminal.isInteractive else { return }
    while (try? await Task.sleep(for: .milliseconds(500))) != nil { redraw() }
  }

  // The cursor stands at the bar's start: a terminal that is made narrower moves the bar's end to
  // further lines, and all from the cursor on is cleared.
  private static let clearLine = "\r\u{1B}[J"
  // On only while the bar is written, so that no signal can leave a terminal that does not wrap.
  private static let wrapOff = "\u{1B}[?7l"
  private static let wrapOn = "\u{1B}[?7h"
}
