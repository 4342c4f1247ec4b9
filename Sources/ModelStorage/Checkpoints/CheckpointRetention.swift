/// Which checkpoints of an index are kept when another was saved.
///
/// ```swift
/// // The last three, and the two with the smallest loss.
/// let retention = try CheckpointRetention(last: 3, best: 2, by: "loss", order: .minimize)
/// ```
public struct CheckpointRetention: Hashable, Sendable {
  /// All are kept.
  public static let all = CheckpointRetention(lastCount: .max)
  /// The newest is kept, and the one before in case that is damaged.
  public static let latestTwo = CheckpointRetention(lastCount: 2)

  private let lastCount: Int
  private var bestCount = 0
  private var metric = ""
  private var order = MetricOrder.maximize

  private init(lastCount: Int) {
    self.lastCount = lastCount
  }

  /// The last ones are kept: those of the highest steps.
  ///
  /// - Parameter last: How many, from 1.
  /// - Throws: `StoreError` with code `invalidArgument` for fewer.
  public init(last: Int) throws {
    guard last >= 1 else {
      throw StoreError.invalidRetention(last: last)
    }
    self.init(lastCount: last)
  }

  /// The last ones and the best ones are kept.
  ///
  /// - Parameters:
  ///   - last: How many of the highest steps, from 1.
  ///   - best: How many by the metric, from 0; NaN comes after all numbers, and checkpoints without
  ///     the metric last. Of equals the newer comes first.
  ///   - metric: The name of the metric.
  ///   - order: Whether large or small values are best.
  /// - Throws: `StoreError` with code `invalidArgument` for fewer.
  public init(
    last: Int, best: Int, by metric: String, order: MetricOrder = .maximize
  ) throws {
    try self.init(last: last)
    guard best >= 0 else {
      throw StoreError.invalidRetention(best: best)
    }
    bestCount = best
    self.metric = metric
    self.order = order
  }

  /// Those of some checkpoints that are not kept, the newest first; never the newest of all.
  public func removable(from checkpoints: [StoredCheckpoint]) -> [StoredCheckpoint] {
    let newestFirst = checkpoints.sorted { $0.isNewer(than: $1) }
    let values = newestFirst.map { $0.manifest.metrics[metric] }
    let ranked = newestFirst.indices.sorted {
      order.places((values[$0], $0), before: (values[$1], $1))
    }
    let best = Set(ranked.prefix(bestCount))
    return newestFirst.indices.dropFirst(lastCount).filter { !best.contains($0) }
      .map { newestFirst[$0] }
  }
}
