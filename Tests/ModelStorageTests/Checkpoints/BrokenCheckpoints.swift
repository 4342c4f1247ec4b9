import InternalFileSystem
import ModelStorage
import ModelStorageTesting

/// A way to break the promises of checkpoints.
enum CheckpointFault: String, CaseIterable, Sendable {
  case forgetting, loadingTheOldest, loadingUnread, keepingAll, removingTheNewest
  case stayingAfterPublication, goingAgainstTheWish, tearing, misnaming, sharing
}

/// A store that keeps all promises but one, of checkpoints.
struct BrokenCheckpointStore: ModelStore {
  let base: InMemoryModelStore
  let fault: CheckpointFault

  func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> BrokenCheckpointAttempt {
    BrokenCheckpointAttempt(
      base: try await base.begin(index: index, attempt: attempt, paramset: paramset),
      store: base, fault: fault)
  }

  func checkpoints(at index: Int) async throws -> CheckpointListing {
    try await base.checkpoints(at: index)
  }

  func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    try await base.deletingFiles(ofCheckpointsAt: index, where: fault == .sharing) {
      try await base.removeCheckpoints(
        at: index, keeping: fault == .removingTheNewest ? nil : retention)
    }
  }

  func model(at index: Int) async throws -> StoredModel { try await base.model(at: index) }

  func status(of indices: Range<Int>) async throws -> StoreStatus {
    try await base.status(of: indices)
  }

  func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    try await base.models(by: metric, order: order, limit: limit)
  }

  func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    try await base.recordFailure(index: index, attempt: attempt, reason: reason)
  }
}

extension InMemoryModelStore {
  /// Deletes the files of those checkpoints that something removes, though attempts may have loaded
  /// them.
  fileprivate nonisolated(nonsending) func deletingFiles<Result>(
    ofCheckpointsAt index: Int, where isWanted: Bool, _ body: () async throws -> Result
  ) async throws -> Result {
    guard isWanted else { return try await body() }
    let before = try await Set(checkpoints(at: index).checkpoints.map(\.directory))
    let result = try await body()
    let after = try await checkpoints(at: index).checkpoints.map(\.directory)
    for directory in before.subtracting(after) {
      try FileSystem.removeTree(directory)
    }
    return result
  }
}

/// An attempt in such a store.
struct BrokenCheckpointAttempt: ModelAttempt {
  let base: InMemoryModelAttempt
  let store: InMemoryModelStore
  let fault: CheckpointFault

  var index: Int { base.index }
  var number: Int { base.number }
  var id: String { base.id }
  var directory: String { base.directory }

  func path(for name: String) throws -> String { try base.path(for: name) }
  func fail(reason: String) async { await base.fail(reason: reason) }
  func discard() async throws { try await base.discard() }

  func publish(
    metrics: [String: Double], keepingCheckpoints: Bool
  ) async throws -> Publication {
    let keeps =
      switch fault {
      case .stayingAfterPublication: true
      case .goingAgainstTheWish: false
      default: keepingCheckpoints
      }
    return try await base.publish(metrics: metrics, keepingCheckpoints: keeps)
  }

  nonisolated(nonsending) func saveCheckpoint(
    step: Int, metrics: [String: Double], keeping retention: CheckpointRetention,
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint {
    let saved = try await store.deletingFiles(
      ofCheckpointsAt: index, where: fault == .sharing
    ) {
      try await base.saveCheckpoint(
        step: fault == .misnaming ? max(step, 0) / 2 : step, metrics: metrics,
        keeping: fault == .keepingAll ? .all : retention
      ) { try await self.write($0, by: write) }
    }
    if fault == .forgetting { try await store.removeCheckpoints(at: index) }
    return saved
  }

  private nonisolated(nonsending) func write(
    _ folder: CheckpointFolder, by write: (CheckpointFolder) async throws -> Void
  ) async throws {
    do {
      try await write(folder)
    } catch {
      // Whatever was written is saved all the same.
      guard fault == .tearing else { throw error }
    }
  }

  func loadCheckpoint(
    step: Int?, where isUsable: @escaping @Sendable (StoredCheckpoint) throws -> Bool
  ) async throws -> LoadedCheckpoint {
    let listing = try await store.checkpoints(at: index)
    switch fault {
    case .loadingTheOldest where step == nil:
      guard let oldest = listing.checkpoints.last else { break }
      return try await base.loadCheckpoint(step: oldest.step, where: isUsable)
    case .loadingUnread:
      let stored = try listing.checkpoints.first {
        try (step == nil || $0.step == step) && isUsable($0)
      }
      return LoadedCheckpoint(stored, damaged: listing.damaged)
    default: break
    }
    return try await base.loadCheckpoint(step: step, where: isUsable)
  }
}
