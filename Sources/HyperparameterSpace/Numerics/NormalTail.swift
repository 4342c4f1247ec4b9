/// The upper tail of the standard normal distribution at a point: the probability to lie above it,
/// and the density there, both divided by one power of two, so that neither is subnormal.
///
/// The probability is e^(−*x*²/2) times a polynomial in 4 / (*x* + 4) − *c*, whose pieces stand in
/// ``scaledNormalTailTable``. Its error is below 2⁻⁶² of it.
struct NormalTail {
  /// The probability to lie above the point, divided by 2^`powerOfTwo`.
  let probability: DoubleDouble
  /// The density at the point, divided by the same power; to a few units in the last place.
  let density: Double
  let powerOfTwo: Int

  /// Points above this have a probability that rounds to 0.
  static let farthest = 39.0

  /// - Parameter x: From 0 to ``farthest``.
  init(at x: Double) {
    let square = DoubleDouble.product(x, x)
    let (factor, exponent) = preciseExponential(
      DoubleDouble(-0.5 * square.high, -0.5 * square.low))
    probability = factor * Self.scaledProbability(at: x)
    density = factor.high * 0x1.9884533d43651p-2
    powerOfTwo = exponent
  }

  /// e^(*x*²/2) times the probability to lie above *x*.
  private static func scaledProbability(at x: Double) -> DoubleDouble {
    let denominator = DoubleDouble.sum(x, 4)
    let piece = min(Int(64 / denominator.high), 15)
    let centre = (Double(piece) + 0.5) / 16
    // δ = (4 − c (x + 4)) / (x + 4), its numerator as the sum of two doubles.
    let numerator = DoubleDouble(4) - DoubleDouble(centre) * denominator
    let first = numerator.high / denominator.high
    let part = DoubleDouble.product(first, denominator.high)
    let rest = ((numerator.high - part.high) - part.low) + numerator.low - first * denominator.low
    let delta = DoubleDouble.sum(first, rest / denominator.high)

    let row = 14 * (piece - 1)
    var tail = scaledNormalTailTable[row + 13]
    for term in (6..<13).reversed() {
      tail = scaledNormalTailTable[row + term] + delta.high * tail
    }
    func coefficient(_ term: Int) -> DoubleDouble {
      DoubleDouble(
        scaledNormalTailTable[row + 2 * term], scaledNormalTailTable[row + 2 * term + 1])
    }
    var value = coefficient(2) + DoubleDouble(delta.high * tail)
    value = coefficient(1) + delta * value
    return coefficient(0) + delta * value
  }
}
