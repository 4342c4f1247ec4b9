/// The regularised incomplete beta function I(*x*; *a*, *b*) from 0 up to a largest argument, and
/// its inverse.
///
/// I is *x*^*a* (1 − *x*)^*b* / (*a* B(*a*, *b*)) times a continued fraction, which converges fast
/// up to (*a* + 1) / (*a* + *b* + 2).
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22; the fraction by Lentz's method,
/// Press and others, Numerical Recipes, section 6.4.
struct IncompleteBeta: Sendable {
  private let a: Double
  private let b: Double
  private let largest: Double
  /// ln (*a* B(*a*, *b*)).
  private let logarithmOfScale: DoubleDouble
  /// Up to here I is *x*^*a* / (*a* B(*a*, *b*)) to 2⁻⁵⁹; all the way where *b* is 1.
  private let smallest: Double
  private var probabilityOfSmallest: Double
  /// I at the largest argument.
  private(set) var probabilityOfLargest: Double

  /// The bits of a double that are 0 at the points where the function is computed; between them a
  /// straight line is as good, and it keeps the order of the probabilities.
  private static let cell: UInt64 = 1 << 16

  /// - Parameters:
  ///   - a: Above 0.
  ///   - b: Above 0.
  ///   - largest: The largest argument, at most 1; at most about (*a* + 1) / (*a* + *b* + 2) where
  ///     *b* is not 1.
  init(_ a: Double, _ b: Double, largest: Double) {
    self.a = a
    self.b = b
    self.largest = largest
    let scale =
      logGamma(DoubleDouble.sum(a, 1)) + logGamma(DoubleDouble(b))
      - logGamma(DoubleDouble.sum(a, b))
    logarithmOfScale = b == 1 ? DoubleDouble(0) : scale
    smallest = b == 1 ? largest : min(0x1p-60 / max(b, 1), largest)
    (probabilityOfSmallest, probabilityOfLargest) = (1, 1)
    if b != 1 {
      probabilityOfSmallest = probability(at: smallest)
      probabilityOfLargest = probability(at: largest)
    }
  }

  /// I(*x*; *a*, *b*).
  ///
  /// - Parameter x: From 0 to the largest argument.
  func probability(at x: Double) -> Double {
    if x <= smallest && (b == 1 || x < smallest) { return power(x) }
    let (logarithm, fraction) = terms(at: x)
    let (factor, exponent) = preciseExponential(
      DoubleDouble(max(logarithm.high, -1400), logarithm.low))
    return (factor.high * fraction).scaled(byPowerOfTwo: exponent)
  }

  /// The argument at which I is a probability; non-decreasing.
  ///
  /// - Parameter probability: Above 0.
  /// - Returns: The argument as a point of the grid and what lies beyond it, not added up, so that
  ///   the distance from 1 can be told as accurately.
  func argument(at probability: Double) -> (point: Double, offset: Double) {
    if probability >= probabilityOfLargest { return (largest, 0) }
    if probability <= probabilityOfSmallest { return (min(root(probability), smallest), 0) }
    let mask = ~(Self.cell - 1)
    let bits = estimate(probability).bitPattern & mask
    var (left, right) = (end(bits), end(bits + Self.cell))
    var lowerBits = bits
    for _ in 0..<64 {
      if probability < left.probability, left.argument > smallest {
        lowerBits -= Self.cell
        (left, right) = (end(lowerBits), left)
      } else if probability > right.probability, right.argument < largest {
        lowerBits += Self.cell
        (left, right) = (right, end(lowerBits + Self.cell))
      } else {
        break
      }
    }
    let share =
      (probability - left.probability) / (right.probability - left.probability)
    let width = right.argument - left.argument
    return (left.argument, min(max(share * width, 0), width))
  }

  private func end(_ bits: UInt64) -> (argument: Double, probability: Double) {
    let x = Double(bitPattern: bits)
    if x <= smallest { return (smallest, probabilityOfSmallest) }
    if x >= largest { return (largest, probabilityOfLargest) }
    return (x, probability(at: x))
  }

  /// *x*^*a* / (*a* B(*a*, *b*)).
  private func power(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let exponent = DoubleDouble(a) * logarithm(x) - logarithmOfScale
    guard exponent.high > -746 else { return 0 }
    let (factor, power) = preciseExponential(exponent)
    return factor.high.scaled(byPowerOfTwo: power)
  }

