/// Which stratum each point of a Latin hypercube lies in, in one dimension.
protocol StratumOrder: Sendable {
  /// The stratum of a point, from 0 up to the number of points; no two points have the same.
  subscript(point: Int) -> Int { get }

  /// The strata of a range of points, for whoever lists many.
  func strata(in range: Range<Int>) -> [Int]
}

extension StratumOrder {
  func strata(in range: Range<Int>) -> [Int] { range.map { self[$0] } }
}

extension Permutation: StratumOrder {
  func strata(in range: Range<Int>) -> [Int] { numbers(in: range) }
}

/// Strata that were computed once.
struct ListedStrata: StratumOrder {
  let strata: [Int32]

  subscript(point: Int) -> Int { Int(strata[point]) }
}
