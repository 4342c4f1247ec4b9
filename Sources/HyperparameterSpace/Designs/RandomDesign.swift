/// Independent points, each drawn from the whole space.
///
/// Prefix-stable: the first *n* points of *m* are the *n* points of a smaller count. A point's value
/// of one hyperparameter depends on the seed, its name and domain, and the index; on nothing else.
public struct RandomDesign: Design {
  /// How many points.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64

  /// Makes a random design.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's draws from another's.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The design's name, count and seed.
  public var description: String { "random, count \(count), seed \(seed)" }

  /// The count given.
  public func pointCount(in space: SearchSpace) throws -> PointCount {
    guard count >= 1 else { throw DesignError.noPoints(design: "random", count: count) }
    return PointCount(count)
  }

  /// One column of independent draws for each hyperparameter.
  public func columns(in space: SearchSpace) throws -> [any DesignColumn] {
    space.axes.map { axis in
      let stream = RandomStream(
        seed: seed, streamKey: axis.streamKey, purpose: .randomCoordinate)
      return QuantileColumn(
        quantile: axis.quantile, coordinates: RandomCoordinates(stream: stream))
    }
  }
}

extension Design where Self == RandomDesign {
  /// Independent points, each drawn from the whole space.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's draws from another's.
  public static func random(count: Int, seed: UInt64) -> RandomDesign {
    RandomDesign(count: count, seed: seed)
  }
}
