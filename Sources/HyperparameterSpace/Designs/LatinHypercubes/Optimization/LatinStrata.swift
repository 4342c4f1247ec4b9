/// In each dimension, which point lies in which stratum.
struct LatinStrata: Sendable, Hashable {
  /// For each dimension, the stratum of each point.
  private(set) var strata: [[Int32]]
  /// For each dimension, the point of each stratum.
  private(set) var points: [[Int32]]

  /// How many points, and strata in each dimension.
  var count: Int { strata[0].count }
  /// How many dimensions, at least 1.
  var dimensionCount: Int { strata.count }

  /// Random strata: a shuffle of all points for each dimension.
  init(count: Int, dimensionCount: Int, reader: inout RandomStreamReader) {
    (strata, points) = ([], [])
    for _ in 0..<dimensionCount {
      var order = (0..<count).map { Int32($0) }
      for position in stride(from: count - 1, to: 0, by: -1) {
        order.swapAt(position, Int(reader.next(below: UInt64(position) + 1)))
      }
      points.append(order)
      strata.append(order)
      setPoints(order, dimension: strata.count - 1)
    }
  }

  /// Sets the point of each stratum of a dimension.
  mutating func setPoints(_ order: [Int32], dimension: Int) {
    points[dimension] = order
    for (stratum, point) in order.enumerated() { strata[dimension][Int(point)] = Int32(stratum) }
  }

  /// The middles of the strata.
  var centers: UnitCubePoints {
    get throws {
      try UnitCubePoints(
        columns: strata.map { $0.map { (Double($0) + 0.5) / Double(count) } })
    }
  }
}
