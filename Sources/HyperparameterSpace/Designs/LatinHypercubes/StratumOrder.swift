/// Which stratum each point of a Latin hypercube lies in, in one dimension.
protocol StratumOrder: Sendable {
  /// The stratum of a point.
  ///
  /// - Returns: From 0 up to the number of points; no two points have the same.
  func stratum(at point: Int) -> Int

  /// The strata of a range of points, for whoever lists many.
  func strata(in range: Range<Int>) -> [Int]
}

extension StratumOrder {
  func strata(in range: Range<Int>) -> [Int] { range.map { stratum(at: $0) } }
}

extension Permutation: StratumOrder {
  func stratum(at point: Int) -> Int { self[point] }

  func strata(in range: Range<Int>) -> [Int] { numbers(in: range) }
}

/// Strata that were computed once.
struct ListedStrata: StratumOrder {
  let strata: [UInt32]

  func stratum(at point: Int) -> Int { Int(strata[point]) }
}
