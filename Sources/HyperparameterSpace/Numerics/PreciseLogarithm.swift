/// The natural logarithm of a double-double, in a tenth of the time of ``logarithm(_:)``.
///
/// An estimate in doubles, corrected once through ``preciseExponential(_:)``:
/// *y* + (*x* e^(−*y*) − 1). The error is below 2⁻⁶⁵.
///
/// - Parameter value: From 2⁻¹⁰⁰⁰ to 2¹⁰⁰⁰.
func preciseLogarithm(_ value: DoubleDouble) -> DoubleDouble {
  let estimate = quickLogarithm(value.high)
  let (factor, power) = preciseExponential(DoubleDouble(-estimate))
  let scale = Double.powerOfTwo(power / 2)
  let rest = Double.powerOfTwo(power - power / 2)
  let product =
    DoubleDouble(value.high * scale, value.low * scale)
    * DoubleDouble(factor.high * rest, factor.low * rest)
  return DoubleDouble(estimate) + (product - DoubleDouble(1))
}
