import ModelStorage

/// One run of a local array from its first line to its summary, with signals watched.
struct ArrayRun<Store: ModelStore>: Sendable {
  /// What runs a task.
  let array: LocalArray<Store>
  /// What to run.
  let plan: RunPlan
  /// The most tasks at a time.
  let parallel: Int
  /// What output goes to.
  let stream: StandardStream
  /// Whether nothing is said.
  let isQuiet: Bool

  /// Runs all and shows how they fare.
  func run() async -> RunEnd {
    let monitor = RunMonitor(
      total: plan.pending.count, terminal: .behind(stream), isQuiet: isQuiet
    ) { [stream] in try? stream.write($0) }
    for note in plan.notes { await monitor.say(note) }
    let pending = plan.pending
    let before = plan.complete == 0 ? "" : "\(plan.complete) of \(plan.count) complete; "
    await monitor.say(
      """
      \(before)running \(pending.count) \(pending.count == 1 ? "task" : "tasks"), \
      \(parallel) at a time
      """)
    let signals = WatchedSignals(ProcessSignals.stopping)
    let work = Task {
      await TaskPool(parallel: parallel).run(pending) { index in
        await monitor.started()
        return await array.run(index)
      } finished: { report in
        await monitor.ended(report)
      }
    }
    let stopping = Task { [arrivals = signals.arrivals] in
      await stop(work, at: arrivals, monitor: monitor)
    }
    let drawing = Task { await monitor.keepDrawing() }
    await work.value
    drawing.cancel()
    await monitor.finish()
    signals.cancel()
    let signal = await stopping.value
    let progress = await monitor.progress
    let elapsed = await monitor.elapsed
    await monitor.say(
      ReportText.summary(
        progress, count: plan.count, before: plan.complete, elapsed: elapsed, signal: signal))
    return RunEnd(progress: progress, elapsed: elapsed, signal: signal)
  }

  /// Stops the work at the first signal, and kills it at the second.
  ///
  /// - Returns: The first signal, if any came.
  private func stop(
    _ work: Task<Void, Never>, at arrivals: AsyncStream<Int32>, monitor: RunMonitor
  ) async -> Int32? {
    var first: Int32?
    for await signal in arrivals {
      guard first == nil else {
        await array.running.send(ProcessSignals.killing)
        continue
      }
      first = signal
      work.cancel()
      let grace = array.grace.components.seconds
      await monitor.say("stopping; tasks have \(grace) s, a second signal kills them at once")
    }
    return first
  }
}
