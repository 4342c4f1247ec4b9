import SweepList

/// A job of a plan with all that a scheduler is told of it.
struct JobDraft: Sendable {
  /// Its name, which no other job has.
  let name: String
  /// Its tasks.
  let job: SubmissionPlan.Job
  /// The program that each task runs, and its arguments; empty for the job definition's own.
  let command: [String]
  /// The ids of the jobs that it waits for.
  let dependencies: [String]
  /// Whether each task waits for that of its index alone.
  let isIndexByIndex: Bool
  /// The most minutes that a task may take.
  let minutes: Int?

  /// Its variables in the order of their names.
  var environment: [(name: String, value: String)] {
    job.environment.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }
}
