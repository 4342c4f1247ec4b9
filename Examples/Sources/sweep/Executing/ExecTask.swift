import HyperparameterSpace
import SweepList

/// What a task is to train, as its environment and its list tell.
struct ExecTask: Sendable {
  /// The index of the paramset in the list.
  let index: Int
  /// The scheduler's number of the attempt, from 1.
  let attempt: Int
  /// The hyperparameters.
  let paramset: Paramset
  /// The absolute path of the list.
  let list: String
  /// The SHA-256 of the list.
  let listDigest: String

  /// The task that this process is.
  ///
  /// - Parameters:
  ///   - list: The list, a path or an address of S3.
  ///   - scratch: Where an object of S3 is put.
  /// - Throws: An error of the environment or the list, `ArrayTaskError` among them.
  static func current(list: String, scratch: ScratchFolder) async throws -> ExecTask {
    let task = try ArrayTask.current()
    let path = try await ListSource.localPath(of: list, scratch: scratch)
    let paramsets = try ParamsetList(path: path)
    return ExecTask(
      index: task.index, attempt: task.attempt ?? 1, paramset: try paramsets.paramset(for: task),
      list: path, listDigest: try task.listDigest ?? paramsets.sha256())
  }
}
