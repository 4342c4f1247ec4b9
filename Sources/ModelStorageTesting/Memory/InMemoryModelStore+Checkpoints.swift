public import ModelStorage

extension InMemoryModelStore {
  /// The checkpoints of an index.
  public func checkpoints(at index: Int) async throws -> CheckpointListing {
    try check(index: index)
    return await state.checkpoints(at: index)
  }

  /// Removes checkpoints of an index, damaged ones too.
  @discardableResult
  public func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    try check(index: index)
    let listing = await state.checkpoints(at: index)
    var removable = listing.damaged.map { ($0.step, $0.path) }
    var good: [StoredCheckpoint] = []
    for checkpoint in listing.checkpoints {
      do {
        try await checkpoint.verify()
        good.append(checkpoint)
      } catch {
        removable.append((checkpoint.step, checkpoint.directory))
      }
    }
    removable += (retention?.removable(from: good) ?? good).map { ($0.step, $0.directory) }
    await state.removeCheckpoints(at: index, in: Set(removable.map(\.1)))
    return removable.map(\.0).sorted()
  }
}
