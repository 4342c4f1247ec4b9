/// A checked domain as a function of a unit coordinate: the share of the domain below a value.
///
/// Total: every coordinate in [0, 1) has a value, and every value lies in the domain. A design that
/// fills the unit cube evenly so fills every domain as its scale says.
enum Quantile: Sendable {
  case linear(lower: Double, upper: Double)
  case logarithmic(GeometricRange)
  case logarithmicInteger(LogarithmicIntegers)
  /// Values that are equally likely.
  case levels(Levels)

  /// The value at a coordinate.
  ///
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1).
  func value(at unitCoordinate: Double) -> ParameterValue {
    switch self {
    case .linear(let lower, let upper):
      return .double(min(lower + unitCoordinate * (upper - lower), upper))
    case .logarithmic(let range):
      return .double(range.value(at: DoubleDouble(unitCoordinate)))
    case .logarithmicInteger(let integers):
      return .integer(integers.value(at: unitCoordinate))
    case .levels(let levels):
      // ⌊coordinate · count⌋, in whole numbers.
      let share = UInt64(unitCoordinate * 0x1p53)
      let (high, low) = share.multipliedFullWidth(by: UInt64(levels.count))
      return levels[Int(high << 11 | low >> 53)]
    }
  }
}
