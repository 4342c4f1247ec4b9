/// The values of one hyperparameter over the points of a design.
public protocol DesignColumn: Sendable {
  /// The value at a point.
  ///
  /// - Parameter point: From 0 up to the number of points.
  /// - Complexity: O(1).
  func value(at point: Int) -> ParameterValue
}
