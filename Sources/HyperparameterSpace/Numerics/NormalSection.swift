/// The part of a standard normal distribution between two distances above the mean, the nearer at
/// most 30.
struct NormalSection: Sendable {
  private let nearest: Double
  private let farthest: Double
  /// The probabilities to lie above the two.
  private let nearestTail: DoubleDouble
  private let farthestTail: DoubleDouble
  /// The probability to lie between them.
  let probability: DoubleDouble

  /// The distance between the points where the distribution is computed; between them a straight
  /// line is as good, and it keeps the order of the shares.
  private static let step = 0x1p-36

  init(nearest: Double, farthest: Double) {
    self.nearest = nearest
    self.farthest = farthest
    nearestTail = Self.tail(at: nearest)
    farthestTail = Self.tail(at: farthest)
    probability = nearestTail - farthestTail
  }

  /// The distance below which a share of the section's probability lies.
  func distance(at share: DoubleDouble) -> DoubleDouble {
    distance(withProbabilityBefore: share * probability)
  }

  /// The distance below which a part of the section's probability lies; non-decreasing.
  func distance(withProbabilityBefore part: DoubleDouble) -> DoubleDouble {
    let target = nearestTail - part
    guard target.high > farthestTail.high else { return DoubleDouble(farthest) }
    let estimate = target.high < 0.5 ? normalTailQuantile(target).high : 0
    var cell = Int(min(max(estimate, nearest), farthest) * 0x1p36)
    var (left, right) = (end(cell), end(cell + 1))
    // The estimate is off by a cell only at the cells' ends.
    for _ in 0..<4 {
      if target.isAbove(left.tail) {
        cell -= 1
        (left, right) = (end(cell), left)
      } else if right.tail.isAbove(target) {
        cell += 1
        (left, right) = (right, end(cell + 1))
      } else {
        break
      }
    }
    let fraction = (left.tail - target).high / (left.tail - right.tail).high
    let width = right.distance - left.distance
    return DoubleDouble.sum(left.distance, min(max(fraction * width, 0), width))
  }

  /// The probability to lie in the section and below a distance.
  func probability(before distance: Double) -> DoubleDouble {
    nearestTail - Self.tail(at: min(max(distance, nearest), farthest))
  }

  /// The share of the section's probability below a distance.
  func share(before distance: Double) -> Double {
    (probability(before: distance) / probability).high
  }

  private func end(_ cell: Int) -> (distance: Double, tail: DoubleDouble) {
    let distance = Double(cell) * Self.step
    if distance <= nearest { return (nearest, nearestTail) }
    if distance >= farthest { return (farthest, farthestTail) }
    return (distance, Self.tail(at: distance))
  }

  /// The probability to lie above a distance; 0 where it is too far to matter.
  private static func tail(at distance: Double) -> DoubleDouble {
    guard distance <= 36 else { return DoubleDouble(0) }
    let tail = NormalTail(at: distance)
    let scale = Double.powerOfTwo(tail.powerOfTwo)
    return DoubleDouble(tail.probability.high * scale, tail.probability.low * scale)
  }
}

extension DoubleDouble {
  /// Whether this number is the greater one.
  func isAbove(_ other: DoubleDouble) -> Bool {
    high > other.high || (high == other.high && low > other.low)
  }
}
