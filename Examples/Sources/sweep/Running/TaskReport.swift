/// What there is to say of one task after it ended.
struct TaskReport: Equatable, Sendable {
  /// The index of its paramset.
  let index: Int
  /// The number of the attempt on this machine, from 1.
  let attempt: Int
  /// What became of it.
  let outcome: TaskOutcome
  /// How long it took.
  let duration: Duration
  /// Where its output is; `nil` when it did not start.
  let log: String?
  /// The last line of its output that is not empty.
  let lastLine: String?
  /// Why the failure could not be recorded in the store.
  let recordingProblem: String?
}
