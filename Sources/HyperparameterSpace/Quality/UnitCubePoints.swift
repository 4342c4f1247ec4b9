/// Points in the unit cube, to be measured.
///
/// Coordinates from 0 to 1, both included. Points and dimensions count from 0.
public struct UnitCubePoints: Sendable, Hashable {
  /// How many points, at least 1.
  public let count: Int
  /// How many coordinates a point has, at least 1.
  public let dimensionCount: Int
  /// The coordinates of dimension 0 in the order of the points, then those of dimension 1, and on.
  let coordinates: [Double]

  /// Points given one by one.
  ///
  /// - Parameter rows: The coordinates of each point.
  /// - Throws: ``UnitCubePointsError`` where there is no point or no dimension, where points have
  ///   different numbers of coordinates, or a coordinate is not a number from 0 to 1.
  public init(rows: [[Double]]) throws {
    let dimensionCount = rows.first?.count ?? 0
    for (point, row) in rows.enumerated() where row.count != dimensionCount {
      throw UnitCubePointsError.unevenPoint(
        point, coordinates: row.count, expected: dimensionCount)
    }
    try self.init(count: rows.count, dimensionCount: dimensionCount) { point, dimension in
      rows[point][dimension]
    }
  }

  /// Points given dimension by dimension.
  ///
  /// - Parameter columns: For each dimension, the coordinates of all points.
  /// - Throws: ``UnitCubePointsError`` where there is no point or no dimension, where dimensions
  ///   have different numbers of coordinates, or a coordinate is not a number from 0 to 1.
  public init(columns: [[Double]]) throws {
    let count = columns.first?.count ?? 0
    for (dimension, column) in columns.enumerated() where column.count != count {
      throw UnitCubePointsError.unevenDimension(
        dimension, coordinates: column.count, expected: count)
    }
    guard !columns.isEmpty else { throw UnitCubePointsError.noDimensions }
    try self.init(count: count, dimensionCount: columns.count) { point, dimension in
      columns[dimension][point]
    }
  }

  /// The points of a design, whose coordinates are known to be so.
  ///
  /// - Parameters:
  ///   - count: At least 1.
  ///   - columns: For each dimension, of which there is one at least, the coordinates of all points.
  init(count: Int, columns: [any UnitCoordinates]) {
    self.count = count
    dimensionCount = columns.count
    var coordinates: [Double] = []
    coordinates.reserveCapacity(count * columns.count)
    // Some at a time, so that what is computed stays in a cache until it is copied.
    for column in columns {
      for start in stride(from: 0, to: count, by: 1 << 13) {
        coordinates += column.coordinates(in: start..<min(start + 1 << 13, count))
      }
    }
    self.coordinates = coordinates
  }

  private init(
    count: Int, dimensionCount: Int, coordinate: (_ point: Int, _ dimension: Int) -> Double
  ) throws {
    guard count > 0 else { throw UnitCubePointsError.noPoints }
    guard dimensionCount > 0 else { throw UnitCubePointsError.noDimensions }
    var coordinates: [Double] = []
    coordinates.reserveCapacity(count * dimensionCount)
    for dimension in 0..<dimensionCount {
      for point in 0..<count {
        let value = coordinate(point, dimension)
        // A NaN fails both comparisons.
        guard value >= 0, value <= 1 else {
          throw UnitCubePointsError.outside(value, point: point, dimension: dimension)
        }
        coordinates.append(value)
      }
    }
    self.count = count
    self.dimensionCount = dimensionCount
    self.coordinates = coordinates
  }

  /// The coordinate of a point in a dimension.
  ///
  /// - Parameters:
  ///   - point: From 0, below ``count``.
  ///   - dimension: From 0, below ``dimensionCount``.
  public subscript(point: Int, dimension: Int) -> Double {
    precondition(point >= 0 && point < count, "no such point")
    return coordinates[dimension * count + point]
  }
}
