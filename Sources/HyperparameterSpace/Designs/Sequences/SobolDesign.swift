/// The points of a Sobol sequence with Owen's scrambling: evenly spread over the cube and over its
/// faces at every length, most evenly at powers of two.
///
/// Prefix-stable: the first *n* points of *m* are the *n* points of a smaller count. At every power
/// of two the points so far are a Latin hypercube. A hyperparameter's dimension is its place among
/// those of more than one value, so that appending others changes none of its values, but removing one
/// before it does.
///
/// Source: Joe, Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM
/// Journal on Scientific Computing 30 (2008); Owen, "Randomly permuted (t,m,s)-nets and
/// (t,s)-sequences" (1995).
public struct SobolDesign: UnitCubeDesign {
  /// How many points.
  public let count: Int
  /// What tells this sweep's scrambling from another's.
  public let seed: UInt64
  /// The design's name.
  public var name: String { "sobol" }

  /// The largest number of dimensions.
  public static let largestDimensionCount = SobolSequence.dimensions

  /// Makes a Sobol design.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's scrambling from another's.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The design's name, count and seed.
  public var description: String { "sobol, count \(count), seed \(seed)" }

  /// Coordinates for each dimension, each scrambled by the hyperparameter's name.
  ///
  /// - Throws: ``DesignError`` for more than ``largestDimensionCount`` dimensions.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    try dimensions.placed(upTo: Self.largestDimensionCount, design: name) { place, dimension in
      SobolSequence(dimension: place, stream: dimension.stream(seed: seed, .sobolScramble))
    }
  }
}

extension Design where Self == SobolDesign {
  /// The points of a Sobol sequence with Owen's scrambling.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's scrambling from another's.
  public static func sobol(count: Int, seed: UInt64) -> SobolDesign {
    SobolDesign(count: count, seed: seed)
  }
}
