/// Functions of + − × ÷ alone.
///
/// The C library's differ in last bits between its versions and between processors. A training run
/// that is interrupted on one host and goes on upon another would not end with the same bytes.
enum Elementary {
  /// *e* to the power of a number, with a relative error below 2⁻⁴⁰; far below what is lost when the
  /// result becomes a `Float`.
  ///
  /// Reduces to |r| ≤ ½ ln 2 and sums Taylor's series there to the 12th power, whose remainder is
  /// below r¹³ ÷ 13! < 2⁻⁵².
  static func exp(_ value: Double) -> Double {
    guard !value.isNaN else { return value }
    // Beyond these, the result is 0 or infinite as a `Float`, and as a factor of one.
    guard value > -700 else { return 0 }
    guard value < 700 else { return .infinity }
    let power = (value * 1.4426950408889634).rounded()
    // ln 2 in two parts, the first with 32 significant bits, so that its product is exact.
    let rest = (value - power * 0x1.62e42feep-1) - power * 0x1.a39ef35793c76p-33
    // Horner's scheme of the terms rⁿ ÷ n!.
    var sum = 1.0 / 479_001_600
    sum = sum * rest + 1.0 / 39_916_800
    sum = sum * rest + 1.0 / 3_628_800
    sum = sum * rest + 1.0 / 362_880
    sum = sum * rest + 1.0 / 40_320
    sum = sum * rest + 1.0 / 5_040
    sum = sum * rest + 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Double(bitPattern: UInt64(Int(power) + 1023) << 52)
  }

  /// The natural logarithm of a number from 10⁻³⁰⁰ to 10³⁰⁰, with an absolute error below 10⁻¹⁴
  /// times the larger of 1 and the result's magnitude; of others, NaN.
  ///
  /// Halley's iteration on ``exp(_:)``: an error ε becomes ε³ ÷ 12, and the start's is below 0.03.
  static func log(_ value: Double) -> Double {
    guard value >= 1e-300, value <= 1e300 else { return .nan }
    var result = (Double(value.exponent) + value.significand - 1 + 0.043) * 0.6931471805599453
    for _ in 0..<3 {
      let power = exp(result)
      result += 2 * (value - power) / (value + power)
    }
    return result
  }

  /// The hyperbolic tangent, rounded from a `Double`.
  static func tanh(_ value: Float) -> Float {
    // Below this the result is the argument, to a `Float`'s precision.
    guard value.magnitude > 0x1p-13 else { return value }
    let power = exp(-2 * Double(value.magnitude))
    let result = Float((1 - power) / (1 + power))
    return value < 0 ? -result : result
  }

  /// The logistic function 1 ÷ (1 + e⁻ˣ), rounded from a `Double`.
  static func sigmoid(_ value: Float) -> Float {
    Float(1 / (1 + exp(-Double(value))))
  }
}
