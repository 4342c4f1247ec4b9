/// A part of the unit interval, within which the values of a domain lie by their probability.
struct ShareInterval: Equatable {
  /// Where it begins.
  let lower: Double
  /// Where it ends; the same for a single number of a continuous domain.
  let upper: Double

  /// A part; what rounding put outside of the unit interval is put back.
  init(lower: Double, upper: Double) {
    self.lower = min(max(lower, 0), 1)
    self.upper = min(max(upper, 0), 1)
  }

  /// The middle.
  var middle: Double { (lower + upper) / 2 }

  /// A place within it, from 0 to 1.
  func place(_ fraction: Double) -> Double { lower + fraction * (upper - lower) }
}
