/// How far a verification is.
public struct VerificationProgress: Hashable, Sendable {
  /// The indices that were looked at.
  public var examined: Int
  /// The indices to look at.
  public var count: Int
  /// The bytes whose content was compared; 0 where only sizes are.
  public var byteCount: Int

  /// A verification that is so far.
  public init(examined: Int, count: Int, byteCount: Int) {
    self.examined = examined
    self.count = count
    self.byteCount = byteCount
  }
}
