/// A normal distribution cut off at bounds, either of which may be infinite.
///
/// Probabilities are measured from the side where they are small, so that bounds far from the mean
/// lose nothing; beyond 30 standard deviations, relative to the probability beyond the nearer bound.
struct TruncatedNormal: Sendable {
  let mean: Double
  let standardDeviation: Double
  let lower: Double
  let upper: Double
  private let shape: Shape

  private enum Shape {
    /// No bounds.
    case whole
    /// Bounds so close together that the density between them is constant.
    case even
    /// Both bounds on one side of the mean; below it where reflected.
    case side(NormalSection, isReflected: Bool)
    /// Both bounds on one side, and far away.
    case distant(DistantNormalSection, isReflected: Bool)
    /// The mean between the bounds: the parts below and above it, and the probability of both.
    case middle(below: NormalSection, above: NormalSection, total: DoubleDouble)
  }

  /// - Precondition: The mean and the standard deviation are finite, the latter above 0;
  ///   `lower` < `upper`.
  init(mean: Double, standardDeviation: Double, lower: Double, upper: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.lower = lower
    self.upper = upper
    let first = (lower - mean) / standardDeviation
    let last = (upper - mean) / standardDeviation
    let width = (upper - lower) / standardDeviation
    let isReflected = last <= 0
    let nearest = isReflected ? -last : first
    if first < -NormalTail.farthest, last > NormalTail.farthest {
      shape = .whole
    } else if width * max(nearest, 1) <= 0x1p-30 {
      shape = .even
    } else if nearest > 30 {
      let section = DistantNormalSection(nearest: nearest, width: width)
      shape = .distant(section, isReflected: isReflected)
    } else if nearest >= 0 {
      let section = NormalSection(nearest: nearest, farthest: isReflected ? -first : last)
      shape = .side(section, isReflected: isReflected)
    } else {
      let below = NormalSection(nearest: 0, farthest: -first)
      let above = NormalSection(nearest: 0, farthest: last)
      shape = .middle(below: below, above: above, total: below.probability + above.probability)
    }
  }

  /// The value that a share of the distribution lies below: between the bounds, and non-decreasing.
  ///
  /// Without bounds within 39 standard deviations of the mean the error is below 0.501 units in the
  /// last place, or 2⁻⁶⁰ standard deviations if that is more. With them it is below half a unit in
  /// the last place and 2⁻⁵¹ of the largest of the standard deviation, the mean and the result.
  ///
  /// - Parameter unitCoordinate: A multiple of 2⁻⁵³ in [0, 1); it is opened.
  func quantile(_ unitCoordinate: Double) -> Double {
    let share = unitCoordinate.openedUnitCoordinate
    let value: Double
    switch shape {
    case .whole:
      let distance = normalTailQuantile(DoubleDouble(min(share, 1 - share)))
      value = self.value(at: distance, isReflected: share <= 0.5)
    case .even:
      value = (DoubleDouble(lower) + DoubleDouble.product(share, upper - lower)).high
    case .side(let section, let isReflected):
      let distance = section.distance(at: DoubleDouble(isReflected ? 1 - share : share))
      value = self.value(at: distance, isReflected: isReflected)
    case .distant(let section, let isReflected):
      let distance = section.distance(at: isReflected ? 1 - share : share)
      value =
        isReflected ? upper - standardDeviation * distance : lower + standardDeviation * distance
    case .middle(let below, let above, let total):
      let mass = DoubleDouble(share) * total - below.probability
      if mass.high <= 0 {
        let distance = below.distance(withProbabilityBefore: DoubleDouble(0) - mass)
        value = self.value(at: distance, isReflected: true)
      } else {
        let distance = above.distance(withProbabilityBefore: mass)
        value = self.value(at: distance, isReflected: false)
      }
    }
    return min(max(value, lower), upper)
  }

  /// The probability to lie below a value.
  ///
  /// - Parameter value: Any number.
  func probability(below value: Double) -> Double {
    if value <= lower { return 0 }
    if value >= upper { return 1 }
    let distance = (value - mean) / standardDeviation
    let result: Double
    switch shape {
    case .whole:
      result = normalProbability(distance)
    case .even:
      result = (value - lower) / (upper - lower)
    case .side(let section, let isReflected):
      let share = section.share(before: distance.magnitude)
      result = isReflected ? 1 - share : share
    case .distant(let section, let isReflected):
      let depth = (isReflected ? upper - value : value - lower) / standardDeviation
      let share = section.share(before: depth)
      result = isReflected ? 1 - share : share
    case .middle(let below, let above, let total):
      let mass =
        distance < 0
        ? below.probability - below.probability(before: -distance)
        : below.probability + above.probability(before: distance)
      result = (mass / total).high
    }
    return min(max(result, 0), 1)
  }

  /// The value that lies a number of standard deviations above the mean; below it where reflected.
  private func value(at distance: DoubleDouble, isReflected: Bool) -> Double {
    let offset = DoubleDouble(isReflected ? -standardDeviation : standardDeviation) * distance
    return (DoubleDouble(mean) + offset).high
  }
}
