extension [UnitCubeDimension] {
  /// Coordinates for dimensions that are told apart by their place: the place counts those of more
  /// than one value, so that a constant takes none.
  ///
  /// - Parameters:
  ///   - most: How many places there are.
  ///   - design: The design's name.
  ///   - remedy: What to do where there are more dimensions.
  ///   - coordinates: Makes those of a place.
  /// - Throws: ``DesignError/dimensionCount(design:given:most:remedy:)``.
  func placed(
    upTo most: Int, design: String, remedy: String = "use a Latin hypercube",
    _ coordinates: (_ place: Int, UnitCubeDimension) throws -> any UnitCoordinates
  ) throws -> [any UnitCoordinates] {
    let varying = count { $0.unitCount != 1 }
    guard varying <= most else {
      throw DesignError.dimensionCount(
        design: design, given: varying, most: most, remedy: remedy)
    }
    var place = 0
    return try map { dimension in
      guard dimension.unitCount != 1 else { return ConstantCoordinates() }
      defer { place += 1 }
      return try coordinates(place, dimension)
    }
  }
}

/// Coordinates of a dimension of one value, for which all are alike.
private struct ConstantCoordinates: UnitCoordinates {
  func coordinate(at point: Int) -> Double { 0 }
}
