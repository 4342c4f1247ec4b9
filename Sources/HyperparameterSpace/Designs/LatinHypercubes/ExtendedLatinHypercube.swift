/// A Latin hypercube that extends a plain one to a multiple of its size, with its points kept: what was
/// trained stays, under the same indices.
///
/// The new points come in batches as large as the old design; each batch has one point in each of the
/// old strata.
///
/// Source: Tong, "Refinement strategies for stratified sampling methods", Reliability Engineering and
/// System Safety 91 (2006).
public struct ExtendedLatinHypercube: UnitCubeDesign {
  /// The design that is extended; its points come first.
  public let base: LatinHypercube
  /// How many points, a multiple of the base's count.
  public let count: Int
  /// The base's seed.
  public var seed: UInt64 { base.seed }
  /// The design's name.
  public var name: String { "extended latin-hypercube" }

  /// Extends a Latin hypercube.
  ///
  /// - Parameters:
  ///   - base: The design that is extended.
  ///   - count: How many points there are to be in all: a multiple of the base's count, an odd one
  ///     where its points lie at the centres, which would else lie on new borders.
  public init(_ base: LatinHypercube, to count: Int) {
    self.base = base
    self.count = count
  }

  /// The design's name, count and seed, and the count of what it extends.
  public var description: String {
    "latin-hypercube, count \(count), seed \(seed)\(base.placement.suffix), extending \(base.count)"
  }

  /// Coordinates for each dimension, the base's first.
  ///
  /// - Throws: ``DesignError`` for a count that is no such multiple, with the nearest that would do.
  public func coordinates(of dimensions: [UnitCubeDimension]) throws -> [any UnitCoordinates] {
    guard base.count >= 1 else { throw DesignError.noPoints(design: name, count: base.count) }
    guard count % base.count == 0 else {
      throw DesignError.count(
        design: name, given: count, rule: "a multiple of the \(base.count) points extended",
        remedy: nearestMultiple(of: base.count, to: count))
    }
    guard base.placement == .jittered || count / base.count % 2 == 1 else {
      throw DesignError.count(
        design: name, given: count,
        rule: "an odd multiple of the \(base.count) centered points extended",
        remedy: "use \(count - base.count), or points that are not centered")
    }
    return dimensions.map { ExtendedCoordinates(base, count: count, dimension: $0) }
  }
}

extension LatinHypercube {
  /// The Latin hypercube that extends this one to a multiple of its size, with its points kept.
  public func extended(to count: Int) -> ExtendedLatinHypercube {
    ExtendedLatinHypercube(self, to: count)
  }
}
