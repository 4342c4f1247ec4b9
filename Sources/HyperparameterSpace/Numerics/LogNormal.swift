/// The distribution of e^*y*, where *y* is normal.
struct LogNormal: Sendable {
  /// The mean of the logarithm.
  let mean: Double
  /// The standard deviation of the logarithm.
  let standardDeviation: Double

  /// How far from the mean a logarithm can lie, in standard deviations: the quantile of 2⁻⁵³, the
  /// smallest opened unit coordinate, rounded up.
  static let largestDeviate = 8.21

  /// Whether every quantile is a normal double, neither 0 nor subnormal nor infinite.
  ///
  /// The bounds are ln 2⁻¹⁰²² and ln 2¹⁰²⁴, each a little inwards.
  var isRepresentable: Bool {
    let reach = Self.largestDeviate * standardDeviation
    return mean - reach >= -708 && mean + reach <= 709
  }

  /// The value that a share of the distribution lies below.
  ///
  /// The error is below 0.51 units in the last place, and the function is non-decreasing.
  ///
  /// - Precondition: ``isRepresentable``.
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1); it is opened.
  func quantile(_ unitCoordinate: Double) -> Double {
    let share = unitCoordinate.openedUnitCoordinate
    let deviate: DoubleDouble
    if share > 0.5 {
      deviate = normalTailQuantile(DoubleDouble(1 - share))
    } else {
      let distance = normalTailQuantile(DoubleDouble(share))
      deviate = DoubleDouble(-distance.high, -distance.low)
    }
    let exponent = DoubleDouble(mean) + DoubleDouble(standardDeviation) * deviate
    let (factor, powerOfTwo) = preciseExponential(exponent)
    return factor.high.scaled(byPowerOfTwo: powerOfTwo)
  }

  /// The probability to lie below a value.
  ///
  /// - Parameter value: Any number; 0 and all below have the probability 0.
  func probability(below value: Double) -> Double {
    guard value > 0 else { return 0 }
    guard value < .infinity else { return 1 }
    let distance = logarithm(value) - DoubleDouble(mean)
    return normalProbability((distance / DoubleDouble(standardDeviation)).high)
  }
}
