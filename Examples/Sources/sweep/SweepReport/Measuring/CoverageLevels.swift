/// Where the levels of an axis lie in the unit interval, and how likely they are.
struct CoverageLevels {
  /// What the discrepancy of independent draws is made of, in one dimension.
  struct Moments {
    /// E *f*(*x*).
    let single: Double
    /// E *g*(*x*, *x*).
    let same: Double
    /// E *g*(*x*, *y*).
    let pair: Double

    /// Those of a continuous dimension.
    static let continuous = Moments(single: 13.0 / 12, same: 5.0 / 4, pair: 13.0 / 12)
  }

  private let coordinates: [Double]
  private let shares: [Double]

  /// The levels of an axis; `nil` where its coordinates are any number.
  init?(_ axis: ParameterAxis) {
    switch axis.kind {
    case .levels(let levels):
      coordinates = levels.levels.indices.map(levels.coordinate)
      shares = levels.shares
    case .numbers(let numbers):
      // More levels than these are as good as any number.
      guard let levels = numbers.levels else { return nil }
      coordinates = levels.map(numbers.coordinate)
      shares = numbers.shares(of: levels)
    }
  }

  /// Levels at coordinates, ascending.
  init(coordinates: [Double], shares: [Double]) {
    self.coordinates = coordinates
    self.shares = shares
  }

  /// The coordinate of the level in whose share of the unit interval a number lies.
  func nearest(to coordinate: Double) -> Double {
    var end = 0.0
    for (position, share) in shares.enumerated() {
      end += share
      if coordinate < end { return coordinates[position] }
    }
    return coordinates.last ?? coordinate
  }

  /// What the discrepancy of independent draws of the levels is made of.
  var moments: Moments {
    var (single, same, pair) = (0.0, 0.0, 0.0)
    for (x, share) in zip(coordinates, shares) {
      let z = abs(x - 0.5)
      single += share * (1 + z / 2 - z * z / 2)
      same += share * (1 + z)
      for (y, other) in zip(coordinates, shares) {
        pair += share * other * (1 + z / 2 + abs(y - 0.5) / 2 - abs(x - y) / 2)
      }
    }
    return Moments(single: single, same: same, pair: pair)
  }
}
