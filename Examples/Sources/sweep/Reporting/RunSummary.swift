/// How a run ended, as JSON.
struct RunSummary: Encodable, Equatable {
  /// The number of paramsets in the list.
  let count: Int
  /// How many of them have a model now.
  let complete: Int
  /// Those of this run that have a model now.
  let completedNow: Int
  /// Those whose task failed.
  let failed: IndexGroup
  /// Those that the run stopped, or did not start any more.
  let stopped: IndexGroup
  /// Those that another run is at.
  let runningElsewhere: IndexGroup
  /// How long the run took.
  let seconds: Double
  /// The signal that stopped it, such as `SIGTERM`; `nil` for none.
  let signal: String?

  /// The end of a run that ran something.
  init(_ end: RunEnd, plan: RunPlan) {
    self.init(
      plan: plan, progress: end.progress, elapsed: end.elapsed,
      unstarted: plan.pending.dropFirst(end.progress.ended), signal: end.signal)
  }

  /// The end of a run that had nothing to run.
  init(nothingToRun plan: RunPlan) {
    self.init(
      plan: plan, progress: RunProgress(total: 0), elapsed: .zero, unstarted: [], signal: nil)
  }

  private init(
    plan: RunPlan, progress: RunProgress, elapsed: Duration, unstarted: ArraySlice<Int>,
    signal: Int32?
  ) {
    count = plan.count
    complete = plan.complete + progress.complete
    completedNow = progress.complete
    failed = IndexGroup(progress.failed)
    stopped = IndexGroup(progress.stopped + unstarted)
    runningElsewhere = IndexGroup(plan.running)
    seconds = elapsed / .seconds(1)
    self.signal = signal.map(ProcessSignals.name(of:))
  }
}
