import InternalFileSystem
public import ModelStorage

/// A store for tests of code that uses one: what it knows is in memory and gone with it.
///
/// The files of its models are in a temporary folder, since models are paths; the folder is
/// removed when the store and its attempts are released.
///
/// ```swift
/// let store = try InMemoryModelStore()
/// try await train(index: 3, into: store)
/// #expect(try await store.best(by: "accuracy").index == 3)
/// ```
public struct InMemoryModelStore: ModelStore {
  /// The SHA-256 of the list that indices refer to; `nil` for none.
  public let listDigest: String?

  let state = InMemoryState()
  private let folder: DisposableFolder

  /// An empty store.
  ///
  /// - Parameters:
  ///   - listDigest: The SHA-256 of the list that indices refer to.
  ///   - directory: Where to make the temporary folder.
  /// - Throws: When it cannot be made there.
  public init(listDigest: String? = nil, directory: String = "/tmp") throws {
    self.listDigest = listDigest
    folder = try DisposableFolder(in: directory)
  }

  /// Begins an attempt.
  public func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> InMemoryModelAttempt {
    try check(index: index, attempt: attempt)
    let begun = try InMemoryModelAttempt(
      index: index, number: attempt, folder: folder, state: state,
      origin: .init(listDigest: listDigest, paramset: paramset))
    await state.begin(begun.id, index: index)
    return begun
  }

  /// The complete model of an index.
  public func model(at index: Int) async throws -> StoredModel {
    try check(index: index)
    guard let model = await state.models[index] else {
      throw StoreError.noModel("index \(index)")
    }
    return model
  }

  /// Which of the indices are complete, running, failed or missing.
  public func status(of indices: Range<Int>) async throws -> StoreStatus {
    await state.status(of: indices)
  }

  /// The complete models, best first, as `MetricOrder` places them.
  public func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    let models = await Array(state.models.values)
    guard models.contains(where: { $0.manifest.metrics[metric] != nil }) else {
      throw StoreError.noMetric(
        metric, available: Set(models.flatMap(\.manifest.metrics.keys)), modelCount: models.count)
    }
    let ranked = models.sorted {
      order.places(
        ($0.manifest.metrics[metric], $0.index), before: ($1.manifest.metrics[metric], $1.index))
    }
    return Array(ranked.prefix(max(0, limit ?? ranked.count)))
  }

  /// Records that an attempt failed.
  public func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    try check(index: index, attempt: attempt)
    await state.fail(
      FailedAttempt(
        index: index, attempt: attempt, reason: reason, recordedAt: WallClock.now.iso8601))
  }

  func check(index: Int, attempt: Int = 0) throws {
    guard index >= 0 else {
      throw StoreError.invalidIndex(index)
    }
    guard attempt >= 0 else {
      throw StoreError.invalidAttempt(attempt)
    }
  }
}
