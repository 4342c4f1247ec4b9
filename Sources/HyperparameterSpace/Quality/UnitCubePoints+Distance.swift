extension UnitCubePoints {
  /// The Euclidean distance of the two points nearest each other; the larger, the better spread.
  ///
  /// Infinite where there is one point only. Differences below 10⁻¹⁵⁴ count as none.
  ///
  /// Source: Johnson, Moore, Ylvisaker, "Minimax and maximin distance designs", Journal of
  /// Statistical Planning and Inference 26 (1990).
  ///
  /// - Complexity: O(n² s) for n points in s dimensions.
  public var minimumDistance: Double { squareRoot(leastSquaredDistance) }

  /// φ_p: the sum of *d*^−*p* over the distances *d* of all pairs of points, raised to 1/*p*.
  ///
  /// The smaller, the better spread. It ranks designs of one minimum distance by how many pairs have
  /// it, and tends to the reciprocal of the minimum distance as *p* grows. 0 where there is one
  /// point only, infinite where two points coincide.
  ///
  /// Source: Morris, Mitchell, "Exploratory designs for computational experiments", Journal of
  /// Statistical Planning and Inference 43 (1995), with Euclidean distances.
  ///
  /// - Parameter power: *p*, at least 1; usual are 15 to 50.
  /// - Throws: ``UnitCubePointsError/power(_:)`` where the power is below 1.
  /// - Complexity: O(n² (s + log p)) for n points in s dimensions.
  public func phi(_ power: Int) throws -> Double {
    guard power >= 1 else { throw UnitCubePointsError.power(power) }
    guard count > 1 else { return 0 }
    let least = leastSquaredDistance
    guard least > 0 else { return .infinity }
    // Relative to the least distance every summand is at most 1, so that none overflows.
    var sum = 0.0
    forEachSquaredDistance { sum += squareRoot(least / $0).raised(to: power) }
    let root = exponential(logarithm(sum) / DoubleDouble(Double(power)))
    let rootOfSum = (root.factor.high + root.factor.low).scaled(byPowerOfTwo: root.powerOfTwo)
    return rootOfSum / squareRoot(least)
  }

  private var leastSquaredDistance: Double {
    var least = Double.infinity
    forEachSquaredDistance { if $0 < least { least = $0 } }
    return least
  }

  /// Calls a function with the squared distance of each pair of points.
  private func forEachSquaredDistance(_ body: (Double) -> Void) {
    var squares = [Double](repeating: 0, count: count)
    for point in 0..<count {
      for other in point + 1..<count { squares[other] = 0 }
      for dimension in 0..<dimensionCount {
        let start = dimension * count
        let x = coordinates[start + point]
        for other in point + 1..<count {
          let difference = x - coordinates[start + other]
          squares[other] += difference * difference
        }
      }
      for other in point + 1..<count { body(squares[other]) }
    }
  }
}

extension Double {
  /// This number multiplied with itself.
  ///
  /// - Parameter power: How often it is a factor; not negative.
  fileprivate func raised(to power: Int) -> Double {
    var (result, square, rest) = (1.0, self, power)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
