/// The probability of a standard normal variable to lie below a value.
///
/// The error is below 0.501 units in the last place, and below 0.76 where the result is subnormal.
///
/// - Parameter x: Any number; infinities give 0 and 1.
func normalProbability(_ x: Double) -> Double { upperNormalProbability(-x) }

/// The probability of a standard normal variable to lie above a value; accurate as
/// ``normalProbability(_:)``.
///
/// - Parameter x: Any number; infinities give 1 and 0.
func upperNormalProbability(_ x: Double) -> Double {
  let distance = x.magnitude
  guard distance <= NormalTail.farthest else { return x < 0 ? 1 : 0 }
  let tail = NormalTail(at: distance)
  if x < 0 {
    let (high, low) = (tail.probability.high, tail.probability.low)
    // 1 less the tail: below 2⁻⁶⁰ all of the tail is lost in the rounding.
    guard tail.powerOfTwo > -64 else { return 1 }
    let scale = Double.powerOfTwo(tail.powerOfTwo)
    return (DoubleDouble(1) - DoubleDouble(high * scale, low * scale)).high
  }
  return tail.probability.high.scaled(byPowerOfTwo: tail.powerOfTwo)
}
