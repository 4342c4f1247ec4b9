/// Strata of a Latin hypercube, chosen so that its points spread well.
///
/// A pure function of the count, the number of dimensions, the criterion, the iterations and the
/// seed: all arithmetic is + − × ÷ in a fixed order, and the budget counts exchanges, not time.
/// Dimensions are interchangeable; their number counts, so that one more changes all strata.
struct OptimizedStrata: Sendable {
  /// For each dimension, the stratum of each point, from 0; each stratum has one.
  let strata: [[Int32]]

  /// The largest count: the matrices of pairs take 12 bytes for each pair then, 200 MB in all.
  static let largestCount = 4096

  /// How many exchanges are tried where nothing else is asked for.
  ///
  /// Enough for some tenths of a second at 100 points, and for seconds at the largest count.
  static func defaultIterations(
    count: Int, dimensionCount: Int, criterion: LatinHypercubeCriterion
  ) -> Int {
    let (count, dimensionCount) = (Double(count), Double(dimensionCount))
    let iterations =
      switch criterion {
      case .centeredDiscrepancy:
        CenteredDiscrepancyEnergy.iterations(count: count, dimensionCount: dimensionCount)
      case .maximinDistance:
        MaximinEnergy.iterations(count: count, dimensionCount: dimensionCount)
      }
    // Few points have few arrangements.
    return Int(min(iterations, 500 * (count * count * count) * dimensionCount))
  }

  /// Optimises strata.
  ///
  /// - Parameters:
  ///   - count: How many points, from 1 to ``largestCount``.
  ///   - dimensionCount: How many dimensions, from 1.
  ///   - criterion: What the points are to be good at.
  ///   - iterations: How many exchanges to try, not negative; `nil` for the default.
  ///   - seed: What tells these strata from another's.
  ///   - progress: Called now and then with how far it is.
  /// - Complexity: O(count) for each iteration, and memory for 3 count² numbers of 4 bytes.
  init(
    count: Int, dimensionCount: Int, criterion: LatinHypercubeCriterion, iterations: Int? = nil,
    seed: UInt64, progress: ((OptimizationProgress) -> Void)? = nil
  ) throws {
    // No hyperparameter has the empty name.
    var reader = RandomStreamReader(
      RandomStream(seed: seed, streamKey: fnv1a([]), purpose: .latinOptimization))
    guard count > 1, dimensionCount > 1 else {
      // All strata are alike, but for the order of the points.
      strata =
        LatinStrata(count: count, dimensionCount: dimensionCount, reader: &reader).strata
      return
    }
    let iterations =
      iterations
      ?? Self.defaultIterations(
        count: count, dimensionCount: dimensionCount, criterion: criterion)
    strata =
      switch criterion {
      case .centeredDiscrepancy:
        try Annealing.anneal(
          CenteredDiscrepancyEnergy.self, count: count, dimensionCount: dimensionCount,
          iterations: iterations, reader: &reader, progress: progress
        ).strata
      case .maximinDistance:
        try Annealing.anneal(
          MaximinEnergy.self, count: count, dimensionCount: dimensionCount,
          iterations: iterations, reader: &reader, progress: progress
        ).strata
      }
  }
}
