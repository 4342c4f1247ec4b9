/// An axis of numbers.
struct NumberAxis {
  /// How the numbers are distributed.
  let distribution: NumberDistribution
  /// Where drawing begins.
  let low: Double
  /// Where drawing ends.
  let high: Double
  /// The distance between values, where not every number is one.
  let step: Double?
  /// Whether all values are integers.
  let isInteger: Bool

  /// How many levels are strata of their own; of more, strata hold several.
  static let mostLevels = 40

  /// How the numbers are spaced.
  var scale: AxisScale { distribution.scale }

  /// The share of the domain that lies below a number; of a level, at its middle.
  func coordinate(_ value: Double) -> Double {
    guard let step else { return distribution.share(below: value) }
    let (lower, upper) = distribution.shares(ofLevel: value, step: step)
    return (lower + upper) / 2
  }

  /// The levels, where they are few.
  var levels: [Double]? {
    guard let step, step > 0, high > low, (high - low) / step < Double(Self.mostLevels) else {
      return nil
    }
    let count = Int(((high - low) / step).rounded())
    return (0...count).map { low + Double($0) * step }
  }

  /// The probability of each of the levels.
  func shares(of levels: [Double]) -> [Double] {
    guard let step else { return [] }
    let shares = levels.map { level in
      let (lower, upper) = distribution.shares(ofLevel: level, step: step)
      return upper - lower
    }
    let total = shares.reduce(0, +)
    return total > 0 ? shares.map { $0 / total } : shares.map { _ in 1 / Double(shares.count) }
  }
}
