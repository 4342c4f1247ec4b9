/// How the unit interval is divided among the levels of a finite domain.
///
/// Coordinates are counted in units, of which the interval has a whole number: as many as there are
/// levels where these are equally likely, else 2⁵³. So a share is found by whole numbers alone.
enum Shares: Sendable {
  /// So many levels have one unit each.
  case equal(Int)
  /// The unit after the last of each level, ascending.
  case listed([UInt64])
  /// Shares of a logarithmic scale.
  case logarithmic(LogarithmicSteps)
  /// Shares of a distribution whose values are rounded to multiples of a step.
  case rounded(RoundedDistribution)

  /// The number of units of the whole interval.
  var unitCount: UInt64 {
    switch self {
    case .equal(let count): UInt64(count)
    case .listed, .logarithmic, .rounded: 1 << 53
    }
  }

  /// The position of the level that a unit belongs to.
  func position(ofUnit unit: UInt64) -> Int {
    switch self {
    case .equal: Int(unit)
    case .listed(let ends): ends.partitioningIndex { $0 > unit }
    case .logarithmic(let steps): steps.position(at: Double(unit) * 0x1p-53)
    case .rounded(let distribution): distribution.position(at: Double(unit) * 0x1p-53)
    }
  }

  /// The position of the level at a unit coordinate, a multiple of 2⁻⁵³ in [0, 1).
  func position(at unitCoordinate: Double) -> Int {
    position(ofUnit: unitCoordinate.unit(of: unitCount))
  }

  /// A coordinate at which the level is found; `nil` for a level that has no share, or one so small
  /// that no coordinate falls into it.
  func coordinate(ofPosition position: Int) -> Double? {
    let coordinate: Double
    switch self {
    case .equal(let count):
      coordinate = (Double(position) + 0.5) / Double(count)
    case .listed(let ends):
      let start = position == 0 ? 0 : ends[position - 1]
      guard start < ends[position] else { return nil }
      return Double(start + (ends[position] - start) / 2) * 0x1p-53
    case .logarithmic(let steps):
      coordinate = steps.coordinate(ofPosition: position)
    case .rounded(let distribution):
      coordinate = distribution.coordinate(ofPosition: position)
    }
    let near = Double(UInt64(min(coordinate, 1 - 0x1p-53) * 0x1p53)) * 0x1p-53
    return self.position(at: near) == position ? near : firstCoordinate(ofPosition: position)
  }

  /// The first coordinate at which a level is found, by halving; `nil` where the level before it and
  /// the one after it leave none.
  private func firstCoordinate(ofPosition position: Int) -> Double? {
    var (lower, upper) = (0 as UInt64, (1 << 53) - 1 as UInt64)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self.position(at: Double(middle) * 0x1p-53) >= position {
        upper = middle
      } else {
        lower = middle + 1
      }
    }
    let coordinate = Double(lower) * 0x1p-53
    return self.position(at: coordinate) == position ? coordinate : nil
  }
}

extension Shares {
  /// Shares in proportion to weights.
  ///
  /// - Parameter weights: Finite, not negative, not all 0.
  init(weights: [Double]) {
    // Scaled first, so that the sum stays a number.
    let largest = weights.max() ?? 1
    var sums: [Double] = []
    for weight in weights { sums.append((sums.last ?? 0) + weight / largest) }
    let total = sums.last ?? 1
    self = .listed(sums.map { $0 == total ? 1 << 53 : UInt64($0 / total * 0x1p53) })
  }
}

extension [UInt64] {
  /// The first index whose element satisfies a test that holds from some element on.
  fileprivate func partitioningIndex(where test: (UInt64) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if test(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
