import InternalFileSystem
import ModelStorage

extension InMemoryState {
  /// Adds a checkpoint of an attempt that is not over, and removes those that are not to be kept.
  func save(
    _ checkpoint: StoredCheckpoint, from attempt: String, keeping retention: CheckpointRetention
  ) throws {
    guard isRunning(attempt) else {
      throw StoreError.attemptOver(checkpoint.directory)
    }
    checkpoints[checkpoint.index, default: []].append(checkpoint)
    let removable = retention.removable(from: checkpoints[checkpoint.index, default: []])
      .map(\.directory)
    removeCheckpoints(
      at: checkpoint.index, in: Set(removable).subtracting([checkpoint.directory]))
  }

  /// The checkpoints that an attempt finds, which is not over.
  func checkpoints(at index: Int, for attempt: String) throws -> CheckpointListing {
    guard isRunning(attempt) else {
      throw StoreError.attemptOver("index \(index)")
    }
    return checkpoints(at: index)
  }

  func checkpoints(at index: Int) -> CheckpointListing {
    let all = checkpoints[index, default: []]
    let damaged = all.compactMap { checkpoint -> DamagedCheckpoint? in
      let reason = checkpoint.manifest.files.lazy.compactMap { file -> String? in
        let path = FileSystem.join(checkpoint.directory, file.path)
        let size = try? FileSystem.status(of: path).size
        return size == file.size ? nil : "'\(file.path)' is missing or has another size"
      }.first
      return reason.map {
        DamagedCheckpoint(step: checkpoint.step, path: checkpoint.directory, reason: $0)
      }
    }
    let paths = Set(damaged.map(\.path))
    return CheckpointListing(all.filter { !paths.contains($0.directory) }, damaged: damaged)
  }

  /// Removes the checkpoints that are in some folders.
  ///
  /// The folders stay while the store does: an attempt may have loaded what is in them.
  func removeCheckpoints(at index: Int, in directories: Set<String>) {
    checkpoints[index]?.removeAll { directories.contains($0.directory) }
  }

  /// Removes the checkpoints of an index that is complete, unless its model says that they stay.
  func removeUnkeptCheckpoints(of model: Manifest) {
    if model.keepsCheckpoints != true {
      removeCheckpoints(
        at: model.index, in: Set(checkpoints[model.index, default: []].map(\.directory)))
    }
  }
}