  /// The inverse of ``power(_:)``; 0 where it is below half the least subnormal double.
  private func root(_ probability: Double) -> Double {
    let exponent = (logarithm(probability) + logarithmOfScale) / DoubleDouble(a)
    guard exponent.high > -746 else { return 0 }
    let (factor, power) = preciseExponential(exponent)
    return factor.high.scaled(byPowerOfTwo: power)
  }

  /// The argument to 30 bits and more: Newton's method for ln I as a function of ln *x*, which is
  /// nearly straight, kept between bounds.
  private func estimate(_ probability: Double) -> Double {
    let target = quickLogarithm(probability)
    var (low, high) = (quickLogarithm(smallest), quickLogarithm(largest))
    var position = min(max(firstEstimate(probability), low), high)
    for _ in 0..<64 {
      let (factor, exponent) = preciseExponential(DoubleDouble(position))
      let x = min(max(factor.high * Double.powerOfTwo(exponent), smallest), largest)
      let (logarithm, fraction) = terms(at: x)
      let excess = logarithm.high + quickLogarithm(fraction) - target
      if excess > 0 { high = position } else { low = position }
      let next = position - excess * (1 - x) * fraction / a
      let isLast = (next - position).magnitude <= 0x1p-24
      position = isLast || (low < next && next < high) ? next : 0.5 * (low + high)
      if isLast { break }
    }
    let (factor, exponent) = preciseExponential(DoubleDouble(position))
    return min(max(factor.high * Double.powerOfTwo(exponent), smallest), largest)
  }

  /// A first value for ln *x*: through the normal distribution where both parameters are above 1
  /// (Abramowitz and Stegun, 26.5.22), else where I is still a power.
  private func firstEstimate(_ probability: Double) -> Double {
    if a > 1 && b > 1 {
      let deviate = -normalQuantile(min(probability, 0.999))
      let (first, second) = (1 / (2 * a - 1), 1 / (2 * b - 1))
      let h = 2 / (first + second)
      let lambda = (deviate * deviate - 3) * (1.0 / 6)
      if h + lambda > 0 {
        let w =
          deviate * squareRoot(h + lambda) / h
          - (second - first) * (lambda + 5.0 / 6 - 2 / (3 * h))
        let exponent = DoubleDouble(min(max(2 * w, -600), 600))
        let (factor, power) = preciseExponential(exponent)
        return -quickLogarithm(1 + b / a * (factor.high * Double.powerOfTwo(power)))
      }
    }
    return (quickLogarithm(probability) + logarithmOfScale.high) / a
  }

  /// ln (*x*^*a* (1 − *x*)^*b* / (*a* B(*a*, *b*))), and the continued fraction.
  private func terms(at x: Double) -> (logarithm: DoubleDouble, fraction: Double) {
    let logarithm =
      DoubleDouble(a) * preciseLogarithm(DoubleDouble(x))
      + DoubleDouble(b) * preciseLogarithm(DoubleDouble.sum(1, -x)) - logarithmOfScale
    return (logarithm, continuedFraction(at: x))
  }

  /// 1 / (1 + *d₁* / (1 + *d₂* / (1 + …))); 10,000 pairs of terms at most.
  private func continuedFraction(at x: Double) -> Double {
    let sum = a + b
    var numerator = 1.0
    // Near the largest argument the first denominator is small: the difference of near equals.
    let first = DoubleDouble.sum(a, 1) - DoubleDouble.sum(a, b) * DoubleDouble(x)
    var denominator = 1 / nonZero(first.high / (a + 1))
    var value = denominator
    for pair in 1...10_000 {
      let m = Double(pair)
      let twice = a + 2 * m
      let even = m * (b - m) * x / ((twice - 1) * twice)
      denominator = 1 / nonZero(1 + even * denominator)
      numerator = nonZero(1 + even / numerator)
      value *= denominator * numerator
      let odd = -(a + m) * (sum + m) * x / (twice * (twice + 1))
      denominator = 1 / nonZero(1 + odd * denominator)
      numerator = nonZero(1 + odd / numerator)
      let factor = denominator * numerator
      value *= factor
      if (factor - 1).magnitude <= 0x1p-53 { break }
    }
    return value
  }

  private func nonZero(_ value: Double) -> Double {
    value.magnitude < 0x1p-900 ? 0x1p-900 : value
  }
}
