/// How far the files of a folder have been added to a model.
public struct AdditionProgress: Hashable, Sendable {
  /// The bytes that were copied, cloned or moved.
  public var byteCount: Int
  /// The bytes of all files.
  public var totalByteCount: Int

  /// An addition that is so far.
  public init(byteCount: Int, of totalByteCount: Int) {
    self.byteCount = byteCount
    self.totalByteCount = totalByteCount
  }
}
