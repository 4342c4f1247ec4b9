/// Why jobs cannot be planned.
@nonexhaustive
public enum SubmissionPlanError: Error, Sendable, Hashable {
  /// An index lies beyond the list.
  case noSuchIndex(Int, count: Int)
  /// The variables and the command need more bytes than the scheduler takes.
  case environmentTooLarge(byteCount: Int, most: Int, scheduler: String)
  /// A variable that tells a task which it is was to be set.
  case reservedVariable(String)
  /// No earlier job has the indices of one that depends on it index by index.
  case noMatchingJob(indices: String, earlier: [String])
  /// No array is within the limits.
  case impossibleLimits(ArrayLimits)
}

extension SubmissionPlanError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .noSuchIndex(let index, let count):
      """
      indices: the list has \(count) \(count == 1 ? "paramset" : "paramsets"), indices 0 to \
      \(count - 1); \(index) is wanted; select indices of this list.
      """
    case .environmentTooLarge(let byteCount, let most, let scheduler):
      """
      environment: \(scheduler) takes \(most) bytes of variables and command; they have \
      \(byteCount); shorten them, or put what is long into a file that tasks can read.
      """
    case .reservedVariable(let name):
      "\(Spelling.printable(name)): it tells a task which it is and is set by the plan; leave it out."
    case .noMatchingJob(let indices, let earlier):
      """
      dependency: index by index, an earlier job of the same indices is needed; a job has \(indices), \
      the earlier ones have \(earlier.isEmpty ? "none" : earlier.joined(separator: "; ")); submit the \
      same indices, or depend on all.
      """
    case .impossibleLimits(let limits):
      "limits of \(limits.name): an array must have a task; it may have \(limits.mostTasks); give at least 1."
    }
  }
}
