/// A list's status, looked at until all is complete, or nothing can change any more.
struct StatusWatching: Sendable {
  /// The time between two looks.
  let interval: Duration
  /// Shows how far it is.
  let line: ProgressLine
  /// Looks.
  let look: @Sendable () async throws -> StatusReport

  /// How a watch ended.
  enum End: Sendable {
    /// All are complete, or not; this is what was seen last.
    case seen(StatusReport, StatusWatch.Verdict)
    /// A signal ended it.
    case stopped(signal: Int32)
  }

  /// How many looks in a row may fail: a scheduler may not answer for a moment.
  private static let mostFailures = 3

  /// Watches until the end, or until a signal asks for a stop.
  func run() async throws -> End {
    let signals = WatchedSignals(ProcessSignals.stopping)
    let watching = Task { try await watch() }
    let stopping = Task { [arrivals = signals.arrivals] in
      for await signal in arrivals {
        watching.cancel()
        return Int32?.some(signal)
      }
      return nil
    }
    let result = await watching.result
    signals.cancel()
    if let signal = await stopping.value { return .stopped(signal: signal) }
    let (report, verdict) = try result.get()
    return .seen(report, verdict)
  }

  private func watch() async throws -> (StatusReport, StatusWatch.Verdict) {
    var watch = StatusWatch()
    var first: StatusReport?
    var last: StatusReport?
    var failures = 0
    while true {
      try Task.checkCancellation()
      do {
        let report = try await look()
        failures = 0
        for text in report.failureLines(notIn: last ?? report) { line.say(text) }
        line.update(report.work(since: first ?? report))
        (first, last) = (first ?? report, report)
        let verdict = watch.note(report, at: .now)
        if verdict != .goesOn { return (report, verdict) }
      } catch {
        failures += 1
        guard last != nil, failures < Self.mostFailures, !Task.isCancelled else { throw error }
        line.say("sweep: \("\(error)".printable); looking again")
      }
      try await Task.sleep(for: interval)
    }
  }
}

extension StatusReport {
  /// How far a list is, for whoever watches it since an earlier look.
  func work(since first: StatusReport) -> WorkProgress {
    let groups = [
      (failed.count, "failed"), (running.count, "running"), (queued?.count ?? 0, "queued"),
      (missing.count, "missing"),
    ]
    return WorkProgress(
      label: "", done: complete.count, total: count, unit: .things("complete"),
      before: first.complete.count,
      facts: groups.filter { $0.0 > 0 }.map { "\($0) \($1)" })
  }
}
