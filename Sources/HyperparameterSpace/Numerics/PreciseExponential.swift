/// The exponential function of a double-double, to nearly 67 bits.
///
/// As ``exponential(_:)``, with the reduced argument in two parts, one more term of the series, and
/// the table's product exact. The error is below 2⁻⁶⁶ times 2^*k*.
///
/// - Parameter exponent: Between -1,480 and 1,480.
/// - Returns: The two factors of the exponential: one in [0.99, 2.01], and a power of two.
func preciseExponential(_ exponent: DoubleDouble) -> (factor: DoubleDouble, powerOfTwo: Int) {
  let step = (high: 0x1.62e42fee00000p-7, low: 0x1.a39ef35793c76p-39)
  let scaled = exponent.high * 0x1.71547652b82fep+6
  let multiple = Int(scaled + (scaled < 0 ? -0.5 : 0.5))
  let (count, position) = (multiple >> 6, multiple & 63)
  let difference = exponent.high - Double(multiple) * step.high
  let r = DoubleDouble.sum(difference, exponent.low - Double(multiple) * step.low)
  let x = r.high
  let square =
    x * x
    * (1.0 / 2 + x
      * (1.0 / 6 + x
        * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720 + x * (1.0 / 5040))))))
  let series = DoubleDouble.sum(x, r.low + square)
  let power = powersOfTwoBy64ths[position]
  let product = DoubleDouble.product(power.high, series.high)
  let sum = DoubleDouble.sum(power.high, product.high)
  let low = power.low + (power.high * series.low + power.low * series.high)
  return (DoubleDouble.sum(sum.high, sum.low + (product.low + low)), count)
}
