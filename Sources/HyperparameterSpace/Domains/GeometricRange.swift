/// The numbers between two positive bounds, spaced by equal ratios.
struct GeometricRange: Sendable {
  let lower: Double
  let upper: Double
  /// The lower bound as a number in [1, 2) and a power of two, so that no step is subnormal.
  private let significand: Double
  private let powerOfTwo: Int
  /// ln (upper / lower).
  let logarithmOfRatio: DoubleDouble

  /// Longer decimals are none that anybody meant, and their powers would take long.
  private static let longestLevel = WholeNumber.powerOfTen(15)

  /// - Precondition: 0 < `lower` < `upper`, both finite.
  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
    significand = lower.significand
    powerOfTwo = Int(lower.exponent)
    logarithmOfRatio = logarithm(upper) - logarithm(lower)
  }

  /// lower · (upper / lower)^fraction, between the bounds.
  ///
  /// The error is below 0.53 units in the last place where the result is not subnormal: all but
  /// three in a hundred are the nearest double.
  ///
  /// - Parameter fraction: From 0 to 1.
  func value(at fraction: DoubleDouble) -> Double {
    let (factor, exponent) = exponential(logarithmOfRatio * fraction)
    let product = DoubleDouble.product(significand, factor.high)
    let value = (product.high + (product.low + significand * factor.low))
      .scaled(byPowerOfTwo: powerOfTwo + exponent)
    return min(max(value, lower), upper)
  }

  /// Level *k* of *n* from the lower bound to the upper: the decimal itself, where the level is a
  /// decimal of 15 digits at most, such as 0.001 between 1e-05 and 0.1; else the nearest double
  /// that ``value(at:)`` gives.
  ///
  /// - Parameters:
  ///   - level: From 0 to `count` − 1.
  ///   - count: At least 2.
  func level(_ level: Int, of count: Int) -> Double {
    if level == 0 { return lower }
    if level == count - 1 { return upper }
    let fraction = DoubleDouble(Double(level)) / DoubleDouble(Double(count - 1))
    let value = value(at: fraction)
    let candidate = shortestDecimal(near: value)
    return isLevel(candidate, level, of: count - 1) ? candidate : value
  }

  /// The double between the bounds, three steps away at most, that takes the fewest digits to write.
  private func shortestDecimal(near value: Double) -> Double {
    var shortest = value
    var fewest = Decimal(value).digits
    var (below, above) = (value, value)
    for _ in 0..<3 {
      (below, above) = (below.nextDown, above.nextUp)
      for neighbour in [below, above] where lower < neighbour && neighbour < upper {
        let digits = Decimal(neighbour).digits
        if digits < fewest { (shortest, fewest) = (neighbour, digits) }
      }
    }
    return shortest
  }

  /// Whether candidate^steps = lower^(steps − level) · upper^level, on the decimals they spell.
  private func isLevel(_ candidate: Double, _ level: Int, of steps: Int) -> Bool {
    let divisor = greatestCommonDivisor(level, steps)
    let (level, steps) = (level / divisor, steps / divisor)
    let (candidate, lower, upper) = (Decimal(candidate), Decimal(lower), Decimal(upper))
    let digits = max(candidate.digits, lower.digits, upper.digits)
    guard candidate.digits < Self.longestLevel, digits.bitWidth * steps < 1 << 16 else {
      return false
    }
    let shift =
      candidate.exponent * steps - lower.exponent * (steps - level) - upper.exponent * level
    guard abs(shift) < 1 << 14 else { return false }
    // Remainders tell nearly all that are none, at a thousandth of the cost of the powers.
    let leftRemainder =
      Residue(candidate.digits).raised(to: steps) * Residue(10 as UInt64).raised(to: max(shift, 0))
    let rightRemainder =
      Residue(lower.digits).raised(to: steps - level) * Residue(upper.digits).raised(to: level)
      * Residue(10 as UInt64).raised(to: max(-shift, 0))
    guard leftRemainder == rightRemainder else { return false }
    var left = candidate.digits.raised(to: steps)
    var right = lower.digits.raised(to: steps - level) * upper.digits.raised(to: level)
    if shift > 0 { left = left * WholeNumber.powerOfTen(shift) }
    if shift < 0 { right = right * WholeNumber.powerOfTen(-shift) }
    return left == right
  }

  private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}
