/// The lines that tell of tasks, on a terminal and elsewhere.
enum ReportText {
  /// What became of a task.
  ///
  /// - Parameters:
  ///   - report: The task.
  ///   - usesColour: Whether a failure may be red.
  /// - Returns: One line, such as `index 2 complete in 1.4 s: accuracy=0.97 loss=0.11`.
  static func line(_ report: TaskReport, usesColour: Bool) -> String {
    let subject = "index \(report.index)"
    let duration = Numbers.text(report.duration)
    switch report.outcome {
    case .complete(let metrics):
      let text = Numbers.text(metrics)
      return "\(subject) complete in \(duration)\(text.isEmpty ? "" : ": ")\(text)"
    case .failed(let reason):
      var line = "\(subject) \(red("failed", usesColour)) in \(duration): \(reason.printable)"
      if let log = report.log { line += "; \(log.printable)" }
      if let last = report.lastLine { line += ": \(last)" }
      if let problem = report.recordingProblem { line += " (not recorded: \(problem.printable))" }
      return line
    case .stopped:
      return "\(subject) stopped after \(duration)"
    }
  }

  /// What a run leaves behind, at its end.
  ///
  /// - Parameters:
  ///   - progress: How far the run came.
  ///   - count: The number of paramsets in the list.
  ///   - before: How many of them were complete before the run.
  ///   - elapsed: How long it took.
  ///   - signal: The signal that stopped it.
  /// - Returns: One line, such as `23 of 24 complete after 41 s; failed: 7`.
  static func summary(
    _ progress: RunProgress, count: Int, before: Int, elapsed: Duration, signal: Int32?
  ) -> String {
    let complete = before + progress.complete
    var parts = ["\(complete) of \(count) complete after \(Numbers.text(elapsed))"]
    if !progress.failed.isEmpty { parts.append("failed: \(IndexText.ranges(progress.failed))") }
    if let signal {
      parts.append("stopped by \(ProcessSignals.name(of: signal)); run it again for the rest")
    }
    return parts.joined(separator: "; ")
  }

  /// Why a run ends as a failure.
  ///
  /// - Parameters:
  ///   - progress: How far the run came.
  ///   - storage: The folder of the store.
  ///   - namesIndices: Whether it says which indices failed, where nothing else has.
  /// - Returns: One line; `nil` when nothing failed.
  static func failure(
    _ progress: RunProgress, storage: String, namesIndices: Bool = false
  ) -> String? {
    guard !progress.failed.isEmpty else { return nil }
    let indices = namesIndices ? ": \(IndexText.ranges(progress.failed))" : ""
    var parts = ["\(progress.failed.count) of \(progress.total) tasks failed\(indices)"]
    if progress.failedBeforeStart > 0 {
      parts.append("\(progress.failedBeforeStart) of them could not start")
    }
    if progress.failedBeforeStart < progress.failed.count {
      let whose = progress.failedBeforeStart > 0 ? "the others'" : "their"
      parts.append("\(whose) output is in \(storage)/<index>/log")
    }
    parts.append("run the same command again to run only what is not complete.")
    return parts.joined(separator: "; ")
  }

  private static func red(_ text: String, _ usesColour: Bool) -> String {
    usesColour ? "\u{1B}[31m\(text)\u{1B}[0m" : text
  }
}
