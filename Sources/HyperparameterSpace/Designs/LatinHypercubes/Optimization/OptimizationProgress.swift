/// How far the optimisation of a design's points is.
public struct OptimizationProgress: Hashable, Sendable {
  /// How many exchanges were tried.
  public let done: Int
  /// How many are tried in all.
  public let count: Int

  /// Makes a report of how far it is.
  public init(done: Int, count: Int) {
    self.done = done
    self.count = count
  }
}
