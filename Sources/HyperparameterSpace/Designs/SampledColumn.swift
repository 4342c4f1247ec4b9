/// The values of one axis over the points of a design in the unit cube.
struct SampledColumn: Sendable {
  private let quantile: Quantile
  private let coordinates: any UnitCoordinates
  /// The same coordinates, where the axis is finite and they know their strata.
  private let latin: (any LatinUnitCoordinates)?

  init(axis: Axis, coordinates: any UnitCoordinates) {
    if case .finite(let levels, let shares) = axis.quantile {
      quantile = .finite(levels.stored, shares)
      latin = coordinates as? any LatinUnitCoordinates
    } else {
      quantile = axis.quantile
      latin = nil
    }
    self.coordinates = coordinates
  }

  /// The value at a point.
  func value(at point: Int) -> ParameterValue {
    if let latin, case .finite(let levels, let shares) = quantile {
      return levels[shares.position(ofUnit: latin.unit(at: point))]
    }
    return quantile.value(at: coordinates.coordinate(at: point))
  }

  /// The values at a range of points.
  func values(in range: Range<Int>) -> [ParameterValue] {
    latin == nil
      ? quantile.values(at: coordinates.coordinates(in: range)) : range.map { value(at: $0) }
  }
}
