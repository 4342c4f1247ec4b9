/// A checked continuous domain as a function of a unit coordinate.
///
/// Total: every coordinate in [0, 1) has a value, and every value lies between the bounds.
enum ContinuousQuantile: Sendable {
  case linear(lower: Double, upper: Double)
  case logarithmic(GeometricRange)
  case reverseLogarithmic(ReverseGeometricRange)
  case normal(TruncatedNormal)
  case logNormal(LogNormal)
  case beta(BetaDistribution)

  /// The value at a coordinate.
  ///
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1).
  func value(at unitCoordinate: Double) -> Double {
    switch self {
    case .linear(let lower, let upper):
      min(lower + unitCoordinate * (upper - lower), upper)
    case .logarithmic(let range): range.value(at: DoubleDouble(unitCoordinate))
    case .reverseLogarithmic(let range): range.value(at: unitCoordinate)
    case .normal(let distribution): distribution.quantile(unitCoordinate)
    case .logNormal(let distribution): distribution.quantile(unitCoordinate)
    case .beta(let distribution): distribution.quantile(unitCoordinate)
    }
  }

  /// The values at coordinates.
  func values(at unitCoordinates: [Double]) -> [Double] {
    switch self {
    case .linear(let lower, let upper):
      let width = upper - lower
      return unitCoordinates.map { min(lower + $0 * width, upper) }
    case .logarithmic(let range):
      return range.values(at: unitCoordinates)
    default:
      return unitCoordinates.map { value(at: $0) }
    }
  }

  /// The share of the domain below a value between the bounds.
  func coordinate(of value: Double) -> Double {
    let share =
      switch self {
      case .linear(let lower, let upper): (value - lower) / (upper - lower)
      case .logarithmic(let range): range.fraction(of: value)
      case .reverseLogarithmic(let range): range.fraction(of: value)
      case .normal(let distribution): distribution.probability(below: value)
      case .logNormal(let distribution): distribution.probability(below: value)
      case .beta(let distribution): distribution.probability(below: value)
      }
    return min(max(share, 0), 1)
  }

  /// The bounds of the domain; infinite where it has none.
  var bounds: (lower: Double, upper: Double) {
    switch self {
    case .linear(let lower, let upper): (lower, upper)
    case .logarithmic(let range): (range.lower, range.upper)
    case .reverseLogarithmic(let range): (range.lower, range.upper)
    case .normal(let distribution): (distribution.lower, distribution.upper)
    case .logNormal: (0, .infinity)
    case .beta: (0, 1)
    }
  }
}
