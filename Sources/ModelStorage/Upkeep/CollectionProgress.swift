/// How far a collection is.
public struct CollectionProgress: Hashable, Sendable {
  /// The things in the store's folder, and in its trash, that were looked at.
  public var examined: Int
  /// All of them.
  public var count: Int
  /// The bytes of what was removed, or would be.
  public var byteCount: Int

  /// A collection that is so far.
  public init(examined: Int, count: Int, byteCount: Int) {
    self.examined = examined
    self.count = count
    self.byteCount = byteCount
  }
}
