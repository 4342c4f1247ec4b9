/// Numbers at equal distances between two positive bounds, each as likely as the numbers that round
/// to it are under a logarithmic scale that reaches half a step beyond the bounds.
struct LogarithmicSteps: Sendable {
  let count: Int
  private let lower: Double
  private let step: Double
  private let range: GeometricRange
  private let levelRange: GeometricRange

  /// - Precondition: 0 < `step` / 2 < `lower` < `upper`; `count` steps lead from `lower` to `upper`.
  init(lower: Double, upper: Double, step: Double, count: Int) {
    self.count = count
    self.lower = lower
    self.step = step
    range = GeometricRange(
      lower: lower - step / 2, upper: min(upper + step / 2, Double.greatestFiniteMagnitude))
    levelRange = GeometricRange(lower: lower, upper: upper)
  }

  /// The position of the number at a unit coordinate.
  func position(at unitCoordinate: Double) -> Int {
    nearestPosition(to: range.value(at: DoubleDouble(unitCoordinate)))
  }

  /// The coordinate at which a number, not its neighbours, is found.
  func coordinate(ofPosition position: Int) -> Double {
    range.fraction(of: lower + Double(position) * step)
  }

  /// The position nearest level *k* of *n* from the lower bound to the upper.
  func position(ofLevel level: Int, of count: Int) -> Int {
    nearestPosition(to: levelRange.level(level, of: count))
  }

  private func nearestPosition(to value: Double) -> Int {
    let steps = (value - lower) / step
    // Numbers from 2⁵³ on are whole, and 2⁶³ would not be an Int.
    guard steps < Double(count - 1) else { return count - 1 }
    return max(Int(steps < 0x1p53 ? steps + 0.5 : steps), 0)
  }
}
