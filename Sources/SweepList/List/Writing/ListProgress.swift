/// How far the writing of a list is.
public struct ListProgress: Sendable, Hashable {
  /// What is being done.
  public enum Phase: Sendable, Hashable {
    /// The list is being written.
    case writing
    /// The list is being read back and compared.
    case verifying
  }

  /// What is being done.
  public let phase: Phase
  /// How many paramsets are done.
  public let done: Int
  /// How many paramsets there are.
  public let count: Int

  /// Makes a report of how far it is.
  public init(phase: Phase, done: Int, count: Int) {
    self.phase = phase
    self.done = done
    self.count = count
  }
}
