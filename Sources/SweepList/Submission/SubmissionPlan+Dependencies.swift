/// What the tasks of jobs wait for.
public enum ArrayDependency: Sendable, Hashable {
  /// For all tasks of earlier jobs.
  case all
  /// For the task of the same index alone.
  case indexByIndex
}

extension SubmissionPlan {
  /// A job that was submitted.
  public struct SubmittedJob: Sendable, Hashable {
    /// The scheduler's name of it.
    public let id: String
    /// The indices that it runs.
    public let indices: IndexSelection

    /// Names a job.
    public init(id: String, indices: IndexSelection) {
      self.id = id
      self.indices = indices
    }
  }

  /// The earlier jobs that each job waits for.
  ///
  /// - Parameters:
  ///   - earlier: The jobs that were submitted.
  ///   - dependency: What is waited for.
  /// - Returns: Their ids, for each of ``jobs``; of ``ArrayDependency/indexByIndex`` one for each.
  /// - Throws: ``SubmissionPlanError`` where index by index has no job of the same indices.
  public func dependencies(
    on earlier: [SubmittedJob], _ dependency: ArrayDependency
  ) throws -> [[String]] {
    switch dependency {
    case .all:
      let ids = earlier.map(\.id)
      return jobs.map { _ in ids }
    case .indexByIndex:
      return try jobs.map { job in
        guard let same = earlier.first(where: { $0.indices == job.indices }) else {
          throw SubmissionPlanError.noMatchingJob(
            indices: job.indices.shortDescription,
            earlier: earlier.map(\.indices.shortDescription))
        }
        return [same.id]
      }
    }
  }
}
