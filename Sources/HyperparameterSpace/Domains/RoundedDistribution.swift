/// A continuous distribution whose values are rounded to multiples of a step.
struct RoundedDistribution: Sendable {
  let distribution: ContinuousQuantile
  let step: Step
  /// The least and the greatest factor of the step.
  let factors: ClosedRange<Int>

  /// How many multiples there are.
  var count: Int { factors.upperBound - factors.lowerBound + 1 }

  /// The position, among the multiples, of the value at a unit coordinate.
  func position(at unitCoordinate: Double) -> Int {
    factor(at: unitCoordinate) - factors.lowerBound
  }

  /// The factor of the step nearest the distribution's value, halves away from 0.
  func factor(at unitCoordinate: Double) -> Int {
    let steps = distribution.value(at: unitCoordinate) / step.size
    // Beyond 2⁶² the step is refused; the bounds hold what rounding may pass.
    let nearest = Int(steps < 0 ? steps - 0.5 : steps + 0.5)
    return min(max(nearest, factors.lowerBound), factors.upperBound)
  }

  /// The value at a unit coordinate.
  func value(at unitCoordinate: Double) -> ParameterValue {
    step.multiple(factor(at: unitCoordinate))
  }

  /// The share of the distribution below a multiple.
  func coordinate(ofPosition position: Int) -> Double {
    distribution.coordinate(of: Double(factors.lowerBound + position) * step.size)
  }
}
