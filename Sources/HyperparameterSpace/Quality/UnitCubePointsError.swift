/// Why numbers are no points of the unit cube, or cannot be measured.
@nonexhaustive
public enum UnitCubePointsError: Error, Hashable {
  /// There is no point.
  case noPoints
  /// Points have no coordinates.
  case noDimensions
  /// A point has another number of coordinates than point 0.
  case unevenPoint(Int, coordinates: Int, expected: Int)
  /// A dimension has another number of coordinates than dimension 0.
  case unevenDimension(Int, coordinates: Int, expected: Int)
  /// A coordinate is not a number from 0 to 1.
  case outside(Double, point: Int, dimension: Int)
  /// The power of φ is not above 0.
  case power(Int)
}

extension UnitCubePointsError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .noPoints:
      "points of the unit cube: there must be at least one; none is given."
    case .noDimensions:
      "points of the unit cube: a point needs at least one coordinate; none is given."
    case .unevenPoint(let point, let coordinates, let expected):
      """
      points of the unit cube: all points must have the same number of coordinates; \
      point \(point) has \(coordinates), point 0 has \(expected).
      """
    case .unevenDimension(let dimension, let coordinates, let expected):
      """
      points of the unit cube: all dimensions must have a coordinate for each point; \
      dimension \(dimension) has \(coordinates), dimension 0 has \(expected).
      """
    case .outside(let value, let point, let dimension):
      """
      points of the unit cube: a coordinate must be from 0 to 1; point \(point) has \(value) \
      in dimension \(dimension); scale the points first.
      """
    case .power(let power):
      "phi: the power must be at least 1; it is \(power); 15 to 50 are usual."
    }
  }
}
