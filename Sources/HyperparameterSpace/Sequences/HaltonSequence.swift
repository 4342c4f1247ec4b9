/// One dimension of a Halton sequence, scrambled, each coordinate computed from its index alone.
///
/// The index is written in a prime base, its digits are permuted, each place by an order of its own,
/// and read from the last to the first behind the point. Places beyond the index's own count as 0 and
/// are permuted too, up to as many as there are with a power of the base below 2⁶⁴. Every run of
/// base^*k* points that starts at a multiple of base^*k* has one point in each of as many equal
/// strata.
///
/// Sources: Halton, "On the efficiency of certain quasi-random sequences of points in evaluating
/// multi-dimensional integrals", Numerische Mathematik 2 (1960); Owen, "A randomized Halton algorithm
/// in R", arXiv:1706.02808 (2017).
struct HaltonSequence: UnitCoordinates {
  /// The dimension's prime.
  let base: UInt64
  /// The power of the base that is the denominator of all coordinates.
  let denominator: UInt64
  /// The denominator divided by the base, by its square and so on: what a digit is worth.
  private let weights: [UInt64]
  private let digits: PermutationFamily
  /// What the places from one on are worth when all digits from there are 0.
  private let zeros: [UInt64]

  /// - Parameters:
  ///   - dimension: From 0; the base is the prime at this position. Up to 1000 dimensions, indices
  ///     below 2⁵¹ differ in their digits.
  ///   - seed: With the stream key, what decides the orders of the digits.
  init(dimension: Int, seed: UInt64, streamKey: UInt64) {
    let base = UInt64(PrimeNumbers[dimension])
    var weights: [UInt64] = [1]
    var denominator = base
    while !denominator.multipliedReportingOverflow(by: base).overflow {
      weights.append(denominator)
      denominator *= base
    }
    weights.reverse()
    let digits = PermutationFamily(
      count: Int(base), lanes: weights.count, seed: seed, streamKey: streamKey,
      purpose: .haltonDigits)
    var zeros: [UInt64] = [0]
    for place in weights.indices.reversed() {
      zeros.append(zeros[zeros.count - 1] + UInt64(digits[place][0]) * weights[place])
    }
    self.base = base
    self.denominator = denominator
    self.weights = weights
    self.digits = digits
    self.zeros = zeros.reversed()
  }

  /// The point at an index, as a fraction of ``denominator``.
  ///
  /// - Complexity: O(1), a step for each digit of the index.
  func numerator(at index: UInt64) -> UInt64 {
    var numerator: UInt64 = 0
    var rest = index
    var place = 0
    while rest > 0, place < weights.count {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: base)
      numerator += UInt64(digits[place][Int(digit)]) * weights[place]
      rest = quotient
      place += 1
    }
    return numerator + zeros[place]
  }

  /// The coordinate of a point, rounded down to a multiple of 2⁻⁵³.
  ///
  /// - Complexity: O(1).
  func coordinate(at point: Int) -> Double {
    coordinate(ofNumerator: numerator(at: UInt64(point)))
  }

  @inline(__always)
  private func coordinate(ofNumerator numerator: UInt64) -> Double {
    let scaled = numerator.multipliedFullWidth(by: 1 << 53)
    return Double(denominator.dividingFullWidth(scaled).quotient) * 0x1p-53
  }

  /// The coordinates of a run of points, the same as one at a time.
  ///
  /// A block is as many points as a power of the base. All blocks have the same last digits, and in a
  /// block the others stay, so that a numerator is the sum of two.
  ///
  /// - Complexity: O(points), with a division for each.
  func coordinates(in points: Range<Int>) -> [Double] {
    var block = Int(base)
    while block * Int(base) <= 2048 { block *= Int(base) }
    guard points.count >= 2 * block else { return points.map { coordinate(at: $0) } }
    let origin = numerator(at: 0)
    let steps = (0..<UInt64(block)).map { numerator(at: $0) &- origin }
    var coordinates: [Double] = []
    coordinates.reserveCapacity(points.count)
    var point = points.lowerBound
    while point < points.upperBound {
      let first = point - point % block
      let end = min(points.upperBound - first, block)
      let start = numerator(at: UInt64(first))
      for step in steps[(point - first)..<end] {
        coordinates.append(coordinate(ofNumerator: start &+ step))
      }
      point = first + end
    }
    return coordinates
  }
}
