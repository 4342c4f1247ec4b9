import Foundation

/// How numbers of a domain are distributed: what tells strata of equal probability.
enum NumberDistribution: Equatable {
  case uniform(AxisScale, low: Double, high: Double)
  case normal(mean: Double, deviation: Double, low: Double, high: Double)
  case logNormal(mean: Double, deviation: Double)
  case beta(alpha: Double, beta: Double)

  /// The probability of what is below a number.
  func share(below value: Double) -> Double {
    switch self {
    case .uniform(let scale, let low, let high):
      return scale.fraction(of: value, low: low, high: high)
    case .normal(let mean, let deviation, let low, let high):
      let standard = { Self.standardNormal(($0 - mean) / deviation) }
      let (start, end) = (standard(low), standard(high))
      guard end > start else { return 0.5 }
      return min(max((standard(value) - start) / (end - start), 0), 1)
    case .logNormal(let mean, let deviation):
      return value > 0 ? Self.standardNormal((log(value) - mean) / deviation) : 0
    case .beta(let alpha, let beta):
      return IncompleteBeta.regularized(min(max(value, 0), 1), alpha, beta)
    }
  }

  /// The probability of the level at a number, with half a step on either side of it, as the two
  /// shares below its ends.
  func shares(ofLevel value: Double, step: Double) -> (lower: Double, upper: Double) {
    switch self {
    case .uniform(let scale, let low, let high):
      // The range reaches half a step beyond its ends, so that these are as likely as the rest.
      let wide = NumberDistribution.uniform(scale, low: low - step / 2, high: high + step / 2)
      return (wide.share(below: value - step / 2), wide.share(below: value + step / 2))
    default:
      return (share(below: value - step / 2), share(below: value + step / 2))
    }
  }

  /// The scale on which the numbers are drawn.
  var scale: AxisScale {
    switch self {
    case .uniform(let scale, _, _): scale
    case .logNormal: .logarithmic
    case .normal, .beta: .linear
    }
  }

  private static func standardNormal(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.squareRoot())
  }
}
