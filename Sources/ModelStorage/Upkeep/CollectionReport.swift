/// What `LocalModelStore.collect(olderThan:dryRun:)` removed, or would remove.
public struct CollectionReport: Hashable, Sendable {
  /// How many things, and how much.
  public struct Amount: Hashable, Sendable {
    /// The number of files, or of folders with all that is in them.
    public internal(set) var count = 0
    /// The bytes of all their files.
    public internal(set) var byteCount = 0

    mutating func add(_ byteCount: Int) {
      count += 1
      self.byteCount += byteCount
    }
  }

  /// The folders of attempts that ended without clearing up.
  public internal(set) var attempts = Amount()
  /// What other programs had left in a model's place, and an attempt set aside.
  public internal(set) var setAside = Amount()
  /// The markers of attempts that do not run any more.
  public internal(set) var runningMarkers = Amount()
  /// The store's own temporary files.
  public internal(set) var temporaryFiles = Amount()
  /// What was in the trash already.
  public internal(set) var trash = Amount()
  /// The number of attempts whose folders stay because they run.
  public internal(set) var runningAttempts = 0
  /// What could not be looked at or removed, with the reason.
  public internal(set) var left: [UpkeepFinding] = []

  /// Everything that was removed.
  public var total: Amount {
    [attempts, setAside, runningMarkers, temporaryFiles, trash].reduce(into: Amount()) {
      $0.count += $1.count
      $0.byteCount += $1.byteCount
    }
  }
}
