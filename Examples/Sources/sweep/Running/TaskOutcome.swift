/// What became of a task, by the store and not by the exit status alone.
enum TaskOutcome: Equatable, Sendable {
  /// The store has a complete model of the index.
  case complete(metrics: [String: Double])
  /// It has none, for this reason.
  case failed(reason: String)
  /// It has none, because the run was stopped before the task ended.
  case stopped

  /// Judges a task.
  ///
  /// - Parameters:
  ///   - end: How the process ended.
  ///   - metrics: The metrics of the complete model that the store has now; `nil` for none.
  ///   - wasStopped: Whether the run asked the process to stop.
  init(_ end: ProcessEnd, metrics: [String: Double]?, wasStopped: Bool) {
    if let metrics {
      // A process may fall after it has published; the model is complete all the same.
      self = .complete(metrics: metrics)
    } else if wasStopped {
      self = .stopped
    } else if end == .exited(0) {
      self = .failed(reason: "exited 0 but published no model")
    } else {
      self = .failed(reason: end.description)
    }
  }
}
