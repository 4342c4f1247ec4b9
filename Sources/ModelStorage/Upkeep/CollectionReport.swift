/// What `LocalModelStore.collect(olderThan:dryRun:progress:)` removed, or would remove.
public struct CollectionReport: Hashable, Sendable {
  /// How many things, and how much.
  public struct Amount: Hashable, Sendable {
    /// The number of files, or of folders with all that is in them.
    public var count: Int
    /// The bytes of all their files.
    public var byteCount: Int

    /// So many things of so many bytes.
    public init(count: Int = 0, byteCount: Int = 0) {
      self.count = count
      self.byteCount = byteCount
    }

    mutating func add(_ byteCount: Int) {
      count += 1
      self.byteCount += byteCount
    }
  }

  /// The folders of attempts that ended without clearing up.
  public var attempts = Amount()
  /// What other programs had left in a model's place, and an attempt set aside.
  public var setAside = Amount()
  /// The checkpoints of indices that are complete, where they were not to stay.
  public var checkpoints = Amount()
  /// The markers of attempts that do not run any more.
  public var runningMarkers = Amount()
  /// The store's own temporary files.
  public var temporaryFiles = Amount()
  /// What was in the trash already.
  public var trash = Amount()
  /// The number of attempts whose folders stay because they run.
  public var runningAttempts = 0
  /// What could not be looked at or removed, with the reason.
  public var left: [UpkeepFinding] = []

  /// A report of nothing.
  public init() {}

  /// Everything that was removed.
  public var total: Amount {
    [attempts, setAside, checkpoints, runningMarkers, temporaryFiles, trash].reduce(into: Amount())
    {
      $0.count += $1.count
      $0.byteCount += $1.byteCount
    }
  }
}
