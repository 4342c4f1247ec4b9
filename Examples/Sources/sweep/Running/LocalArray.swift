import ModelStorage

/// An array job on this machine: what runs a task and judges what became of it.
struct LocalArray<Store: ModelStore>: Sendable {
  /// The store that the tasks publish to.
  let store: Store
  /// The folder of the store, for the logs.
  let storage: String
  /// What trains an index.
  let command: TaskCommand
  /// How a task knows its index.
  let environment: TaskEnvironment
  /// How long a task may take to stop.
  let grace: Duration
  /// The processes that run now.
  let running = RunningProcesses()

  /// Runs the task of an index to its end.
  func run(_ index: Int) async -> TaskReport {
    let start = ContinuousClock.now
    do {
      let log = try TaskLog.create(storage: storage, index: index)
      defer { log.close() }
      let end = await command.run(
        environment: environment.changes(index: index, attempt: log.attempt), output: log.file,
        grace: grace, running: running)
      return await report(
        index, attempt: log.attempt, end: end, duration: ContinuousClock.now - start, log: log)
    } catch {
      return await report(
        index, attempt: 1, end: .notStarted("\(error)"), duration: ContinuousClock.now - start,
        log: nil)
    }
  }

  private func report(
    _ index: Int, attempt: Int, end: ProcessEnd, duration: Duration, log: TaskLog?
  ) async -> TaskReport {
    let wasStopped = Task.isCancelled
    let lastLine = log?.lastLine()
    // The store must be asked and told although the run is being stopped.
    let (outcome, problem) = await Task {
      let outcome = await judge(index, end: end, wasStopped: wasStopped)
      guard case .failed(let reason) = outcome else { return (outcome, String?.none) }
      let text = ([reason] + [lastLine].compactMap { $0 }).joined(separator: ": ")
      return (outcome, await recordFailure(index, attempt: attempt, reason: text))
    }.value
    return TaskReport(
      index: index, attempt: attempt, outcome: outcome, duration: duration,
      log: end.hasStarted ? log?.path : nil, lastLine: lastLine, recordingProblem: problem)
  }

  private func judge(_ index: Int, end: ProcessEnd, wasStopped: Bool) async -> TaskOutcome {
    do {
      let metrics = try await store.model(at: index).manifest.metrics
      return TaskOutcome(end, metrics: metrics, wasStopped: wasStopped)
    } catch let error as StoreError where error.code == .noModel {
      return TaskOutcome(end, metrics: nil, wasStopped: wasStopped)
    } catch {
      return .failed(reason: "\(end), and its model cannot be read: \(error)")
    }
  }

  /// Records a failure in the store; a stopped task did not fail, its index counts as missing.
  ///
  /// - Returns: Why that was not possible, if it was not.
  private func recordFailure(_ index: Int, attempt: Int, reason: String) async -> String? {
    do {
      try await store.recordFailure(index: index, attempt: attempt, reason: reason)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
