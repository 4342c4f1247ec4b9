extension Domain {
  /// The checked quantile function of a normal, log-normal or beta distribution.
  func distributionQuantile() throws(DomainProblem) -> Quantile? {
    switch self {
    case .normal(let mean, let deviation, let lower, let upper, let step):
      try Self.check(deviation, named: "the standard deviation")
      guard mean.isFinite else { throw .notFinite("the mean", given: mean) }
      guard !lower.isNaN, !upper.isNaN else {
        throw .boundNotFinite(lower: lower, upper: upper)
      }
      guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
      // No quantile of the whole distribution lies further out.
      let reach = mean.magnitude + deviation * LogNormal.largestDeviate
      let distances = [lower, upper].filter(\.isFinite).map { ($0 - mean) / deviation }
      // How far the nearest value lies from the mean where that is outside of the bounds.
      let gap = max(lower - mean, mean - upper)
      guard max(reach, gap) < Self.largestReach, distances.allSatisfy(\.isFinite) else {
        throw .outOfRange("the mean is \(mean), the standard deviation \(deviation)")
      }
      let distribution = TruncatedNormal(
        mean: mean, standardDeviation: deviation, lower: lower, upper: upper)
      // Beyond a bound on one side of the mean what is left of the tail is shorter than half of the
      // whole distribution.
      let farthest = [mean, lower, upper].filter(\.isFinite).map(\.magnitude).max() ?? 0
      return try Self.rounded(
        .normal(distribution), to: step, within: (lower, upper),
        reach: farthest + deviation * Self.largestHalfDeviate)
    case .logNormal(let mean, let deviation, let step):
      try Self.check(deviation, named: "the standard deviation")
      guard mean.isFinite else { throw .notFinite("the mean", given: mean) }
      let distribution = LogNormal(mean: mean, standardDeviation: deviation)
      guard distribution.isRepresentable else {
        throw .outOfRange(
          "the logarithm's mean is \(mean), its standard deviation \(deviation)")
      }
      return try Self.rounded(
        .logNormal(distribution), to: step, within: (0, .infinity),
        reach: distribution.quantile(1 - 0x1p-53))
    case .beta(let alpha, let beta, let step):
      try Self.check(alpha, named: "alpha")
      try Self.check(beta, named: "beta")
      for parameter in [alpha, beta] where !(0.001...1_000_000).contains(parameter) {
        throw .outOfRange("alpha and beta must be from 0.001 to 1000000; one is \(parameter)")
      }
      let distribution = BetaDistribution(alpha: alpha, beta: beta)
      return try Self.rounded(.beta(distribution), to: step, within: (0, 1), reach: 1)
    default:
      return nil
    }
  }

  private static func check(_ value: Double, named name: String) throws(DomainProblem) {
    guard value.isFinite else { throw .notFinite(name, given: value) }
    guard value > 0 else { throw .notPositive(name, given: "\(value)") }
  }

  /// A distribution, rounded to the multiples of a step that lie between bounds.
  private static func rounded(
    _ distribution: ContinuousQuantile, to step: Step?, within bounds: (Double, Double),
    reach: Double
  ) throws(DomainProblem) -> Quantile {
    guard let step else { return .continuous(distribution) }
    try check(step.size, named: "the step")
    // Factors are integers, and exact as doubles; multiples of integers are integers.
    var mostFactor = Step.largestFactor
    if case .integer(let size) = step { mostFactor = min(mostFactor, Int.max / size) }
    let most = min(reach / step.size, Double(Step.largestFactor)) + 1
    guard most < Double(mostFactor + 1) else {
      throw .tooWide("\(-reach)", "\(reach)", widest: "\(mostFactor) steps of \(step)")
    }
    let farthest = Int(most)
    let least = bounds.0.isFinite ? step.firstFactor(notBelow: bounds.0) ?? -farthest : -farthest
    let greatest =
      bounds.1.isFinite ? step.firstFactor(notBelow: -bounds.1).map { -$0 } ?? farthest : farthest
    guard least <= greatest else {
      throw .noMultiple(lower: "\(bounds.0)", upper: "\(bounds.1)", step: "\(step)")
    }
    let result = RoundedDistribution(
      distribution: distribution, step: step, factors: least...greatest)
    guard bounds.0.isFinite, bounds.1.isFinite else { return .multiples(result) }
    return .finite(
      .multiples(step, first: least, count: result.count), .rounded(result))
  }

  /// Products of larger numbers in two doubles would overflow.
  private static let largestReach = 0x1p990

  /// How far from the mean half of a normal distribution can lie, in standard deviations: the
  /// quantile of 2⁻⁵⁵, rounded up.
  private static let largestHalfDeviate = 8.5
}
