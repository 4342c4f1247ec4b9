/// A rule that chooses the points of a sweep from a search space.
///
/// Every point is a function of the space, the design and the point's index alone: nothing is
/// drawn in sequence, so a task that needs one point computes one.
///
/// ## Implementing a design
/// Give one ``DesignColumn`` for each hyperparameter, in order. A design that fills the unit cube
/// makes ``UnitCoordinates`` and lets ``SearchSpace/column(ofHyperparameterAt:from:)`` turn them
/// into values. What is invalid for the space is refused in ``columns(in:)``, with a ``DesignError``
/// that says what would do; after that, columns answer for every point.
public protocol Design: Sendable, CustomStringConvertible {
  /// The exact number of points, of which nothing is listed.
  ///
  /// - Throws: ``DesignError`` when the design does not fit the space.
  func pointCount(in space: SearchSpace) throws -> PointCount

  /// What computes each hyperparameter's values, in the order of the space.
  ///
  /// - Throws: ``DesignError`` when the design does not fit the space.
  func columns(in space: SearchSpace) throws -> [any DesignColumn]
}

/// The values of one hyperparameter over the points of a design.
public protocol DesignColumn: Sendable {
  /// The value at a point.
  ///
  /// - Parameter point: From 0 up to the number of points.
  /// - Complexity: O(1).
  func value(at point: Int) -> ParameterValue
}

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

struct QuantileColumn<Coordinates: UnitCoordinates>: DesignColumn {
  let quantile: Quantile
  let coordinates: Coordinates

  func value(at point: Int) -> ParameterValue {
    quantile.value(at: coordinates.coordinate(at: point))
  }
}
