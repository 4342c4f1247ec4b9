/// Points that cover every hyperparameter evenly: one in each of *count* equally likely strata.
///
/// In every dimension the *count* intervals [*s*/*count*, (*s* + 1)/*count*) hold one point each, in
/// an order of the dimension's own. The values of a finite domain get numbers of points that differ
/// from their shares by less than one: those of equally likely values from each other by at most
/// one.
///
/// Not prefix-stable: the strata depend on the count. Not balanced in pairs of dimensions.
///
/// Source: McKay, Beckman, Conover, "A comparison of three methods for selecting values of input
/// variables in the analysis of output from a computer code", Technometrics 21 (1979).
public struct LatinHypercube: UnitCubeDesign {
  /// How many points, and strata in each dimension.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64
  /// Where in their strata the points lie.
  public let placement: StratumPlacement
  /// The design's name.
  public var name: String { "latin-hypercube" }

  /// Makes a Latin hypercube.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1. Above 2⁵² the strata stay exact, but a continuous
  ///     domain's values in neighbouring ones may be one double.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in their strata the points lie.
  public init(count: Int, seed: UInt64, placement: StratumPlacement = .jittered) {
    self.count = count
    self.seed = seed
    self.placement = placement
  }

  /// The design's name, count and seed.
  public var description: String {
    "latin-hypercube, count \(count), seed \(seed)\(placement.suffix)"
  }

  /// Coordinates for each dimension, each with an order of the strata of its own.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    dimensions.map { dimension in
      LatinCoordinates(
        count: count,
        order: Permutation(
          count: count, stream: dimension.stream(seed: seed, .latinPermutation)),
        placement: placement, dimension: dimension, seed: seed)
    }
  }
}

extension Design where Self == LatinHypercube {
  /// Points that cover every hyperparameter evenly: one in each of *count* equally likely strata.
  ///
  /// - Parameters:
  ///   - count: How many points, at least 1.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in their strata the points lie.
  public static func latinHypercube(
    count: Int, seed: UInt64, placement: StratumPlacement = .jittered
  ) -> LatinHypercube {
    LatinHypercube(count: count, seed: seed, placement: placement)
  }
}
