/// A checkpoint that cannot be used: a file is missing or is not what was saved, or its manifest is.
public struct DamagedCheckpoint: Hashable, Sendable {
  /// How far the training was, as its folder's name tells; from 0.
  public let step: Int
  /// Where it is.
  public let path: String
  /// Why it cannot be used, on one line.
  public let reason: String

  /// A checkpoint that cannot be used.
  public init(step: Int, path: String, reason: String) {
    self.step = step
    self.path = path
    self.reason = reason.onOneLine
  }
}
