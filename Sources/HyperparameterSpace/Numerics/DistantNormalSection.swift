/// The part of a standard normal distribution from a distance above 30 outwards, up to a width.
///
/// Everything is relative to the nearer end: the probability to lie above *a* + *s*, over that to
/// lie above *a*, is e^(−*s* (*a* + *s*/2)) R(*a* + *s*) / R(*a*), with Mills' ratio
/// R(*x*) = (1 − 1/*x*² + 3/*x*⁴ − 15/*x*⁶ + …) / *x*.
struct DistantNormalSection: Sendable {
  private let nearest: Double
  private let width: Double
  /// The probability to lie beyond the farther end, over that to lie beyond the nearer.
  private let farthestRatio: Double
  /// The distance between the points where the distribution is computed; between them a straight
  /// line is as good, and it keeps the order of the shares.
  private let step: Double

  /// - Parameters:
  ///   - nearest: Above 30.
  ///   - width: Above 2⁻³⁰ / `nearest`; it may be infinite.
  init(nearest: Double, width: Double) {
    self.nearest = nearest
    self.width = width
    step = 0x1p-30 / nearest
    farthestRatio = Self.ratio(of: nearest, plus: width)
  }

  /// How far beyond the nearer end a share of the probability lies; non-decreasing.
  func distance(at share: Double) -> Double {
    let target = (DoubleDouble(1 - share) + DoubleDouble.product(share, farthestRatio)).high
    guard target > farthestRatio else { return width }
    var cell = Int(min(estimate(target), width) / step)
    var (left, right) = (end(cell), end(cell + 1))
    for _ in 0..<4 {
      if target > left.ratio, cell > 0 {
        cell -= 1
        (left, right) = (end(cell), left)
      } else if target < right.ratio, right.distance < width {
        cell += 1
        (left, right) = (right, end(cell + 1))
      } else {
        break
      }
    }
    let fraction = (left.ratio - target) / (left.ratio - right.ratio)
    let length = right.distance - left.distance
    return left.distance + min(max(fraction * length, 0), length)
  }

  /// The share of the probability below a distance from the nearer end.
  func share(before distance: Double) -> Double {
    (1 - Self.ratio(of: nearest, plus: min(max(distance, 0), width))) / (1 - farthestRatio)
  }

  /// Solves *s* (*a* + *s*/2) = −ln target + ln (R(*a* + *s*) / R(*a*)), whose right side depends
  /// on *s* by less than a thousandth.
  private func estimate(_ target: Double) -> Double {
    let exponent = -quickLogarithm(target)
    var distance = 0.0
    for _ in 0..<6 {
      let mills = Self.millsRatio(of: nearest, plus: distance)
      let scaled = max(exponent + quickLogarithm(mills), 0) / nearest
      distance = 2 * scaled / (1 + squareRoot(1 + 2 * (scaled / nearest)))
    }
    return distance
  }

  private func end(_ cell: Int) -> (distance: Double, ratio: Double) {
    let distance = Double(cell) * step
    if distance <= 0 { return (0, 1) }
    if distance >= width { return (width, farthestRatio) }
    return (distance, Self.ratio(of: nearest, plus: distance))
  }

  /// The probability to lie above *a* + *s* over that to lie above *a*; 0 below e⁻⁷⁰⁰.
  private static func ratio(of nearest: Double, plus distance: Double) -> Double {
    let exponent = distance * (nearest + 0.5 * distance)
    guard exponent < 700 else { return 0 }
    let (factor, power) = exponential(DoubleDouble(-exponent))
    return (factor.high + factor.low) * Double.powerOfTwo(power)
      * millsRatio(of: nearest, plus: distance)
  }

  /// R(*a* + *s*) / R(*a*).
  private static func millsRatio(of nearest: Double, plus distance: Double) -> Double {
    let farther = nearest + distance
    return (nearest / farther) * (millsSeries(farther) / millsSeries(nearest))
  }

  /// 1 − 1/*x*² + 3/*x*⁴ − …; 8 terms, the last below 2⁻⁵⁵ from 30 on.
  private static func millsSeries(_ x: Double) -> Double {
    let y = (1 / x) / x
    return 1 - y
      * (1 - y * (3 - y * (15 - y * (105 - y * (945 - y * (10395 - y * 135135))))))
  }
}
