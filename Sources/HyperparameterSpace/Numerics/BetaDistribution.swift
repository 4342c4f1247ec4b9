/// The beta distribution, with the density proportional to *x*^(*alpha* − 1) (1 − *x*)^(*beta* − 1)
/// on 0...1.
///
/// Below a point near the mean it is computed from 0 upwards, above it from 1 downwards. The relative
/// error of a quantile is below 10⁻¹³ for parameters from 0.1 to 1,000, and below 10⁻¹⁰ for those
/// from 0.001 to 1,000,000, where the quantile is a normal double and does not round to 1.
struct BetaDistribution: Sendable {
  let alpha: Double
  let beta: Double
  /// Where the two parts meet; it and its distance from 1 are multiples of 2⁻³⁰.
  private let border: Double
  private let lower: IncompleteBeta
  private let upper: IncompleteBeta

  /// - Precondition: Both are from 0.001 to 1,000,000.
  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    if beta == 1 {
      border = 1
    } else {
      let share = (alpha + 1) / (alpha + beta + 2)
      border = min(max(Double(Int(share * 0x1p30)), 1), 0x1p30 - 1) * 0x1p-30
    }
    lower = IncompleteBeta(alpha, beta, largest: border)
    upper = IncompleteBeta(beta, alpha, largest: beta == 1 ? 0.5 : 1 - border)
  }

  /// The value that a share of the distribution lies below: from 0 to 1, and non-decreasing.
  ///
  /// Results that lie nearer to 1 than 2⁻⁵⁴ are 1, and results below 2⁻¹⁰⁷⁵ are 0, as parameters
  /// far below 1 have them.
  ///
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1); it is opened.
  func quantile(_ unitCoordinate: Double) -> Double {
    let share = unitCoordinate.openedUnitCoordinate
    if alpha == 1 && beta == 1 { return share }
    if beta == 1 || share <= lower.probabilityOfLargest {
      let (point, offset) = lower.argument(at: share)
      return point + offset
    }
    let (point, offset) = upper.argument(at: 1 - share)
    let distance = DoubleDouble.sum(1, -point)
    return distance.high + (distance.low - offset)
  }

  /// The probability to lie below a value.
  ///
  /// - Parameter value: Any number.
  func probability(below value: Double) -> Double {
    if value <= 0 { return 0 }
    if value >= 1 { return 1 }
    if alpha == 1 && beta == 1 { return value }
    return value <= border
      ? min(lower.probability(at: value), 1) : max(1 - upper.probability(at: 1 - value), 0)
  }
}
