/// The value that a standard normal variable lies below with a probability.
///
/// Wichura's approximation to seven digits, corrected once by the distribution function itself in
/// double-double. The error is below 0.501 units in the last place for every double in (0, 1), and
/// the function is non-decreasing. `normalQuantile(1 - p) == -normalQuantile(p)` where 1 − *p* is a
/// double.
/// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
/// Statistics 37 (1988), PPND7.
///
/// - Parameter probability: Above 0 and below 1.
func normalQuantile(_ probability: Double) -> Double {
  probability > 0.5
    ? normalTailQuantile(DoubleDouble(1 - probability)).high
    : 0 - normalTailQuantile(DoubleDouble(probability)).high
}

/// The value that a standard normal variable lies above with a probability, to 2⁻⁶⁰ of it.
///
/// - Parameter probability: Above 0 and at most a half.
/// - Returns: A number from 0 to 38.5.
func normalTailQuantile(_ probability: DoubleDouble) -> DoubleDouble {
  let estimate = estimatedTailQuantile(probability.high)
  let surplus: Double
  if probability.high >= 0.25 {
    // Near the middle the distance from a half is what must be accurate.
    let middle = DoubleDouble.sum(0.5, -probability.high) - DoubleDouble(probability.low)
    let (factor, exponent) = preciseExponential(DoubleDouble(-0.5 * estimate * estimate))
    let density = factor.high * Double.powerOfTwo(exponent) * 0x1.9884533d43651p-2
    surplus = (middle - normalProbabilityFromMiddle(to: estimate)).high / density
  } else {
    let tail = NormalTail(at: estimate)
    let target = DoubleDouble(
      probability.high.scaled(byPowerOfTwo: -tail.powerOfTwo),
      probability.low.scaled(byPowerOfTwo: -tail.powerOfTwo))
    surplus = (tail.probability - target).high / tail.density
  }
  // The inverse of the distribution function to the fourth order.
  let square = estimate * estimate
  let second = estimate * 0.5
  let third = (2 * square + 1) * (1.0 / 6)
  let fourth = estimate * (6 * square + 7) * (1.0 / 24)
  let correction = surplus + surplus * surplus * (second + surplus * (third + surplus * fourth))
  return DoubleDouble.sum(estimate, correction)
}

/// The probability of a standard normal variable to lie between 0 and *x*, to 2⁻⁶² of it.
///
/// The Taylor series, (*x* − *x*³/6 + *x*⁵/40 − …) / √(2π): 14 terms.
///
/// - Parameter x: From 0 to 0.7.
private func normalProbabilityFromMiddle(to x: Double) -> DoubleDouble {
  let square = DoubleDouble.product(x, x)
  var rest = 0.0
  for coefficient in middleCoefficients { rest = coefficient + square.high * rest }
  var series =
    DoubleDouble(0x1.999999999999ap-6, -0x1.999999999999ap-60) + DoubleDouble(square.high * rest)
  series = DoubleDouble(-0x1.5555555555555p-3, -0x1.5555555555555p-57) + square * series
  series = DoubleDouble(1) + square * series
  let scale = DoubleDouble(0x1.9884533d43651p-2, -0x1.cbc0d30ebfd15p-56)
  return DoubleDouble(x) * (scale * series)
}

/// (−1)ⁿ / (2ⁿ n! (2n + 1)) for n = 13 down to 3.
private let middleCoefficients: [Double] = [
  -1.0 / 1_377_317_368_627_200, 1.0 / 49_049_763_840_000, -1.0 / 1_880_240_947_200,
  1.0 / 78_033_715_200, -1.0 / 3_530_096_640, 1.0 / 175_472_640, -1.0 / 9_676_800, 1.0 / 599_040,
  -1.0 / 42240, 1.0 / 3456, -1.0 / 336,
]

/// The upper quantile to seven digits; Wichura's PPND7 with its sign changed.
private func estimatedTailQuantile(_ probability: Double) -> Double {
  if probability >= 0.075 {
    let q = 0.5 - probability
    let r = 0.180625 - q * q
    let numerator =
      ((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
    let denominator = ((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1
    return q * numerator / denominator
  }
  var r = squareRoot(-quickLogarithm(probability))
  if r <= 5 {
    r -= 1.6
    let numerator =
      ((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777
    let denominator = (0.12021132975 * r + 0.73700164250) * r + 1
    return numerator / denominator
  }
  r -= 5
  let numerator =
    ((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150
  let denominator = (0.012258202635 * r + 0.24197894225) * r + 1
  return numerator / denominator
}
