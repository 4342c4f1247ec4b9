import SweepList

/// Shows how far the writing of a long list is, on a terminal, until something else is to be shown.
final class ListProgressLine {
  private let terminal: Terminal
  private let write: (String) -> Void
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var isFinished = false

  /// How long a list may take without a word, and how often the line is drawn after that.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  /// A line that nothing is drawn of yet.
  ///
  /// - Parameters:
  ///   - terminal: What the line goes to.
  ///   - write: Takes what is drawn; that it cannot be shown must not stop the writing.
  init(
    terminal: Terminal, write: @escaping (String) -> Void = { try? StandardStream.error.write($0) }
  ) {
    self.terminal = terminal
    self.write = write
  }

  /// Takes note of how far it is.
  ///
  /// - Parameter now: The time.
  func update(_ progress: ListProgress, at now: ContinuousClock.Instant = .now) {
    guard terminal.isInteractive, !isFinished, now - start > Self.patience,
      lastDrawn.map({ now - $0 > Self.interval }) ?? true
    else { return }
    lastDrawn = now
    write(Self.clearLine + ProgressBar.text(progress, width: terminal.width ?? 80) + "\r")
  }

  /// Removes the line for good.
  func finish() {
    if lastDrawn != nil { write(Self.clearLine) }
    lastDrawn = nil
    isFinished = true
  }

  private static let clearLine = "\r\u{1B}[J"
}
