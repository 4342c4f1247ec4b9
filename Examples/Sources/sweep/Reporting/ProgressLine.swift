/// Shows how far something long is, on a terminal, until something else is to be shown.
final class ProgressLine {
  private let terminal: Terminal
  private let write: (String) -> Void
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private var isFinished = false

  /// How long something may take without a word, and how often the line is drawn after that.
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  /// A line that nothing is drawn of yet.
  ///
  /// - Parameters:
  ///   - terminal: What the line goes to.
  ///   - write: Takes what is drawn; that it cannot be shown must not stop the work.
  init(
    terminal: Terminal, write: @escaping (String) -> Void = { try? StandardStream.error.write($0) }
  ) {
    self.terminal = terminal
    self.write = write
  }

  /// Takes note of how far it is.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - text: The line for a width; asked for only when it is drawn.
  func update(at now: ContinuousClock.Instant = .now, _ text: (_ width: Int) -> String) {
    guard terminal.isInteractive, !isFinished, now - start > Self.patience,
      lastDrawn.map({ now - $0 > Self.interval }) ?? true
    else { return }
    lastDrawn = now
    write(Self.clearLine + text(terminal.width ?? 80) + "\r")
  }

  /// Removes the line for good.
  func finish() {
    if lastDrawn != nil { write(Self.clearLine) }
    lastDrawn = nil
    isFinished = true
  }

  private static let clearLine = "\r\u{1B}[J"
}
