/// The quantiles of a domain at unit coordinates.
struct QuantileColumn<Coordinates: UnitCoordinates>: DesignColumn {
  let quantile: Quantile
  let coordinates: Coordinates

  func value(at point: Int) -> ParameterValue {
    quantile.value(at: coordinates.coordinate(at: point))
  }
}
