import InternalFileSystem

extension LocalModelAttempt {
  /// Saves a checkpoint: some files, all at once and durably, or nothing.
  ///
  /// Files are written into the attempt's folder, forced to stable storage and hashed, then the
  /// manifest is, then the folder is renamed to `<index>/checkpoints/<step>-<id>`.
  @discardableResult
  nonisolated(nonsending) public func saveCheckpoint(
    step: Int, metrics: [String: Double], keeping retention: CheckpointRetention,
    _ write: (CheckpointFolder) async throws -> Void
  ) async throws -> StoredCheckpoint {
    let name = try CheckpointName(step: step)
    let directory = try await BlockingWork.run { try makeStagedCheckpoint(name) }
    do {
      let digests = KnownDigests()
      try await write(CheckpointFolder(directory: directory, digests: digests))
      return try await BlockingWork.run(on: serialQueue) {
        let checkpoint: StoredCheckpoint
        do {
          checkpoint = try placeCheckpoint(name, metrics: metrics, digests: digests)
        } catch let failure as StagedFolder.SynchronizationFailure {
          throw failure.cause
        }
        try? store.removeCheckpoints(of: index, beyond: retention, butNot: name)
        return checkpoint
      }
    } catch {
      try? await BlockingWork.run {
        try openFolders().map { try FileSystem.removeTree(name.staged, in: $0.attempt) }
      }
      throw error
    }
  }

  private func makeStagedCheckpoint(_ name: CheckpointName) throws -> String {
    guard let folders = try openFolders() else {
      throw StoreError.attemptOver(folder)
    }
    do {
      try store.layout.makeDirectory(name.staged, in: folders.attempt)
    } catch {
      try? FileSystem.removeTree(name.staged, in: folders.attempt)
      throw error
    }
    return FileSystem.join(folder, name.staged)
  }

  private func placeCheckpoint(
    _ name: CheckpointName, metrics: [String: Double], digests: KnownDigests
  ) throws -> StoredCheckpoint {
    try store.checkIdentity()
    guard let folders = try openFolders() else {
      throw StoreError.attemptOver(folder)
    }
    let staged = StagedFolder(
      folder: try FileDescriptor.open(
        name.staged, .directory, in: folders.attempt, followingSymbolicLinks: false),
      attemptFolder: folders.attempt, name: name.staged, digests: digests,
      permissions: store.layout.permissions)
    let files = try staged.settle()
    guard !files.isEmpty else {
      throw StoreError.emptyCheckpoint(staged.folder.path)
    }
    let manifest = CheckpointManifest(
      id: name.id, index: index, step: name.step, attempt: number, attemptID: id,
      listDigest: store.listDigest, paramset: paramset, metrics: metrics,
      host: ProcessIdentity.current.host, savedAt: WallClock.now.iso8601, files: files)
    try staged.write(JSONCoding.encode(manifest))
    // Nobody else makes the name: whatever is complete there is this.
    _ = try staged.place(
      renaming: { try rename(name) }, looking: { try store.layout.look(at: name, of: index) },
      settingAside: { _ in })
    try synchronizeCheckpoints()
    return StoredCheckpoint(
      directory: store.layout.checkpoint(name, of: index), manifest: manifest)
  }

  private func rename(_ name: CheckpointName) throws {
    guard let folders = try openFolders() else {
      throw StoreError.attemptOver(folder)
    }
    try store.layout.makeDirectory(StoreLayout.checkpointsFolder, in: folders.index)
    let checkpoints = try FileDescriptor.open(
      StoreLayout.checkpointsFolder, .directory, in: folders.index, followingSymbolicLinks: false)
    try FileSystem.rename(name.staged, in: folders.attempt, to: name.text, in: checkpoints)
  }

  private func synchronizeCheckpoints() throws {
    // Where it is gone, the checkpoint went with it: the index has become complete.
    try store.layout.openCheckpoints(index)?.synchronizeDirectory()
    for path in [store.layout.indexFolder(index), store.layout.root] {
      try FileDescriptor.open(path, .directory).synchronizeDirectory()
    }
  }
}
