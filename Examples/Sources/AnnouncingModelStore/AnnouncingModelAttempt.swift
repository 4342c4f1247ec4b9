import ModelStorage

/// An attempt that tells of its model when it is the one that stands.
struct AnnouncingModelAttempt<Base: ModelAttempt>: ModelAttempt {
  let base: Base
  let announce: @Sendable (StoredModel) async -> Void

  var index: Int { base.index }
  var number: Int { base.number }
  var id: String { base.id }
  var directory: String { base.directory }

  func path(for name: String) throws -> String { try base.path(for: name) }

  // The base remembers what it learns while a file is written.
  func writer(of name: String) throws -> ModelFileWriter { try base.writer(of: name) }

  func publish(
    metrics: [String: Double], keepingCheckpoints: Bool
  ) async throws -> Publication {
    let publication = try await base.publish(
      metrics: metrics, keepingCheckpoints: keepingCheckpoints)
    if case .published(let model) = publication { await announce(model) }
    return publication
  }

  nonisolated(nonsending) func saveCheckpoint(
    step: Int, metrics: [String: Double], keeping retention: CheckpointRetention,
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint {
    try await base.saveCheckpoint(step: step, metrics: metrics, keeping: retention, write)
  }

  func loadCheckpoint(
    step: Int?, where isUsable: @escaping @Sendable (StoredCheckpoint) throws -> Bool
  ) async throws -> LoadedCheckpoint {
    try await base.loadCheckpoint(step: step, where: isUsable)
  }

  func fail(reason: String) async { await base.fail(reason: reason) }

  func discard() async throws { try await base.discard() }
}
