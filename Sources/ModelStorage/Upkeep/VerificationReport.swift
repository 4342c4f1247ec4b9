/// What `LocalModelStore.verify(_:rehashing:progress:)` found and repaired.
///
/// Lists are in ascending order of the indices. An index that has nothing is in none of them.
public struct VerificationReport: Hashable, Sendable {
  /// The indices whose model is complete and, where content was read, is what was published.
  public var complete: [Int] = []
  /// The indices whose model had no marker; it was written.
  public var restoredMarkers: [Int] = []
  /// The indices that had markers of no model or of another one; those were removed.
  public var removedMarkers: [Int] = []
  /// The models of this library that are not as they were published, with the reason.
  public var damaged: [UpkeepFinding] = []
  /// What stands in a model's place without being one of this library, with the reason.
  public var unverified: [UpkeepFinding] = []
  /// The indices that could not be looked at, with the reason; nothing was changed there.
  public var unexamined: [UpkeepFinding] = []

  /// A report of nothing.
  public init() {}

  /// Whether no model is damaged, and all could be looked at.
  public var isSound: Bool { damaged.isEmpty && unexamined.isEmpty }
}
