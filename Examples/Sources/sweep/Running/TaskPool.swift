/// Runs tasks, a number of them at a time.
struct TaskPool: Sendable {
  /// The most tasks at a time, at least 1.
  let parallel: Int

  /// Runs a task for each index and waits for all; memory grows with ``parallel`` alone.
  ///
  /// Cancelling the calling task cancels the tasks that run, and starts no more.
  ///
  /// - Parameters:
  ///   - indices: The indices, started in this order.
  ///   - task: The work; called at most ``parallel`` times at once.
  ///   - finished: Called with each result, one at a time, in the order in which tasks end.
  func run<Result: Sendable>(
    _ indices: some Sequence<Int>, task: @escaping @Sendable (Int) async -> Result,
    finished: (Result) async -> Void
  ) async {
    var rest = indices.makeIterator()
    await withTaskGroup(of: Result.self) { group in
      func startNext() {
        guard !Task.isCancelled, let index = rest.next() else { return }
        group.addTask { await task(index) }
      }
      for _ in 0..<parallel { startNext() }
      while let result = await group.next() {
        await finished(result)
        startNext()
      }
    }
  }
}
