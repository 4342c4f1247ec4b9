import SweepList

/// What a scheduler knows of indices of a list.
struct SchedulerView: Equatable, Sendable {
  /// Those whose tasks wait.
  var queued: Set<Int> = []
  /// Those whose tasks run.
  var running: Set<Int> = []
  /// Those whose tasks failed, and why.
  var failed: [Int: String] = [:]

  /// What a task does.
  enum TaskState: Equatable {
    case queued
    case running
    case failed(reason: String)
  }

  /// Takes note of a task.
  ///
  /// - Parameters:
  ///   - state: What it does.
  ///   - position: Its position in the array, from 0; one beyond the job's indices is ignored.
  ///   - indices: The indices that the job runs.
  mutating func note(_ state: TaskState, position: Int, of indices: IndexSelection) {
    guard indices.indices.contains(position) else { return }
    switch state {
    case .queued: queued.insert(indices[position])
    case .running: running.insert(indices[position])
    case .failed(let reason): failed[indices[position]] = reason
    }
  }

  /// Adds what another scheduler, or the same of other jobs, knows.
  mutating func merge(_ other: SchedulerView) {
    queued.formUnion(other.queued)
    running.formUnion(other.running)
    failed.merge(other.failed) { $1 }
  }
}
