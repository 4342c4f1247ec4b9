import Foundation

/// The distribution function of the beta distribution.
enum IncompleteBeta {
  /// I_x(a, b), by its continued fraction.
  ///
  /// Source: DLMF 8.17.22, evaluated by the modified method of Lentz.
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on this side of the mean.
    guard x <= (a + 1) / (a + b + 2) else { return 1 - regularized(1 - x, b, a) }
    let front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)) / a
    let tiny = 1e-300
    var (fraction, c, d) = (1.0, 1.0, 0.0)
    for step in 0...500 {
      let m = Double(step / 2)
      let numerator =
        if step == 0 {
          1.0
        } else if step.isMultiple(of: 2) {
          m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        } else {
          -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        }
      d = 1 + numerator * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + numerator / c
      if abs(c) < tiny { c = tiny }
      fraction *= c * d
      if abs(1 - c * d) < 1e-12 { break }
    }
    return min(max(front * (fraction - 1), 0), 1)
  }

  private static func logGamma(_ x: Double) -> Double { lgamma(x).0 }
}
