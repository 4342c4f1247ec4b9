/// The natural logarithm of a double, to a few units of 2⁻⁵³ of the larger of the result and 1.
///
/// As ``logarithm(_:)``, in doubles; 11 terms of the series.
///
/// - Parameter value: Above 0 and finite.
func quickLogarithm(_ value: Double) -> Double {
  let normal = value < 0x1p-1022 ? value * 0x1p54 : value
  var exponent = Int(normal.bitPattern >> 52) - 1023 - (value < 0x1p-1022 ? 54 : 0)
  var mantissa = Double(bitPattern: normal.bitPattern & 0x000f_ffff_ffff_ffff | 0x3ff << 52)
  if mantissa > 1.414_213_562_373_095 {
    mantissa /= 2
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let square = s * s
  var series = 0.0
  for reciprocal in oddReciprocals { series = series * square + reciprocal }
  return Double(exponent) * 0x1.62e42fefa39efp-1 + 2 * s * series
}

/// 1/21, 1/19, …, 1/3, 1.
private let oddReciprocals: [Double] = [
  1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1,
]
