/// A place that keeps the models of a sweep: at most one for each index, each complete.
///
/// ```swift
/// let store = try await LocalModelStore.open(path: "/storage", listDigest: list.sha256())
/// let attempt = try await store.begin(index: 17, paramset: list.paramset(at: 17))
/// try network.save(to: attempt.path(for: "model.safetensors"))
/// let publication = try await attempt.publish(metrics: ["accuracy": 0.97])
/// // /storage/17/model/model.safetensors
/// ```
///
/// ## Implementing a store
///
/// - A model is absent or complete for every reader at every moment, whatever is killed when.
/// - The first complete attempt wins. Its model never changes; later attempts are told so.
/// - Any number of attempts of one index may run at once, in any processes on any hosts.
/// - Calls of one attempt may overlap; whatever their order, no model changes or is lost.
/// - A checkpoint is absent or complete as well, belongs to the index and not to its attempt, and is
///   kept until retention, publication or somebody removes it.
/// - `status(of:)` must not look at each index.
/// - Errors are `StoreError`, with the codes that its comments state.
///
/// The product `ModelStorageTesting` checks these promises of any store.
public protocol ModelStore: Sendable {
  /// An attempt to train and publish the model of one index.
  associatedtype Attempt: ModelAttempt

  /// Begins an attempt; the index counts as running until the attempt ends.
  ///
  /// An index that is complete is no error, since another attempt may complete it at any time; see
  /// `isComplete(index:)` to save the work.
  ///
  /// - Parameters:
  ///   - index: The index of the paramset in its list, from 0.
  ///   - attempt: The scheduler's number of the attempt.
  ///   - paramset: The paramset, recorded in the manifest.
  /// - Throws: `StoreError`.
  func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> Attempt

  /// The complete model of an index.
  ///
  /// - Throws: `StoreError` with code `noModel` when there is none.
  func model(at index: Int) async throws -> StoredModel

  /// Whether an index has a complete model, at less cost than training another.
  func isComplete(index: Int) async throws -> Bool

  /// Which of the indices are complete, running, failed or missing.
  func status(of indices: Range<Int>) async throws -> StoreStatus

  /// The complete models, best first, as `MetricOrder` places them.
  ///
  /// - Parameters:
  ///   - metric: The name of the metric.
  ///   - order: Whether large or small values are best.
  ///   - limit: The most models to return; none when it is 0 or less, `nil` for all.
  /// - Throws: `StoreError` with code `noMetric`, and the metrics that there are, when no model has
  ///   it.
  func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel]

  /// The checkpoints of an index; sizes are compared, content is not, see
  /// `StoredCheckpoint.verify()`.
  func checkpoints(at index: Int) async throws -> CheckpointListing

  /// Removes checkpoints of an index, damaged ones too.
  ///
  /// The content of all is read where some are kept: damage does not cost the last good one.
  ///
  /// - Parameters:
  ///   - index: The index of the paramset in its list.
  ///   - retention: Which of the good ones are kept; `nil` for none.
  /// - Returns: The steps of those that were removed, ascending.
  @discardableResult
  func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int]

  /// Records that an attempt failed, on behalf of whoever started it.
  ///
  /// - Parameters:
  ///   - index: The index that the attempt was for.
  ///   - attempt: The scheduler's number of the attempt.
  ///   - reason: One line for people, such as "exit status 1".
  func recordFailure(index: Int, attempt: Int, reason: String) async throws
}
