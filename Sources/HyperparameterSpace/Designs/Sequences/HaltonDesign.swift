/// The points of a Halton sequence, scrambled: each dimension counts in a prime base of its own, with
/// its digits permuted at random.
///
/// Prefix-stable: the first *n* points of *m* are the *n* points of a smaller count. No count is better
/// than its neighbours, as powers of two are for ``SobolDesign``, which is more even where its
/// dimensions suffice. A hyperparameter's dimension is its place among those of more than one value,
/// so that appending others changes none of its values, but removing one before it does.
///
/// Source: Owen, "A randomized Halton algorithm in R", arXiv:1706.02808 (2017).
public struct HaltonDesign: UnitCubeDesign {
  /// How many points.
  public let count: Int
  /// What tells this sweep's scrambling from another's.
  public let seed: UInt64
  /// The design's name.
  public var name: String { "halton" }

  /// The largest number of dimensions.
  public static let largestDimensionCount = 1000

  /// Makes a Halton design.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's scrambling from another's.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The design's name, count and seed.
  public var description: String { "halton, count \(count), seed \(seed)" }

  /// Coordinates for each dimension, each scrambled by the hyperparameter's name.
  ///
  /// - Throws: ``DesignError`` for more than ``largestDimensionCount`` dimensions.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    try dimensions.placed(upTo: Self.largestDimensionCount, design: name) { place, dimension in
      HaltonSequence(dimension: place, seed: seed, streamKey: dimension.streamKey)
    }
  }
}

extension Design where Self == HaltonDesign {
  /// The points of a scrambled Halton sequence.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's scrambling from another's.
  public static func halton(count: Int, seed: UInt64) -> HaltonDesign {
    HaltonDesign(count: count, seed: seed)
  }
}
