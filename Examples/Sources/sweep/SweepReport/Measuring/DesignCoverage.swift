import HyperparameterSpace

/// How evenly the paramsets of a list lie, all hyperparameters together, beside random ones.
struct DesignCoverage: Encodable, Equatable {
  /// The hyperparameters that are measured, by their positions in the report.
  let parameters: [Int]
  /// The squared centred discrepancy of the list.
  let discrepancy: Double
  /// What independent draws of the same size have on average, exactly.
  let randomMean: Double
  /// The least and the largest of some random designs; `nil` where so many are too large to measure.
  let randomRange: [Double]?
  /// How many random designs that is.
  let randomCount: Int

  /// The most factors that are computed for a list: seconds.
  static let mostFactors = 600_000_000
  /// The most that are computed for random designs.
  static let mostRandomFactors = 20_000_000
  /// The most random designs.
  static let mostDesigns = 20

  /// Measures the hyperparameters that vary and that all paramsets have.
  ///
  /// - Parameters:
  ///   - axes: All hyperparameters.
  ///   - mostFactors: The most factors to compute; their number grows with the square of the list.
  /// - Returns: `nil` where nothing varies, or there are too many paramsets.
  init?(_ axes: [ParameterAxis], mostFactors: Int = Self.mostFactors) throws {
    var measured: [(position: Int, levels: CoverageLevels?, coordinates: [Double])] = []
    for (position, axis) in axes.enumerated() where axis.varies {
      let coordinates = axis.coordinates.compactMap(\.self)
      guard coordinates.count == axis.values.count else { continue }
      measured.append((position, CoverageLevels(axis), coordinates))
    }
    guard let count = measured.first?.coordinates.count, count > 0 else { return nil }
    let factors = count * count / 2 * measured.count
    guard factors <= mostFactors else { return nil }
    parameters = measured.map(\.position)
    discrepancy = try UnitCubePoints(columns: measured.map(\.coordinates))
      .squaredDiscrepancy(.centered)
    let levels = measured.map(\.levels)
    randomMean = Self.mean(of: levels, count: count)
    let designs = min(Self.mostDesigns, Self.mostRandomFactors / max(factors, 1))
    randomCount = designs < 5 ? 0 : designs
    let random = try (0..<randomCount).map { seed in
      try Self.random(levels, count: count, seed: UInt64(seed)).squaredDiscrepancy(.centered)
    }
    randomRange = random.min().flatMap { least in random.max().map { [least, $0] } }
  }

  /// The expectation over independent draws.
  ///
  /// With the terms of ``HyperparameterSpace/Discrepancy/centered``, *c* − 2 Π E *f* + (1/*n*) Π E
  /// *g*(*x*, *x*) + (1 − 1/*n*) Π E *g*(*x*, *y*). Where all are continuous that is
  /// ((5/4)^*s* − (13/12)^*s*)/*n*.
  static func mean(of levels: [CoverageLevels?], count: Int) -> Double {
    var (constant, single, same, pair) = (1.0, 1.0, 1.0, 1.0)
    for dimension in levels {
      let moments = dimension?.moments ?? .continuous
      constant *= 13.0 / 12
      single *= moments.single
      same *= moments.same
      pair *= moments.pair
    }
    let number = Double(count)
    return constant - 2 * single + same / number + (1 - 1 / number) * pair
  }

  /// A random design whose coordinates are those of levels where the list's are.
  private static func random(
    _ levels: [CoverageLevels?], count: Int, seed: UInt64
  ) throws -> UnitCubePoints {
    let points = try RandomDesign(count: count, seed: seed).points(dimensionCount: levels.count)
    return try UnitCubePoints(
      columns: levels.enumerated().map { dimension, levels in
        (0..<count).map { point in
          let coordinate = points[point, dimension]
          return levels?.nearest(to: coordinate) ?? coordinate
        }
      })
  }
}
