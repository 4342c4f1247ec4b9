/// Something that upkeep found at an index, or at a path, and what is to be said of it.
public struct UpkeepFinding: Hashable, Sendable {
  /// The index that it is about; `nil` for what belongs to none.
  public let index: Int?
  /// Where it is.
  public let path: String
  /// What is to be said of it, on one line.
  public let reason: String

  /// A finding.
  public init(index: Int?, path: String, reason: String) {
    self.index = index
    self.path = path
    self.reason = reason.onOneLine
  }
}
