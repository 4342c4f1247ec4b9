/// Independent points, each drawn from the whole space.
///
/// Prefix-stable: the first *n* points of *m* are the *n* points of a smaller count. A point's value
/// of one hyperparameter depends on the seed, its name and domain, and the index; on nothing else.
public struct RandomDesign: UnitCubeDesign {
  /// How many points.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64
  /// The design's name.
  public var name: String { "random" }

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

  /// Independent coordinates for each dimension.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    dimensions.map { RandomCoordinates(stream: $0.stream(seed: seed, .randomCoordinate)) }
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
