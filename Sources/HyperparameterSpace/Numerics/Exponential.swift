/// The exponential function of a double-double.
///
/// With *x* = (64 *k* + *j*) ln 2 / 64 + *r*, |*r*| ≤ ln 2 / 128, the result is
/// 2^*k* · 2^(*j*/64) · e^*r*: a table for the second factor and six terms of the series for the
/// third. The error is below 2⁻⁵⁷ times 2^*k*.
/// Source of the method: Tang, "Table-driven implementation of the exponential function in IEEE
/// floating-point arithmetic", ACM TOMS 15 (1989).
///
/// - Parameter exponent: Between -1,480 and 1,480.
/// - Returns: The two factors of the exponential: one in [0.99, 2.01], and a power of two. Apart
///   they neither overflow nor lose bits before the caller has multiplied.
func exponential(_ exponent: DoubleDouble) -> (factor: DoubleDouble, powerOfTwo: Int) {
  // ln 2 / 64 in two parts, the first of 32 bits, so that a multiple of it is exact.
  let step = (high: 0x1.62e42fee00000p-7, low: 0x1.a39ef35793c76p-39)
  let scaled = exponent.high * 0x1.71547652b82fep+6
  let multiple = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
  let (count, position) = (multiple >> 6, multiple & 63)
  let difference = exponent.high - Double(multiple) * step.high
  let r = difference + (exponent.low - Double(multiple) * step.low)
  let series =
    r + r * r
    * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720)))))
  let power = powersOfTwoBy64ths[position]
  return (DoubleDouble(power.high, power.low + power.high * series), count)
}
