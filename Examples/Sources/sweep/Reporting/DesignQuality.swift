import HyperparameterSpace

/// How evenly the points of a design lie in the unit cube, beside random ones on average.
struct DesignQuality: Encodable, Equatable {
  /// How many hyperparameters the points have coordinates for.
  let dimensionCount: Int
  /// The squared centred discrepancy of the points.
  let discrepancy: Double
  /// That of as many random points, on average.
  let randomDiscrepancy: Double

  /// How many points are measured at most; the time grows with the square.
  static let largestCount = 2_000

  /// Measures a design.
  ///
  /// - Returns: `nil` for a design without points in the unit cube, for a random one, for too many
  ///   points, where nothing varies, and for a union, whose spaces have dimensions of their own.
  init?(of design: any Design, in space: SearchSpace) throws {
    guard let design = design as? any UnitCubeDesign, !(design is RandomDesign),
      design.count <= Self.largestCount, !space.hasUnions
    else { return nil }
    let names = try space.parameters.filter { try $0.domain.count() != 1 }.map(\.path)
    guard !names.isEmpty else { return nil }
    dimensionCount = names.count
    discrepancy = try design.points(dimensions: names).squaredDiscrepancy(.centered)
    randomDiscrepancy = DesignCoverage.randomMean(
      count: design.count, dimensionCount: names.count)
  }

  /// One line.
  var text: String {
    """
    squared centered discrepancy in \(dimensionCount) \
    \(dimensionCount == 1 ? "dimension" : "dimensions"): \
    \(Numbers.short(discrepancy)); of random points: \(Numbers.short(randomDiscrepancy))
    """
  }
}
