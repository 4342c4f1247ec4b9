import InternalFileSystem

extension LocalModelAttempt {
  /// Loads the newest good checkpoint of the index, whichever attempt saved it.
  ///
  /// Its files get second names in the attempt's folder (or are copied, where that is not permitted)
  /// and are compared there with what was saved: what is read afterwards is what was compared,
  /// though another attempt may remove the checkpoint at any moment.
  public func loadCheckpoint(
    step: Int?, where isUsable: @escaping @Sendable (StoredCheckpoint) throws -> Bool
  ) async throws -> LoadedCheckpoint {
    try await BlockingWork.run {
      for _ in 0..<LocalModelStore.checkpointTries {
        if let loaded = try loadNewest(step: step, where: isUsable) {
          return loaded
        }
      }
      throw StoreError.vanishingCheckpoints(store.layout.indexFolder(index))
    }
  }

  /// The newest checkpoint that is good and usable; `nil` when one that may have been it has gone
  /// meanwhile, which is because there is a newer one now.
  private func loadNewest(
    step: Int?, where isUsable: (StoredCheckpoint) throws -> Bool
  ) throws -> LoadedCheckpoint? {
    guard try openFolders() != nil else {
      throw StoreError.attemptOver(folder)
    }
    let listing = try store.listCheckpoints(index)
    var damaged = listing.damaged.filter { step == nil || $0.step == step }
    for checkpoint in listing.checkpoints where step == nil || checkpoint.step == step {
      let folder = try makeLoadingFolder()
      var isKept = false
      defer {
        if !isKept { try? FileSystem.removeTree(folder.directory) }
      }
      do {
        try link(checkpoint, to: folder)
      } catch let error as FileSystemError where error.code == .noEntry {
        return nil
      } catch {
        damaged.append(
          DamagedCheckpoint(
            step: checkpoint.step, path: checkpoint.directory,
            reason: try CheckpointDefect.reason(of: error)))
        continue
      }
      let loaded = StoredCheckpoint(directory: folder.directory, manifest: checkpoint.manifest)
      isKept = try isUsable(loaded)
      if isKept {
        return LoadedCheckpoint(loaded, damaged: damaged.filter { $0.step >= loaded.step })
      }
    }
    return LoadedCheckpoint(nil, damaged: damaged)
  }

  /// Makes a folder for a checkpoint in the attempt's own.
  private func makeLoadingFolder() throws -> CheckpointFolder {
    guard let folders = try openFolders() else {
      throw StoreError.attemptOver(folder)
    }
    let name = "loaded-\(UniqueName.make())"
    try store.layout.makeDirectory(name, in: folders.attempt)
    return CheckpointFolder(directory: FileSystem.join(folder, name))
  }

  /// Gives the files of a checkpoint second names, and compares their content.
  private func link(_ checkpoint: StoredCheckpoint, to folder: CheckpointFolder) throws {
    if let digest = checkpoint.manifest.listDigest, let own = store.listDigest, digest != own {
      throw StoreError.checkpointOfOtherList(checkpoint.directory, digest: digest)
    }
    guard let name = CheckpointName(FileSystem.lastPart(of: checkpoint.directory)),
      let checkpoints = try store.layout.openCheckpoints(index)
    else {
      throw FileSystemError(code: .noEntry, operation: "open", path: checkpoint.directory)
    }
    let source = try FileDescriptor.open(
      name.text, .directory, in: checkpoints, followingSymbolicLinks: false)
    try CheckpointLinking.link(checkpoint.manifest.files, in: source, to: folder)
    try StoredCheckpoint(directory: folder.directory, manifest: checkpoint.manifest).verifyNow()
  }
}
