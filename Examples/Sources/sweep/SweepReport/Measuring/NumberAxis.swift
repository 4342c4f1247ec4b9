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

  /// The part of the unit interval that a number has: the share of the domain below it, where every
  /// number is one, else that of its level.
  func interval(_ value: Double) -> ShareInterval {
    guard let step else {
      let share = distribution.share(below: value)
      return ShareInterval(lower: share, upper: share)
    }
    let (lower, upper) = distribution.shares(ofLevel: value, step: step)
    return ShareInterval(lower: lower, upper: upper)
  }

  /// The levels, where there are not too many.
  func levels(most: Int) -> [Double]? {
    guard let step, step > 0, high > low, (high - low) / step < Double(most) else { return nil }
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
