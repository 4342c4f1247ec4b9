/// The natural logarithm of the gamma function of a positive double-double.
///
/// Arguments below 24 are shifted up by the recurrence Γ(*x* + 1) = *x* Γ(*x*); then Stirling's
/// series with 12 terms, all in double-double. The error is below 2⁻⁸⁰ of the largest of the
/// result, 1 and, for arguments below 24, 60.
///
/// - Parameter argument: From 2⁻⁵⁰⁰ to 2⁵⁰⁰.
func logGamma(_ argument: DoubleDouble) -> DoubleDouble {
  var x = argument
  var product = DoubleDouble(1)
  while x.high < 24 {
    product = product * x
    x = x + DoubleDouble(1)
  }
  let reciprocal = DoubleDouble(1) / x
  let square = reciprocal * reciprocal
  var series = DoubleDouble(0)
  for (numerator, denominator) in stirlingFractions {
    series = series * square + DoubleDouble(numerator) / DoubleDouble(denominator)
  }
  // ln (2π) / 2.
  let constant = DoubleDouble(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55)
  let leading = (x - DoubleDouble(0.5)) * logarithm(x) - x + constant
  let result = leading + series * reciprocal
  return result - logarithm(product)
}

/// ln of a double-double: that of its high part, and the first term for the low part.
private func logarithm(_ value: DoubleDouble) -> DoubleDouble {
  logarithm(value.high) + DoubleDouble(value.low / value.high)
}

/// B₂ₖ / (2k (2k − 1)) for k = 12 down to 1, B the Bernoulli numbers.
private let stirlingFractions: [(Double, Double)] = [
  (-236_364_091, 1_506_960), (77683, 5796), (-174611, 125400), (43867, 244188), (-3617, 122400),
  (1, 156), (-691, 360360), (1, 1188), (-1, 1680), (1, 1260), (-1, 360), (1, 12),
]
