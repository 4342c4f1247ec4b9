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
