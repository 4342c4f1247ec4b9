/// How far a run is.
struct RunProgress: Equatable, Sendable {
  /// The number of tasks of this run.
  let total: Int
  /// The tasks that run now.
  var running = 0
  /// The tasks that ended with a complete model.
  var complete = 0
  /// The indices of those that ended without.
  var failed: [Int] = []
  /// How many of these have no output, as no process started.
  var failedBeforeStart = 0
  /// The indices of those that the run stopped.
  var stopped: [Int] = []

  /// A run of which nothing has started.
  init(total: Int) { self.total = total }

  /// The tasks that have ended.
  var ended: Int { complete + failed.count + stopped.count }

  /// Counts a task that has started.
  mutating func start() { running += 1 }

  /// Counts a task that has ended.
  mutating func end(_ report: TaskReport) {
    running -= 1
    switch report.outcome {
    case .complete: complete += 1
    case .failed:
      failed.append(report.index)
      if report.log == nil { failedBeforeStart += 1 }
    case .stopped: stopped.append(report.index)
    }
  }

  /// How far it is, for whoever shows it.
  var work: WorkProgress {
    WorkProgress(
      label: "", done: ended, total: total,
      facts: ["\(running) running"] + (failed.isEmpty ? [] : ["\(failed.count) failed"]))
  }
}
