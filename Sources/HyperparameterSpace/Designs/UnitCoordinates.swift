/// One coordinate of each point of a design in the unit cube.
public protocol UnitCoordinates: Sendable {
  /// The coordinate of a point.
  ///
  /// - Parameter point: From 0 up to the number of points.
  /// - Returns: A multiple of 2⁻⁵³ in [0, 1).
  /// - Complexity: O(1).
  func coordinate(at point: Int) -> Double

  /// The coordinates of a range of points, for whoever lists many.
  func coordinates(in range: Range<Int>) -> [Double]
}

extension UnitCoordinates {
  /// The coordinates, one after the other.
  public func coordinates(in range: Range<Int>) -> [Double] {
    range.map { coordinate(at: $0) }
  }
}

/// Coordinates of a Latin hypercube, which know the stratum of each point in whole numbers.
protocol LatinUnitCoordinates: UnitCoordinates {
  /// Where a point lies on an interval divided into the dimension's units: whole numbers that differ
  /// from each other as evenly as the strata do, so that each unit gets as many points as any other,
  /// to within one.
  func unit(at point: Int) -> UInt64
}
