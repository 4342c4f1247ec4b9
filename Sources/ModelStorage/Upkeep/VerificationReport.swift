/// What `LocalModelStore.verify(_:rehashing:progress:)` found and repaired.
///
/// Lists are in ascending order of the indices. An index that has nothing is in none of them.
public struct VerificationReport: Hashable, Sendable {
  /// The indices whose model is complete and, where content was read, is what was published.
  public internal(set) var complete: [Int] = []
  /// The indices whose model had no marker; it was written.
  public internal(set) var restoredMarkers: [Int] = []
  /// The indices that had markers of no model or of another one; those were removed.
  public internal(set) var removedMarkers: [Int] = []
  /// The models of this library that are not as they were published, with the reason.
  public internal(set) var damaged: [UpkeepFinding] = []
  /// What stands in a model's place without being one of this library, with the reason.
  public internal(set) var unverified: [UpkeepFinding] = []
  /// The indices that could not be looked at, with the reason; nothing was changed there.
  public internal(set) var unexamined: [UpkeepFinding] = []

  /// Whether no model is damaged, and all could be looked at.
  public var isSound: Bool { damaged.isEmpty && unexamined.isEmpty }
}
