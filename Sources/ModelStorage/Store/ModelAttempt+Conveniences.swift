extension ModelAttempt {
  /// Makes the files that were written the model of the index; its checkpoints go.
  ///
  /// - Parameter metrics: Numbers by which models are compared, by name; none unless given.
  /// - Throws: `StoreError`.
  @discardableResult
  public func publish(metrics: [String: Double] = [:]) async throws -> Publication {
    try await publish(metrics: metrics, keepingCheckpoints: false)
  }

  /// Saves a checkpoint, and keeps it and the one before.
  ///
  /// ```swift
  /// try await attempt.saveCheckpoint(step: epoch, metrics: ["loss": loss]) { folder in
  ///   try trainer.save(to: folder.path(for: "state.safetensors"))
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - step: How far the training is, such as the number of epochs or steps done; from 0.
  ///   - metrics: Numbers by which checkpoints are compared, by name.
  ///   - write: Writes the files into the folder that it is given, and closes them.
  /// - Throws: What `write` throws; `StoreError`.
  @discardableResult
  nonisolated(nonsending) public func saveCheckpoint(
    step: Int, metrics: [String: Double] = [:],
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint {
    try await saveCheckpoint(step: step, metrics: metrics, keeping: .latestTwo, write)
  }

  /// Loads the newest good checkpoint of the index, whichever attempt saved it.
  ///
  /// ```swift
  /// let loaded = try await attempt.loadCheckpoint()
  /// for finding in loaded.damaged { print("skipped: \(finding.path): \(finding.reason)") }
  /// if let checkpoint = loaded.checkpoint {
  ///   try trainer.load(checkpoint.path(for: "state.safetensors"))
  /// }
  /// ```
  ///
  /// - Parameter step: The step that it must be of; `nil` for any.
  /// - Throws: `StoreError`.
  public func loadCheckpoint(step: Int? = nil) async throws -> LoadedCheckpoint {
    try await loadCheckpoint(step: step) { _ in true }
  }
}
