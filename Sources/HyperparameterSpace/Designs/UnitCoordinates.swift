/// One coordinate of each point of a design in the unit cube.
public protocol UnitCoordinates: Sendable {
  /// The coordinate of a point.
  ///
  /// - Parameter point: From 0 up to the number of points.
  /// - Returns: A multiple of 2⁻⁵³ in [0, 1).
  /// - Complexity: O(1).
  func coordinate(at point: Int) -> Double
}

extension SearchSpace {
  /// The values that a hyperparameter takes at unit coordinates: its domain's quantiles.
  ///
  /// - Parameters:
  ///   - position: The hyperparameter's place in the space, counted from 0.
  ///   - coordinates: The coordinates to take the quantiles of.
  public func column(
    ofHyperparameterAt position: Int, from coordinates: some UnitCoordinates
  ) -> any DesignColumn {
    QuantileColumn(quantile: axes[position].quantile, coordinates: coordinates)
  }
}
