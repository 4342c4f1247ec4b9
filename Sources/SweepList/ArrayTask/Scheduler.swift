/// A system that runs one command many times, and the variables by which a task knows which it is.
///
/// Plain data: to support another scheduler, add a row to ``known``, or hand a list of your own to
/// ``ArrayTask/current(environment:schedulers:)``.
public struct Scheduler: Sendable, Hashable {
  /// The name, such as `AWS Batch`.
  public let name: String
  /// The variable that holds the task's id in the array.
  public let indexVariable: String
  /// The id of the first task, where no variable tells it.
  public let firstID: Int
  /// The value of the index variable that means that the task belongs to no array.
  public let outsideArrays: String?
  /// The variables that tell the range of the ids.
  public let range: RangeVariables
  /// The variable that counts attempts or restarts.
  public let attemptVariable: String?
  /// What the attempt variable holds at the first attempt.
  public let firstAttempt: Int
  /// Whether the attempt variable is unset at the first attempt.
  public let leavesFirstAttemptUnset: Bool

  /// The variables that tell the range of an array's ids; those that a scheduler lacks are `nil`.
  public struct RangeVariables: Sendable, Hashable {
    /// Holds the lowest id.
    public let first: String?
    /// Holds the highest id.
    public let last: String?
    /// Holds the distance between ids.
    public let step: String?
    /// Holds the number of tasks.
    public let count: String?

    /// Names the variables.
    public init(
      first: String? = nil, last: String? = nil, step: String? = nil, count: String? = nil
    ) {
      self.first = first
      self.last = last
      self.step = step
      self.count = count
    }
  }

  /// Describes a scheduler.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - indexVariable: The variable that holds the task's id in the array.
  ///   - firstID: The id of the first task, where no variable tells it.
  ///   - outsideArrays: The value of the index variable that means that there is no array.
  ///   - range: The variables that tell the range of the ids.
  ///   - attemptVariable: The variable that counts attempts or restarts.
  ///   - firstAttempt: What it holds at the first attempt.
  ///   - leavesFirstAttemptUnset: Whether it is unset at the first attempt.
  public init(
    name: String, indexVariable: String, firstID: Int = 0, outsideArrays: String? = nil,
    range: RangeVariables = RangeVariables(), attemptVariable: String? = nil,
    firstAttempt: Int = 0, leavesFirstAttemptUnset: Bool = false
  ) {
    self.name = name
    self.indexVariable = indexVariable
    self.firstID = firstID
    self.outsideArrays = outsideArrays
    self.range = range
    self.attemptVariable = attemptVariable
    self.firstAttempt = firstAttempt
    self.leavesFirstAttemptUnset = leavesFirstAttemptUnset
  }

  /// All variables that are looked at, the index variable first.
  public var variables: [String] {
    [indexVariable, range.first, range.last, range.step, range.count, attemptVariable]
      .compactMap { $0 }
  }
}
