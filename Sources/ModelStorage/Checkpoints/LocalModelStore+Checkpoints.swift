import InternalFileSystem

extension LocalModelStore {
  /// Attempts that save more may remove so often what was just listed.
  static let checkpointTries = 100

  /// The checkpoints of an index, whichever attempt saved them.
  ///
  /// Sizes of all files are compared with the manifests. What has another name than a checkpoint of
  /// this library belongs to somebody else and is not told of.
  public func checkpoints(at index: Int) async throws -> CheckpointListing {
    try await BlockingWork.run { try listCheckpoints(index) }
  }

  /// The checkpoints of an index; none only when there are none.
  func listCheckpoints(_ index: Int) throws -> CheckpointListing {
    try Self.check(index: index)
    for _ in 0..<Self.checkpointTries {
      if let listing = try listCheckpointsOnce(index) {
        return listing
      }
    }
    throw StoreError.vanishingCheckpoints(layout.indexFolder(index))
  }

  /// The checkpoints of an index; `nil` when what may have been the newest has gone meanwhile,
  /// which is because there is a newer one now.
  private func listCheckpointsOnce(_ index: Int) throws -> CheckpointListing? {
    var checkpoints: [StoredCheckpoint] = []
    var defects: [(name: CheckpointName, reason: String)] = []
    var vanished: [CheckpointName] = []
    for name in try checkpointNames(index) {
      do {
        switch try layout.look(at: name, of: index) {
        case .absent: vanished.append(name)
        case .complete(let manifest, _):
          let path = layout.checkpoint(name, of: index)
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
    vanished += defects.map(\.name).filter { !present.contains($0) }
    let damaged = defects.filter { present.contains($0.name) }
      .map { name, reason in
        DamagedCheckpoint(
          step: name.step, path: layout.checkpoint(name, of: index), reason: reason)
      }
    let newest = checkpoints.map(\.step).max() ?? -1
    return vanished.contains { $0.step >= newest }
      ? nil : CheckpointListing(checkpoints, damaged: damaged)
  }

  private func checkpointNames(_ index: Int) throws -> [CheckpointName] {
    try layout.listCheckpoints(index)?.names.compactMap { CheckpointName($0.text) } ?? []
  }
}
