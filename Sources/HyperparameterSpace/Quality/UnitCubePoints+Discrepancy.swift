extension UnitCubePoints {
  /// The square of an L2 discrepancy: the lower, the more evenly the points lie.
  ///
  /// Subtracts sums that are nearly equal: the absolute error is some 10⁻¹⁵ times *cˢ* in *s*
  /// dimensions, with *c* at most 19/12.
  ///
  ///     let points = try UnitCubePoints(rows: [[0.25, 0.75], [0.75, 0.25]])
  ///     points.squaredDiscrepancy(.wrapAround)  // 0.1284722222222222
  ///
  /// - Parameter kind: The family of boxes over which differences are squared.
  /// - Returns: The square; papers and some programs give its root.
  /// - Complexity: O(n² s) for n points in s dimensions, and memory for n numbers.
  public func squaredDiscrepancy(_ kind: Discrepancy) -> Double {
    switch kind {
    case .centered: squaredDiscrepancy(CenteredKernel())
    case .wrapAround: squaredDiscrepancy(WrapAroundKernel())
    case .mixture: squaredDiscrepancy(MixtureKernel())
    case .star: squaredDiscrepancy(StarKernel())
    }
  }

  private func squaredDiscrepancy(_ kernel: some DiscrepancyKernel) -> Double {
    var constant = kernel.sign
    for _ in 0..<dimensionCount { constant *= kernel.constant }
    let number = Double(count)
    return constant - 2 / number * sumOfPoints(kernel) + sumOfPairs(kernel) / (number * number)
  }

  private func sumOfPoints(_ kernel: some DiscrepancyKernel) -> Double {
    var sum = 0.0
    for point in 0..<count {
      var product = 1.0
      for dimension in 0..<dimensionCount {
        product *= kernel.factor(coordinates[dimension * count + point])
      }
      sum += product
    }
    return sum
  }

  private func sumOfPairs(_ kernel: some DiscrepancyKernel) -> Double {
    // One row at a time, so that the inner loop runs over neighbours in memory.
    var products = [Double](repeating: 1, count: count)
    var sum = 0.0
    for point in 0..<count {
      var own = 1.0
      for other in point + 1..<count { products[other] = 1 }
      for dimension in 0..<dimensionCount {
        let start = dimension * count
        let x = coordinates[start + point]
        own *= kernel.factor(x, x)
        for other in point + 1..<count {
          products[other] *= kernel.factor(x, coordinates[start + other])
        }
      }
      var row = 0.0
      for other in point + 1..<count { row += products[other] }
      sum += own + 2 * row
    }
    return sum
  }
}
