/// The array jobs that run a set of indices, each once, within a scheduler's limits.
///
/// ```swift
/// let plan = try SubmissionPlan(
///   IndexSelection(0..<10_001), of: list, limits: .awsBatch, environment: ["SWEEP_LIST": location])
/// plan.jobs.map(\.size)  // [5001, 5000]
/// ```
///
/// A value: sending the jobs is left to whoever has it. Each job is as large as the others to within
/// one task. Position *p* of a job runs the *p*-th of its indices, which its environment tells its
/// tasks where they are not simply 0, 1, 2, …; see ``ArrayTask``.
public struct SubmissionPlan: Sendable, Hashable {
  /// The jobs, in the order of their indices; none where no index is wanted.
  public let jobs: [Job]
  /// The limits that they are within.
  public let limits: ArrayLimits

  /// One job of a plan.
  public struct Job: Sendable, Hashable {
    /// The indices of the list that it runs, one a task.
    public let indices: IndexSelection
    /// Whether it is an array; otherwise its one task gets no position from the scheduler.
    public let isArray: Bool
    /// The ids of its tasks; `nil` where it is no array.
    public let ids: ClosedRange<Int>?
    /// The variables that its tasks need.
    public let environment: [String: String]
    /// The file that its tasks need; `nil` for none.
    public let selectionFile: SelectionFile?

    /// The number of its tasks.
    public var size: Int { indices.count }
  }

  /// A file of indices, which tasks find at a path that a job's environment tells.
  public struct SelectionFile: Sendable, Hashable {
    /// The name, different for different contents.
    public let name: String
    /// What is in it: the canonical text of the job's indices, and a line's end.
    public let text: String
  }

  /// Plans jobs.
  ///
  /// - Parameters:
  ///   - indices: The indices to run.
  ///   - count: The number of paramsets in the list.
  ///   - listDigest: The list's SHA-256 in hexadecimal digits, which every task then verifies.
  ///   - limits: The scheduler's limits.
  ///   - environment: Further variables for every task.
  ///   - command: The words of the command, where it counts with the variables.
  ///   - selectionFolder: The folder, as tasks see it, for files of indices that are too long for a
  ///     variable; with `nil` there are more jobs instead, whose indices are not.
  /// - Throws: ``SubmissionPlanError``.
  public init(
    _ indices: IndexSelection, of count: Int, listDigest: String, limits: ArrayLimits,
    environment: [String: String] = [:], command: [String] = [], selectionFolder: String? = nil
  ) throws {
    guard limits.mostTasks >= 1 else {
      throw SubmissionPlanError.impossibleLimits(limits)
    }
    if let last = indices.last, last >= count {
      throw SubmissionPlanError.noSuchIndex(last, count: count)
    }
    if let name = environment.keys.sorted().first(where: Self.isTaskVariable) {
      throw SubmissionPlanError.reservedVariable(name)
    }
    var environment = environment
    environment[ArrayTask.digestVariable] = listDigest
    let room =
      limits.environmentByteCount - ArrayLimits.byteCount(of: environment, command: command)
    let planner = JobPlanner(
      indices: indices, environment: environment, limits: limits, room: room,
      selectionFolder: selectionFolder)
    self.limits = limits
    jobs = try planner.jobs()
  }

  /// Whether a variable tells tasks which they are, so that nobody else may set it.
  private static func isTaskVariable(_ name: String) -> Bool {
    name == ArrayTask.indicesVariable || name == ArrayTask.digestVariable
      || Scheduler.known.contains { $0.variables.contains(name) }
  }
}
