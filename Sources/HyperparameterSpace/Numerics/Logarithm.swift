/// The natural logarithm of a double, as a double-double.
///
/// With *x* = 2^*k* · *m*, *m* in [√½, √2), and *s* = (*m* − 1)/(*m* + 1), the result is
/// *k* ln 2 + 2 (*s* + *s*³/3 + *s*⁵/5 + …), all in double-double; 22 terms, as |*s*| < 0.172.
/// The error is below 2⁻⁹⁸ of the larger of the result and 1.
///
/// - Parameter value: Above 0 and finite.
func logarithm(_ value: Double) -> DoubleDouble {
  // Subnormal numbers are brought among the normal ones first.
  let normal = value < 0x1p-1022 ? value * 0x1p54 : value
  var exponent = Int(normal.bitPattern >> 52) - 1023 - (value < 0x1p-1022 ? 54 : 0)
  var mantissa = Double(bitPattern: normal.bitPattern & 0x000f_ffff_ffff_ffff | 0x3ff << 52)
  if mantissa > 1.414_213_562_373_095 {
    mantissa /= 2
    exponent += 1
  }
  let s = DoubleDouble(mantissa - 1) / DoubleDouble.sum(mantissa, 1)
  let square = s * s
  var series = DoubleDouble(0)
  for term in (0..<22).reversed() {
    series = series * square + DoubleDouble(1) / DoubleDouble(Double(2 * term + 1))
  }
  let logarithmOfTwo = DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)
  let twice = DoubleDouble(2) * s * series
  return DoubleDouble(Double(exponent)) * logarithmOfTwo + twice
}
