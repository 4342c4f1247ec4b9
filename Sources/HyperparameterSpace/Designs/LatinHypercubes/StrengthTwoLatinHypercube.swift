/// A Latin hypercube that covers every pair of hyperparameters evenly too: of *q*² points, any two
/// hyperparameters have one in each of the *q* × *q* cells of their square.
///
/// *q* is a prime or a power of one, and there are at most *q* + 1 hyperparameters of more than one
/// value. Which column of the underlying array a hyperparameter gets is its place in the space.
///
/// Not prefix-stable.
///
/// Sources: Bose, "On the application of the properties of Galois fields to the problem of
/// construction of hyper-Græco-Latin squares", Sankhyā 3 (1938); Tang, "Orthogonal array-based Latin
/// hypercubes", Journal of the American Statistical Association 88 (1993).
public struct StrengthTwoLatinHypercube: UnitCubeDesign {
  /// How many points: the square of a prime power.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64
  /// Where in their strata the points lie.
  public let placement: StratumPlacement
  /// The design's name.
  public var name: String { "latin-hypercube of strength 2" }

  /// The largest count.
  public static let largestCount = GaloisField.largestOrder * GaloisField.largestOrder

  /// Makes a Latin hypercube of strength two.
  ///
  /// - Parameters:
  ///   - count: How many points: the square of a prime power, such as 25, 49, 64 or 81.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in their strata the points lie.
  public init(count: Int, seed: UInt64, placement: StratumPlacement = .jittered) {
    self.count = count
    self.seed = seed
    self.placement = placement
  }

  /// The design's name, count and seed.
  public var description: String {
    "latin-hypercube, strength 2, count \(count), seed \(seed)\(placement.suffix)"
  }

  /// Coordinates for each dimension, each with an order of symbols and strata of its own.
  ///
  /// - Throws: ``DesignError`` for a count that is no square of a prime power, or is too small for the
  ///   dimensions; with the nearest that would do.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    guard count <= Self.largestCount, let order = PrimePower.root(of: count),
      let field = GaloisField(order: order)
    else { throw noSquare }
    let needed = PrimePower.smallest(from: dimensions.count { $0.unitCount != 1 } - 1)
    return try dimensions.placed(
      upTo: order + 1, design: "\(name), count \(count)",
      remedy: "use \(needed * needed) = \(needed)^2 points"
    ) { place, dimension in
      LatinCoordinates(
        count: count,
        order: OrthogonalStrata(
          field: field, column: place, seed: seed, streamKey: dimension.streamKey),
        placement: placement, dimension: dimension, seed: seed)
    }
  }

  private var noSquare: DesignError {
    let squares = PrimePower.squares(around: min(max(count, 4), Self.largestCount))
    let nearest = [squares.below, squares.above].compactMap { $0 }
      .filter { $0 <= Self.largestCount }
      .min { ($0 - count).magnitude < ($1 - count).magnitude }
    let root = nearest.flatMap { PrimePower.root(of: $0) } ?? 2
    return DesignError.count(
      design: name, given: count, rule: "the square of a prime power",
      remedy: "use \(root * root) = \(root)^2")
  }
}

extension Design where Self == StrengthTwoLatinHypercube {
  /// A Latin hypercube that covers every pair of hyperparameters evenly too.
  ///
  /// - Parameters:
  ///   - count: How many points: the square of a prime power, such as 25, 49, 64 or 81.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in their strata the points lie.
  public static func strengthTwoLatinHypercube(
    count: Int, seed: UInt64, placement: StratumPlacement = .jittered
  ) -> StrengthTwoLatinHypercube {
    StrengthTwoLatinHypercube(count: count, seed: seed, placement: placement)
  }
}
