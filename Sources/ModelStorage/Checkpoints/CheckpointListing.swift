/// The checkpoints of an index.
public struct CheckpointListing: Hashable, Sendable {
  /// Those that are complete, the newest first.
  public let checkpoints: [StoredCheckpoint]
  /// Those that are damaged, the furthest first.
  public let damaged: [DamagedCheckpoint]

  /// A listing of some checkpoints in any order.
  public init(_ checkpoints: [StoredCheckpoint] = [], damaged: [DamagedCheckpoint] = []) {
    self.checkpoints = checkpoints.sorted { $0.isNewer(than: $1) }
    self.damaged = damaged.sorted { ($0.step, $0.path) > ($1.step, $1.path) }
  }
}
