import InternalFileSystem
public import ModelStorage

extension InMemoryModelAttempt {
  /// Saves a checkpoint of the index.
  @discardableResult
  nonisolated(nonsending) public func saveCheckpoint(
    step: Int, metrics: [String: Double], keeping retention: CheckpointRetention,
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint {
    guard step >= 0 else {
      throw StoreError.invalidStep(step)
    }
    let checkpointID = UniqueName.make()
    let path = FileSystem.join(folder.path, checkpointID)
    try FileSystem.makeDirectory(path)
    do {
      try await write(CheckpointFolder(directory: path))
      let files = try StagedFiles.all(in: path)
      guard !files.isEmpty else {
        throw StoreError.emptyCheckpoint(path)
      }
      let manifest = CheckpointManifest(
        id: checkpointID, index: index, step: step, attempt: number, attemptID: id,
        listDigest: origin.listDigest, paramset: origin.paramset, metrics: metrics,
        host: ProcessIdentity.current.host, savedAt: WallClock.now.iso8601, files: files)
      let checkpoint = StoredCheckpoint(directory: path, manifest: manifest)
      try await state.save(checkpoint, from: id, keeping: retention)
      return checkpoint
    } catch {
      try? FileSystem.removeTree(path)
      throw error
    }
  }

  /// Loads the newest good checkpoint of the index.
  public func loadCheckpoint(
    step: Int?, where isUsable: @escaping @Sendable (StoredCheckpoint) throws -> Bool
  ) async throws -> LoadedCheckpoint {
    let listing = try await state.checkpoints(at: index, for: id)
    var damaged = listing.damaged.filter { step == nil || $0.step == step }
    for checkpoint in listing.checkpoints where step == nil || checkpoint.step == step {
      do {
        try await checkpoint.verify()
      } catch let error as StoreError {
        damaged.append(
          DamagedCheckpoint(
            step: checkpoint.step, path: checkpoint.directory, reason: error.problem))
        continue
      }
      if try isUsable(checkpoint) {
        return LoadedCheckpoint(
          checkpoint, damaged: damaged.filter { $0.step >= checkpoint.step })
      }
    }
    return LoadedCheckpoint(nil, damaged: damaged)
  }
}
