/// Why a task cannot tell which paramset is its own.
@nonexhaustive
public enum ArrayTaskError: Error, Hashable {
  /// No variable tells a position.
  case noTask
  /// A variable holds what it cannot mean.
  case invalidVariable(String, value: String, expected: String)
  /// The id lies outside the array's range.
  case outsideRange(variable: String, id: Int, range: String)
  /// The id is none of those that the array's range and step give.
  case betweenSteps(variable: String, id: Int, first: Int, step: Int)
  /// The array has gaps, so that the id does not tell the position.
  case sparseRange(variable: String, first: Int, last: Int, step: Int, count: Int)
  /// Variables of several schedulers tell different positions.
  case contradiction([Claim])
  /// The position lies beyond the selection of indices.
  case noSelectedIndex(position: Int, selection: String, count: Int)
  /// The file that `SWEEP_INDICES` names cannot be read.
  case unreadableIndices(value: String, reason: String)
  /// Several indices are selected, and nothing tells which is this task's.
  case severalIndices(selection: String, count: Int)

  /// What one variable says.
  public struct Claim: Sendable, Hashable {
    /// The variable.
    public let variable: String
    /// Its value.
    public let value: String
    /// The position that follows, from 0.
    public let position: Int
  }
}

extension ArrayTaskError: CustomStringConvertible {
  /// One line: the variable, the broken rule, its value, what would do.
  public var description: String {
    switch self {
    case .noTask:
      """
      array task: no variable tells the array index; looked for \
      \(Scheduler.known.map(\.indexVariable).joined(separator: ", ")); \
      run this as a task of an array, or name the index: \(ArrayTask.indicesVariable)=0.
      """
    case .invalidVariable(let name, let value, let expected):
      "\(name): \(expected) is expected; it is '\(Spelling.printable(value))'; correct it."
    case .outsideRange(let variable, let id, let range):
      """
      \(variable): the array's ids are \(range); it is \(id); \
      unset what another job left in the environment.
      """
    case .betweenSteps(let variable, let id, let first, let step):
      """
      \(variable): the array's ids go from \(first) in steps of \(step); it is \(id), \
      between two of them; submit the array as a range without a step.
      """
    case .sparseRange(let variable, let first, let last, let step, let count):
      """
      \(variable): the array has \(count) tasks, which are not those of the range \
      \(first)-\(last) in steps of \(step), so an id does not tell its position; \
      submit 0-\(count - 1) and select the indices by \(ArrayTask.indicesVariable).
      """
    case .contradiction(let claims):
      """
      array task: schedulers disagree on the position; \
      \(claims.map { "\($0.variable)=\($0.value) says \($0.position)" }.joined(separator: ", ")); \
      unset those that are not this task's.
      """
    case .noSelectedIndex(let position, let selection, let count):
      """
      \(ArrayTask.indicesVariable): the task is at position \(position) of its array; \
      '\(selection)' selects \(count), positions 0 to \(count - 1); \
      submit an array of \(count).
      """
    case .unreadableIndices(let value, let reason):
      """
      \(ArrayTask.indicesVariable): '\(Spelling.printable(value))' names a file that cannot be \
      read; \(reason)
      """
    case .severalIndices(let selection, let count):
      """
      \(ArrayTask.indicesVariable): '\(selection)' selects \(count) indices, and no scheduler's \
      variable tells which is this task's; name one index, or run this as a task of an array.
      """
    }
  }
}
