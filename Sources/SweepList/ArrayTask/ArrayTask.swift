internal import InternalFileSystem

/// Which paramset of a sweep this process is to train: a task of an array job.
///
/// ```swift
/// let task = try ArrayTask.current()
/// task.index  // 17, on AWS Batch, Slurm, Kubernetes, … alike
/// ```
///
/// The scheduler tells a position in its array. It is the index itself, unless `SWEEP_INDICES`
/// selects indices: then position *p* runs the *p*-th of them, so that any set of indices fits any
/// scheduler.
public struct ArrayTask: Sendable, Hashable {
  /// The index of the task's paramset in the list, from 0.
  public let index: Int
  /// The task's position in the scheduler's array, from 0.
  public let position: Int
  /// The scheduler that runs the task.
  public let scheduler: Scheduler
  /// The number of the attempt, from 1; `nil` where the scheduler does not tell it.
  public let attempt: Int?
  /// The SHA-256 that the list must have, in lower-case hexadecimal digits; `nil` when none is told.
  public let listDigest: String?

  /// The variable that selects indices, as text or as `@path` of a file that holds the text.
  static let indicesVariable = "SWEEP_INDICES"
  /// The variable that holds the list's digest.
  static let digestVariable = "SWEEP_LIST_SHA256"

  /// The task that environment variables describe.
  ///
  /// - Parameters:
  ///   - environment: The variables; `nil` stands for those of the process.
  ///   - schedulers: The schedulers whose variables are looked at.
  /// - Throws: ``ArrayTaskError`` when nothing tells a position, when variables disagree or hold what
  ///   they cannot mean; ``IndexSelectionError`` for a fault in `SWEEP_INDICES`.
  public static func current(
    environment: [String: String]? = nil, schedulers: [Scheduler] = Scheduler.known
  ) throws -> ArrayTask {
    let environment = Environment(environment)
    let selection = try environment[indicesVariable].map(selection(from:))
    let digest = try listDigest(in: environment)
    guard let (scheduler, position) = try located(in: environment, by: schedulers) else {
      guard let selection else { throw ArrayTaskError.noTask }
      guard selection.count == 1 else {
        throw ArrayTaskError.severalIndices(
          selection: selection.shortDescription, count: selection.count)
      }
      return ArrayTask(
        index: selection[0], position: 0, scheduler: .singleTask,
        attempt: try attemptOfSingleTask(in: environment, by: schedulers), listDigest: digest)
    }
    if let selection, position >= selection.count {
      throw ArrayTaskError.noSelectedIndex(
        position: position, selection: selection.shortDescription, count: selection.count)
    }
    return ArrayTask(
      index: selection.map { $0[position] } ?? position, position: position,
      scheduler: scheduler, attempt: try scheduler.attempt(in: environment), listDigest: digest)
  }

  /// The scheduler that tells a position; none of those that do may disagree.
  private static func located(
    in environment: Environment, by schedulers: [Scheduler]
  ) throws -> (scheduler: Scheduler, position: Int)? {
    let found = try schedulers.compactMap { scheduler in
      try scheduler.position(in: environment).map { (scheduler: scheduler, position: $0) }
    }
    guard let first = found.first else { return nil }
    guard found.allSatisfy({ $0.position == first.position }) else {
      throw ArrayTaskError.contradiction(
        found.map { scheduler, position in
          let variable = scheduler.indexVariable
          return ArrayTaskError.Claim(
            variable: variable, value: environment[variable] ?? "", position: position)
        })
    }
    return first
  }

  /// The attempt that a scheduler tells of a job that is no array; the first that tells one.
  private static func attemptOfSingleTask(
    in environment: Environment, by schedulers: [Scheduler]
  ) throws -> Int? {
    let told = schedulers.first { $0.attemptVariable.flatMap { environment[$0] } != nil }
    return try told?.attempt(in: environment)
  }

  private static func selection(from text: String) throws -> IndexSelection {
    do {
      return try IndexSelection(parsing: text, subject: indicesVariable)
    } catch let error as IndexSelectionError {
      throw error
    } catch {
      throw ArrayTaskError.unreadableIndices(value: text, reason: "\(error)")
    }
  }

  private static func listDigest(in environment: Environment) throws -> String? {
    guard let text = environment[digestVariable] else { return nil }
    guard text.utf8.count == 64, text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw ArrayTaskError.invalidVariable(
        digestVariable, value: text, expected: "a SHA-256 of 64 hexadecimal digits")
    }
    return text.lowercased()
  }
}
