import Foundation

/// Shows how far something long is: on a terminal by a line that is drawn again in place, in a log by
/// plain lines now and then.
///
/// Calls may come from any thread.
final class ProgressLine: @unchecked Sendable {
  private let lock = NSLock()
  private let display: ProgressDisplay
  private let patience: Duration
  private let start: ContinuousClock.Instant
  private let write: @Sendable (String) -> Void
  private var work: Work?
  private var lastDrawn: ContinuousClock.Instant?
  private var lastLogged: (time: ContinuousClock.Instant, tenth: Int)?
  private var isFinished = false

  /// Something that is going on, and how fast.
  private struct Work {
    var progress: WorkProgress
    let start: ContinuousClock.Instant
    var rate: ProgressRate
    var byteRate: ProgressRate
    /// The bytes that were read when something was done last.
    var settledByteCount = 0

    func pace(at now: ContinuousClock.Instant) -> ProgressPace {
      let done = progress.done - progress.before
      return ProgressPace(
        elapsed: now - start, perSecond: rate.perSecond(at: now),
        bytesPerSecond: byteRate.perSecond(at: now),
        bytesEach: done > 0 ? Double(settledByteCount) / Double(done) : nil)
    }
  }

  /// How often the line is drawn.
  private static let interval = Duration.milliseconds(100)
  /// How long something may take without a line in a log.
  private static let logPatience = Duration.seconds(10)
  /// The least time between two lines in a log, and the time after which there is one in any case.
  private static let logIntervals = (least: Duration.seconds(30), most: Duration.seconds(300))

  /// A line that nothing is drawn of yet.
  ///
  /// - Parameters:
  ///   - display: Where it is shown.
  ///   - patience: How long something may take on a terminal without a word.
  ///   - start: When the work began.
  ///   - write: Takes what is shown; that it cannot be shown must not stop the work.
  init(
    _ display: ProgressDisplay, patience: Duration = .seconds(1),
    start: ContinuousClock.Instant = .now,
    write: @escaping @Sendable (String) -> Void = { try? StandardStream.error.write($0) }
  ) {
    self.display = display
    self.patience = patience
    self.start = start
    self.write = write
  }

  /// Takes note of how far it is; another label, or less than before, begins other work.
  func update(_ progress: WorkProgress, at now: ContinuousClock.Instant = .now) {
    guard display != .nothing else { return }
    lock.withLock {
      guard !isFinished else { return }
      let isChange = work?.progress != progress
      note(progress, at: now)
      switch display {
      case .terminal(let terminal): draw(on: terminal, at: now)
      case .log(.everyChange): if isChange { log(at: now) }
      case .log(.nowAndThen): if isDue(at: now) { log(at: now) }
      case .log(.never), .nothing: break
      }
    }
  }

  /// Shows again what is known, so that time is seen to pass.
  func tick(at now: ContinuousClock.Instant = .now) {
    lock.withLock {
      guard !isFinished, work != nil else { return }
      switch display {
      case .terminal(let terminal): draw(on: terminal, at: now)
      case .log(.nowAndThen): if isDue(at: now) { log(at: now) }
      case .log, .nothing: break
      }
    }
  }

  /// Writes a line, above the one that shows progress.
  func say(_ line: String, at now: ContinuousClock.Instant = .now) {
    guard display != .nothing else { return }
    lock.withLock {
      write((lastDrawn == nil ? "" : Self.clearLine) + line + "\n")
      lastDrawn = nil
      if case .terminal(let terminal) = display, !isFinished { draw(on: terminal, at: now) }
    }
  }

  /// Lets something else be written to the same screen.
  func aside<Result>(_ body: () throws -> Result) rethrows -> Result {
    try lock.withLock {
      clear()
      return try body()
    }
  }

  /// Removes the line for good; a log in which there was one has the last one.
  func finish(at now: ContinuousClock.Instant = .now) {
    lock.withLock {
      guard !isFinished else { return }
      clear()
      if lastLogged != nil, case .log(.nowAndThen) = display, let progress = work?.progress,
        progress.done >= progress.total
      {
        log(at: now)
      }
      isFinished = true
    }
  }

  // MARK: - Under the lock

  private func note(_ progress: WorkProgress, at now: ContinuousClock.Instant) {
    if var work, work.progress.label == progress.label, work.progress.done <= progress.done {
      if progress.done > work.progress.done { work.settledByteCount = progress.byteCount }
      work.progress = progress
      work.rate.note(progress.done, at: now)
      work.byteRate.note(progress.byteCount, at: now)
      self.work = work
    } else {
      let start = work == nil ? start : now
      work = Work(
        progress: progress, start: start, rate: ProgressRate(start: start, done: progress.before),
        byteRate: ProgressRate(start: start, done: 0))
      work?.rate.note(progress.done, at: now)
      work?.byteRate.note(progress.byteCount, at: now)
    }
  }

  private func draw(on terminal: Terminal, at now: ContinuousClock.Instant) {
    guard let work, now - start >= patience, lastDrawn.map({ now - $0 > Self.interval }) ?? true
    else { return }
    lastDrawn = now
    let text = ProgressText.line(
      work.progress, pace: work.pace(at: now), width: terminal.width ?? 80)
    write(Self.clearLine + Self.wrapOff + text + Self.wrapOn + "\r")
  }

  private func clear() {
    if lastDrawn != nil { write(Self.clearLine) }
    lastDrawn = nil
  }

  private func isDue(at now: ContinuousClock.Instant) -> Bool {
    guard let work else { return false }
    guard let lastLogged else { return now - start >= Self.logPatience }
    let passed = now - lastLogged.time
    return passed >= Self.logIntervals.most
      || passed >= Self.logIntervals.least && work.progress.percent / 10 != lastLogged.tenth
  }

  private func log(at now: ContinuousClock.Instant) {
    guard let work else { return }
    lastLogged = (now, work.progress.percent / 10)
    write("sweep: \(ProgressText.logLine(work.progress, pace: work.pace(at: now)))\n")
  }

  // The cursor stands at the line's start: a terminal that is made narrower moves the line's end to
  // further lines, and all from the cursor on is cleared.
  private static let clearLine = "\r\u{1B}[J"
  // On only while the line is written, so that no signal can leave a terminal that does not wrap.
  private static let wrapOff = "\u{1B}[?7l"
  private static let wrapOn = "\u{1B}[?7h"
}
