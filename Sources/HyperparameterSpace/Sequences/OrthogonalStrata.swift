/// The strata of one column of a Latin hypercube of strength two: of order² points, any two columns
/// have one point in each of the order × order cells of their square.
///
/// Row (*a*, *b*) of an orthogonal array has the symbol *a* in column 0 and *a* · *m* + *b* in column
/// *m* + 1, computed in the finite field. Each symbol gets a block of strata, in a random order, and
/// the rows that share it a stratum of the block each, in a random order of its own.
///
/// Sources: Bose, "On the application of the properties of Galois fields to the problem of
/// construction of hyper-Græco-Latin squares", Sankhyā 3 (1938); Tang, "Orthogonal array-based Latin
/// hypercubes", Journal of the American Statistical Association 88 (1993).
struct OrthogonalStrata: StratumOrder {
  private let field: GaloisField
  private let column: Int
  private let rows: Permutation
  private let symbols: Permutation
  private var ranks: PermutationFamily

  /// - Parameters:
  ///   - field: The field, whose order is the square root of the number of points.
  ///   - column: From 0 to the field's order.
  ///   - seed: What decides the order of the rows, which all columns share.
  ///   - streamKey: With the seed, what decides the orders of the column's own.
  init(field: GaloisField, column: Int, seed: UInt64, streamKey: UInt64) {
    self.field = field
    self.column = column
    rows = Permutation(
      count: field.order * field.order,
      stream: RandomStream(
        seed: seed, streamKey: fnv1a(EmptyCollection()), purpose: .strengthTwoSymbols))
    symbols = Permutation(
      count: field.order,
      stream: RandomStream(
        seed: seed, streamKey: streamKey, purpose: .strengthTwoSymbols, lane: 1))
    ranks = PermutationFamily(
      count: field.order, lanes: field.order, seed: seed, streamKey: streamKey,
      purpose: .strengthTwoRanks)
  }

  /// The stratum of a point, both from 0 up to the order's square.
  ///
  /// - Complexity: O(1) up to order 512 and above 1024; O(order) between, where orders are not kept.
  subscript(point: Int) -> Int {
    let (a, b) = rows[point].quotientAndRemainder(dividingBy: field.order)
    // Of the rows with one symbol, b tells them apart in column 0 and a in every other.
    let (symbol, rank) =
      column == 0 ? (a, b) : (field.sum(field.product(a, column - 1), b), a)
    return symbols[symbol] * field.order + ranks[symbol][rank]
  }

  /// The strata of a run of points, the same as one at a time.
  ///
  /// - Complexity: O(points), and at most as much again to keep the orders meanwhile.
  func strata(in points: Range<Int>) -> [Int] {
    var strata = self
    strata.ranks = ranks.prepared(for: points.count)
    return points.map { strata[$0] }
  }
}
