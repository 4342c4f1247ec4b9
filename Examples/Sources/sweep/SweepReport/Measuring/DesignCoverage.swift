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
    let measured = axes.indices.filter { axes[$0].varies && axes[$0].isComplete }
    guard let first = measured.first else { return nil }
    let count = axes[first].values.count
    let (factors, overflow) = (count * measured.count).multipliedReportingOverflow(by: count)
    guard !overflow, factors / 2 <= mostFactors else { return nil }
    parameters = measured
    let columns = try measured.map { position in
      try Self.coordinates(of: axes[position].intervals.compactMap(\.self), dimension: position)
    }
    discrepancy = try UnitCubePoints(columns: columns).squaredDiscrepancy(.centered)
    randomMean = Self.randomMean(count: count, dimensionCount: measured.count)
    let designs = min(Self.mostDesigns, 2 * Self.mostRandomFactors / max(factors, 1))
    randomCount = designs < 5 ? 0 : designs
    let random = try (0..<randomCount).map { seed in
      try RandomDesign(count: count, seed: UInt64(seed)).points(dimensionCount: measured.count)
        .squaredDiscrepancy(.centered)
    }
    randomRange = random.min().flatMap { least in random.max().map { [least, $0] } }
  }

  /// The expectation over independent draws: ((5/4)^*s* − (13/12)^*s*)/*n* for *n* points in *s*
  /// dimensions.
  ///
  /// With the terms of ``HyperparameterSpace/Discrepancy/centered``: E *f*(*x*) = E *g*(*x*, *y*) =
  /// 13/12 and E *g*(*x*, *x*) = 5/4.
  static func randomMean(count: Int, dimensionCount: Int) -> Double {
    var (same, pair) = (1.0, 1.0)
    for _ in 0..<dimensionCount {
      same *= 5.0 / 4
      pair *= 13.0 / 12
    }
    return (same - pair) / Double(count)
  }

  /// One coordinate for each value.
  ///
  /// Those of one level are spread evenly over its part of the unit interval, in the random order of
  /// a Latin hypercube: all in its middle would hide behind the gaps between levels, which are the
  /// same for every design, what is uneven.
  static func coordinates(
    of intervals: [ShareInterval], dimension: Int
  ) throws -> [Double] {
    guard intervals.contains(where: { $0.lower < $0.upper }) else { return intervals.map(\.lower) }
    // The name is one that no list's own design has drawn by.
    let order = try LatinHypercube(count: intervals.count, seed: 0)
      .points(dimensions: ["order within levels \(dimension)"])
    var coordinates = intervals.map(\.lower)
    for indices in Dictionary(grouping: intervals.indices, by: { intervals[$0].lower }).values {
      let sorted = indices.sorted { order[$0, 0] < order[$1, 0] }
      for (place, index) in sorted.enumerated() {
        coordinates[index] = intervals[index].place((Double(place) + 0.5) / Double(sorted.count))
      }
    }
    return coordinates
  }
}
