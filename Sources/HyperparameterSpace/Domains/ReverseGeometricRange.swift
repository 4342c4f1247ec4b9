/// The numbers between two bounds below 1, whose distances from 1 are spaced by equal ratios.
struct ReverseGeometricRange: Sendable {
  let lower: Double
  let upper: Double
  private let distance: GeometricRange

  /// - Precondition: `lower` < `upper` < 1, all finite.
  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
    distance = GeometricRange(
      lower: Self.distanceFromOne(upper), upper: Self.distanceFromOne(lower))
  }

  /// 1 − (1 − lower)^(1 − coordinate) · (1 − upper)^coordinate, between the bounds.
  func value(at unitCoordinate: Double) -> Double {
    let value = 1 - distance.value(at: DoubleDouble(1 - unitCoordinate))
    return min(max(value, lower), upper)
  }

  /// The coordinate of a value between the bounds.
  func fraction(of value: Double) -> Double {
    1 - distance.fraction(of: Self.distanceFromOne(value))
  }

  /// Level *k* of *n* from the lower bound to the upper: 1 less a level of the distance, in decimal.
  func level(_ level: Int, of count: Int) -> Double {
    if level == 0 { return lower }
    if level == count - 1 { return upper }
    return Self.distanceFromOne(distance.level(count - 1 - level, of: count))
  }

  /// 1 less the decimal that a number below 1 spells, rounded once.
  private static func distanceFromOne(_ value: Double) -> Double {
    Decimal(1).nearest(subtracting: Decimal(value))
  }
}
