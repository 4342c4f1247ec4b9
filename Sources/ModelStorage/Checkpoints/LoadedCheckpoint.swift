/// What loading the newest good checkpoint found.
public struct LoadedCheckpoint: Hashable, Sendable {
  /// The newest good one; `nil` when there is none, and the training begins anew.
  public let checkpoint: StoredCheckpoint?
  /// Those that were skipped because they are damaged, the furthest first; say so.
  public let damaged: [DamagedCheckpoint]

  /// What was found.
  public init(_ checkpoint: StoredCheckpoint?, damaged: [DamagedCheckpoint] = []) {
    self.checkpoint = checkpoint
    self.damaged = damaged
  }
}
