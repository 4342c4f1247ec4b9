/// The integers between two positive bounds, each as likely as the numbers that round to it are
/// under a logarithmic scale from `lower` − ½ to `upper` + ½.
struct LogarithmicIntegers: Sendable {
  let lower: Int
  let upper: Int
  private let range: GeometricRange
  private let levelRange: GeometricRange

  /// - Precondition: 0 < `lower` < `upper`.
  init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
    range = GeometricRange(lower: Double(lower) - 0.5, upper: Double(upper) + 0.5)
    levelRange = GeometricRange(lower: Double(lower), upper: Double(upper))
  }

  /// The integer at a unit coordinate.
  func value(at unitCoordinate: Double) -> Int {
    rounded(range.value(at: DoubleDouble(unitCoordinate)))
  }

  /// Level *k* of *n* from the lower bound to the upper, rounded to the nearest integer.
  func level(_ level: Int, of count: Int) -> Int {
    rounded(levelRange.level(level, of: count))
  }

  private func rounded(_ value: Double) -> Int {
    // Numbers from 2⁵³ on are whole, and 2⁶³ would not be an Int.
    guard value < Double(upper) else { return upper }
    return min(max(Int(value < 0x1p53 ? value + 0.5 : value), lower), upper)
  }
}
