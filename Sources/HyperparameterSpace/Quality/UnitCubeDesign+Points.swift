extension UnitCubeDesign {
  /// The points of the design in a unit cube of so many dimensions, to be measured or used as they
  /// are.
  ///
  /// ```swift
  /// let points = try LatinHypercube(count: 64, seed: 2018).points(dimensionCount: 5)
  /// points.squaredDiscrepancy(.centered)
  /// ```
  ///
  /// The dimensions are named `x0`, `x1`, …; the points are those of a space of continuous
  /// hyperparameters with these names.
  ///
  /// - Throws: ``DesignError`` when the design has no such points, ``UnitCubePointsError`` without
  ///   dimensions.
  public func points(dimensionCount: Int) throws -> UnitCubePoints {
    try points(dimensions: (0..<max(dimensionCount, 0)).map { "x\($0)" })
  }

  /// The points of the design in a unit cube whose dimensions have these names.
  ///
  /// - Throws: ``DesignError`` when the design has no such points, ``UnitCubePointsError`` without
  ///   dimensions.
  public func points(dimensions: [String]) throws -> UnitCubePoints {
    guard count >= 1 else { throw DesignError.noPoints(design: name, count: count) }
    guard !dimensions.isEmpty else { throw UnitCubePointsError.noDimensions }
    let columns = try coordinates(of: dimensions.map { UnitCubeDimension(name: $0) })
    return UnitCubePoints(count: count, columns: columns)
  }
}
