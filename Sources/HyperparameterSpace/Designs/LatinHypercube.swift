/// Points that cover every hyperparameter evenly: one in each of *count* equally likely strata.
///
/// In every dimension the *count* intervals [*s*/*count*, (*s* + 1)/*count*) hold one point each, in
/// an order of the dimension's own, at a random place inside. The values of a finite domain that
/// are equally likely get numbers of points that differ by at most one.
///
/// Not prefix-stable: the strata depend on the count. Not balanced in pairs of dimensions.
///
/// Source: McKay, Beckman, Conover, "A comparison of three methods for selecting values of input
/// variables in the analysis of output from a computer code", Technometrics 21 (1979).
public struct LatinHypercube: Design {
  /// How many points, and strata in each dimension.
  public let count: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64

  /// The largest count: every stratum still holds at least two of the multiples of 2⁻⁵³ that
  /// unit coordinates are.
  public static let largestCount = 1 << 52

  /// Makes a Latin hypercube.
  ///
  /// - Parameters:
  ///   - count: How many points, from 1 to ``largestCount``.
  ///   - seed: What tells this sweep's draws from another's.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The design's name, count and seed.
  public var description: String { "latin-hypercube, count \(count), seed \(seed)" }

  /// The count given.
  public func pointCount(in space: SearchSpace) throws -> PointCount {
    guard count >= 1 else { throw DesignError.noPoints(design: "latin-hypercube", count: count) }
    guard count <= Self.largestCount else {
      throw DesignError.tooManyPoints(
        design: "latin-hypercube", count: PointCount(count), most: Self.largestCount)
    }
    return PointCount(count)
  }

  /// One column for each hyperparameter, each with an order of the strata of its own.
  public func columns(in space: SearchSpace) throws -> [any DesignColumn] {
    space.axes.map { axis in
      func stream(_ purpose: RandomStream.Purpose) -> RandomStream {
        RandomStream(seed: seed, streamKey: axis.streamKey, purpose: purpose)
      }
      let strata = Permutation(count: count, stream: stream(.latinPermutation))
      guard let levels = axis.equallyLikelyLevels else {
        return QuantileColumn(
          quantile: axis.quantile,
          coordinates: LatinCoordinates(
            count: count, strata: strata, jitter: stream(.latinJitter)))
      }
      var offsets = RandomStreamReader(stream(.latinOffset))
      return LatinLevelColumn(
        count: count, strata: strata, levels: levels,
        offset: offsets.next(below: UInt64(levels.count)))
    }
  }
}

extension Design where Self == LatinHypercube {
  /// Points that cover every hyperparameter evenly: one in each of *count* equally likely strata.
  ///
  /// - Parameters:
  ///   - count: How many points, from 1 to ``LatinHypercube/largestCount``.
  ///   - seed: What tells this sweep's draws from another's.
  public static func latinHypercube(count: Int, seed: UInt64) -> LatinHypercube {
    LatinHypercube(count: count, seed: seed)
  }
}
