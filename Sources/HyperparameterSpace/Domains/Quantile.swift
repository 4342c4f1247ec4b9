/// A checked domain of single values as a function of a unit coordinate: the share of the domain
/// below a value.
///
/// Total: every coordinate in [0, 1) has a value, and every value lies in the domain. A design that
/// fills the unit cube evenly so fills every domain as its scale or distribution says.
enum Quantile: Sendable {
  case continuous(ContinuousQuantile)
  /// Multiples of a step without end.
  case multiples(RoundedDistribution)
  case finite(Levels, Shares)

  /// The value at a coordinate.
  ///
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1).
  func value(at unitCoordinate: Double) -> ParameterValue {
    switch self {
    case .continuous(let quantile): .double(quantile.value(at: unitCoordinate))
    case .multiples(let distribution): distribution.value(at: unitCoordinate)
    case .finite(let levels, let shares): levels[shares.position(at: unitCoordinate)]
    }
  }

  /// The values at coordinates.
  func values(at unitCoordinates: [Double]) -> [ParameterValue] {
    switch self {
    case .continuous(let quantile):
      quantile.values(at: unitCoordinates).map { .double($0) }
    case .multiples(let distribution):
      unitCoordinates.map { distribution.value(at: $0) }
    case .finite(let levels, let shares):
      unitCoordinates.map { levels[shares.position(at: $0)] }
    }
  }

  /// A coordinate at which a value is found: of a continuous domain the share below it, to within
  /// rounding; `nil` where the domain does not hold the value.
  func coordinate(of value: ParameterValue) -> Double? {
    guard contains(value) else { return nil }
    switch self {
    case .continuous(let quantile):
      return value.number.map { min(quantile.coordinate(of: $0), 1 - 0x1p-53) }
    case .multiples(let distribution):
      return value.number.map { min(distribution.distribution.coordinate(of: $0), 1 - 0x1p-53) }
    case .finite(let levels, let shares):
      return levels.position(of: value).flatMap(shares.coordinate(ofPosition:))
    }
  }

  /// Whether the domain holds a value.
  func contains(_ value: ParameterValue) -> Bool {
    switch self {
    case .continuous(let quantile):
      guard case .double(let number) = value, number.isFinite else { return false }
      let (lower, upper) = quantile.bounds
      return lower <= number && number <= upper
    case .multiples(let distribution):
      return distribution.step.factor(of: value).map(distribution.factors.contains) ?? false
    case .finite(let levels, _):
      return levels.position(of: value) != nil
    }
  }

  /// The values of a finite domain, in order.
  var levels: Levels? {
    guard case .finite(let levels, _) = self else { return nil }
    return levels
  }
}
