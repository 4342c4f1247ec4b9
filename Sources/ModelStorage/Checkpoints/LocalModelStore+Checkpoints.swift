import InternalFileSystem

extension LocalModelStore {
  /// The checkpoints of an index, whichever attempt saved them.
  ///
  /// Sizes of all files are compared with the manifests. What has another name than a checkpoint of
  /// this library belongs to somebody else and is not told of.
  public func checkpoints(at index: Int) async throws -> CheckpointListing {
    try await BlockingWork.run { try listCheckpoints(index) }
  }

  func listCheckpoints(_ index: Int) throws -> CheckpointListing {
    try Self.check(index: index)
    var checkpoints: [StoredCheckpoint] = []
    var defects: [(name: CheckpointName, reason: String)] = []
    for name in try checkpointNames(index) {
      let path = layout.checkpoint(name, of: index)
      do {
        switch try layout.look(at: name, of: index) {
        case .absent: break
        case .complete(let manifest, _):
          checkpoints.append(StoredCheckpoint(directory: path, manifest: manifest))
        case .unusable(_, let reason, _):
          defects.append((name, reason))
        }
      } catch {
        defects.append((name, try CheckpointDefect.reason(of: error)))
      }
    }
    // One that is being removed while it is looked at is not damaged.
    let present = try defects.isEmpty ? [] : Set(checkpointNames(index))
    let damaged = defects.filter { present.contains($0.name) }
      .map { name, reason in
        DamagedCheckpoint(
          step: name.step, path: layout.checkpoint(name, of: index), reason: reason)
      }
    return CheckpointListing(checkpoints, damaged: damaged)
  }

  private func checkpointNames(_ index: Int) throws -> [CheckpointName] {
    try layout.listCheckpoints(index)?.names.compactMap { CheckpointName($0.text) } ?? []
  }
}
