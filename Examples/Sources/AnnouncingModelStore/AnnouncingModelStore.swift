import ModelStorage

/// A store that tells of each model that is published, such as to a chat, a tracker or a queue.
///
/// All else is the store behind it, whose promises are kept so: what is added comes after them.
///
/// ```swift
/// let store = AnnouncingModelStore(local) { model in
///   await chat.post("index \(model.index): \(model.manifest.metrics)")
/// }
/// ```
struct AnnouncingModelStore<Base: ModelStore>: ModelStore {
  private let base: Base
  private let announce: @Sendable (StoredModel) async -> Void

  /// A store on another.
  ///
  /// - Parameters:
  ///   - base: Where the models are.
  ///   - announce: Takes each model that is published, and at least once: a publication that was
  ///     interrupted may be told of again. That it fails is no reason for a model to fail.
  init(_ base: Base, announce: @escaping @Sendable (StoredModel) async -> Void) {
    self.base = base
    self.announce = announce
  }

  func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> AnnouncingModelAttempt<Base.Attempt> {
    AnnouncingModelAttempt(
      base: try await base.begin(index: index, attempt: attempt, paramset: paramset),
      announce: announce)
  }

  func model(at index: Int) async throws -> StoredModel {
    try await base.model(at: index)
  }

  func isComplete(index: Int) async throws -> Bool {
    try await base.isComplete(index: index)
  }

  func status(of indices: Range<Int>) async throws -> StoreStatus {
    try await base.status(of: indices)
  }

  func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    try await base.models(by: metric, order: order, limit: limit)
  }

  func checkpoints(at index: Int) async throws -> CheckpointListing {
    try await base.checkpoints(at: index)
  }

  func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    try await base.removeCheckpoints(at: index, keeping: retention)
  }

  func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    try await base.recordFailure(index: index, attempt: attempt, reason: reason)
  }
}
