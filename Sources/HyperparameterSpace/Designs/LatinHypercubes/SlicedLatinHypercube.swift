/// A Latin hypercube whose slices, runs of equally many neighbouring points, are Latin hypercubes
/// themselves: so is every shard of the array.
///
/// Not prefix-stable. Not balanced in pairs of dimensions.
///
/// Source: Qian, "Sliced Latin hypercube designs", Journal of the American Statistical Association
/// 107 (2012).
public struct SlicedLatinHypercube: UnitCubeDesign {
  /// How many points, a multiple of ``slices``.
  public let count: Int
  /// How many slices.
  public let slices: Int
  /// What tells this sweep's draws from another's.
  public let seed: UInt64
  /// Where in the strata of the whole the points lie.
  public let placement: StratumPlacement
  /// The design's name.
  public var name: String { "sliced latin-hypercube" }

  /// Makes a sliced Latin hypercube.
  ///
  /// - Parameters:
  ///   - count: How many points, a multiple of the number of slices.
  ///   - slices: How many slices, at least 1; each is a run of *count* / *slices* points.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in the strata of the whole the points lie.
  public init(
    count: Int, slices: Int, seed: UInt64, placement: StratumPlacement = .jittered
  ) {
    self.count = count
    self.slices = slices
    self.seed = seed
    self.placement = placement
  }

  /// The design's name, slices, count and seed.
  public var description: String {
    "latin-hypercube, slices \(slices), count \(count), seed \(seed)\(placement.suffix)"
  }

  /// Coordinates for each dimension, each with orders of the strata of its own.
  ///
  /// - Throws: ``DesignError`` for a count that the slices do not divide, with the nearest that would
  ///   do.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    guard slices >= 1 else { throw DesignError.noPoints(design: "slices", count: slices) }
    guard count % slices == 0 else {
      throw DesignError.count(
        design: name, given: count, rule: "a multiple of the \(slices) slices",
        remedy: nearestMultiple(of: slices, to: count))
    }
    return dimensions.map { dimension in
      LatinCoordinates(
        count: count,
        order: SlicedStrata(
          slices: slices, sliceCount: count / slices, seed: seed,
          streamKey: dimension.streamKey),
        placement: placement, dimension: dimension, seed: seed)
    }
  }
}

/// The remedy for a count that is no multiple.
func nearestMultiple(of divisor: Int, to count: Int) -> String {
  let below = count - count % divisor
  let (above, isBeyond) = below.addingReportingOverflow(divisor)
  let candidates = (below > 0 ? ["\(below)"] : []) + (isBeyond ? [] : ["\(above)"])
  return "use \(candidates.joined(separator: " or "))"
}

extension Design where Self == SlicedLatinHypercube {
  /// A Latin hypercube whose slices are Latin hypercubes themselves.
  ///
  /// - Parameters:
  ///   - count: How many points, a multiple of the number of slices.
  ///   - slices: How many slices, at least 1.
  ///   - seed: What tells this sweep's draws from another's.
  ///   - placement: Where in the strata of the whole the points lie.
  public static func slicedLatinHypercube(
    count: Int, slices: Int, seed: UInt64, placement: StratumPlacement = .jittered
  ) -> SlicedLatinHypercube {
    SlicedLatinHypercube(count: count, slices: slices, seed: seed, placement: placement)
  }
}
