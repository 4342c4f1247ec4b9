extension Domain {
  /// The checked quantile function; `nil` for groups and lists, which have one for each part.
  ///
  /// - Throws: ``DomainProblem``.
  func quantile() throws(DomainProblem) -> Quantile? {
    switch self {
    case .continuous(let lower, let upper, let scale, let step):
      try Self.continuousQuantile(lower: lower, upper: upper, scale: scale, step: step)
    case .integer(let lower, let upper, let scale, let step):
      try Self.integerQuantile(lower: lower, upper: upper, scale: scale, step: step)
    case .normal, .logNormal, .beta:
      try distributionQuantile()
    case .choices(let values, let weights):
      .finite(.listed(try Self.distinct(values)), try Self.shares(of: values, weights: weights))
    case .ordered(let values):
      .finite(.listed(try Self.distinct(values)), .equal(values.count))
    case .constant(let value):
      .finite(.listed([value]), .equal(1))
    case .group, .list:
      nil
    }
  }

  private static func continuousQuantile(
    lower: Double, upper: Double, scale: Scale, step: Double?
  ) throws(DomainProblem) -> Quantile {
    guard lower.isFinite, upper.isFinite else {
      throw .boundNotFinite(lower: lower, upper: upper)
    }
    guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
    guard (upper - lower).isFinite else {
      throw .tooWide("\(lower)", "\(upper)", widest: "\(Double.greatestFiniteMagnitude)")
    }
    switch scale {
    case .linear: break
    case .logarithmic:
      guard lower > 0 else { throw .logarithmicLowerBound("\(lower)", "\(upper)") }
    case .reverseLogarithmic:
      guard upper < 1 else { throw .reverseLogarithmicUpperBound("\(lower)", "\(upper)") }
    }
    if let step {
      return try steppedQuantile(lower: lower, upper: upper, scale: scale, step: step)
    }
    return switch scale {
    case .linear: .continuous(.linear(lower: lower, upper: upper))
    case .logarithmic: .continuous(.logarithmic(GeometricRange(lower: lower, upper: upper)))
    case .reverseLogarithmic:
      .continuous(.reverseLogarithmic(ReverseGeometricRange(lower: lower, upper: upper)))
    }
  }

  private static func steppedQuantile(
    lower: Double, upper: Double, scale: Scale, step: Double
  ) throws(DomainProblem) -> Quantile {
    guard step.isFinite else { throw .notFinite("the step", given: step) }
    guard step > 0 else { throw .notPositive("the step", given: "\(step)") }
    guard let (steps, isExact) = Decimal.steps(of: step, from: lower, to: upper),
      steps < EvenLevels.largestCount
    else {
      throw .tooWide(
        "\(lower)", "\(upper)", widest: "\(EvenLevels.largestCount) steps of \(step)")
    }
    guard isExact else {
      let reached = [steps, steps + 1].filter { $0 > 0 }
        .map { Decimal(lower).nearest(adding: $0, of: Decimal(step)) }
      throw .unreachedBound(
        lower: "\(lower)", upper: "\(upper)", step: "\(step)",
        nearest: reached.filter(\.isFinite).map { "\($0)" })
    }
    // All levels but the outermost lie where doubles are at most so far apart.
    let distance = max(lower.magnitude, upper.magnitude).nextDown.ulp
    guard step >= distance else {
      throw .repeatedNumbers(
        lower: "\(lower)", upper: "\(upper)", step: "\(step)", distance: "\(distance)")
    }
    let levels = Levels.even(EvenLevels(lower: lower, upper: upper, count: steps + 1))
    switch scale {
    case .linear: return .finite(levels, .equal(steps + 1))
    case .logarithmic:
      guard lower > step / 2 else { throw .stepTooLarge(lower: "\(lower)", step: "\(step)") }
      let shares = LogarithmicSteps(lower: lower, upper: upper, step: step, count: steps + 1)
      return .finite(levels, .logarithmic(shares))
    case .reverseLogarithmic:
      throw .scale(scale, in: "a stepped domain")
    }
  }

  private static func integerQuantile(
    lower: Int, upper: Int, scale: Scale, step: Int
  ) throws(DomainProblem) -> Quantile {
    guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
    let (width, overflow) = upper.subtractingReportingOverflow(lower)
    guard !overflow, width < Int.max else {
      throw .tooWide("\(lower)", "\(upper)", widest: "\(Int.max - 1)")
    }
    guard step > 0 else { throw .notPositive("the step", given: "\(step)") }
    guard width % step == 0 else {
      let below = upper - width % step
      let (above, isBeyond) = below.addingReportingOverflow(step)
      throw .unreachedBound(
        lower: "\(lower)", upper: "\(upper)", step: "\(step)",
        nearest: (below > lower ? ["\(below)"] : []) + (isBeyond ? [] : ["\(above)"]))
    }
    let levels = Levels.integers(lower: lower, step: step, count: width / step + 1)
    switch scale {
    case .linear: return .finite(levels, .equal(levels.count))
    case .logarithmic:
      guard lower > 0 else { throw .logarithmicLowerBound("\(lower)", "\(upper)") }
      // In whole numbers, and in the doubles that the shares are computed with.
      guard step / 2 < lower, Double(step) / 2 < Double(lower) else {
        throw .stepTooLarge(lower: "\(lower)", step: "\(step)")
      }
      let shares = LogarithmicSteps(
        lower: Double(lower), upper: Double(upper), step: Double(step), count: levels.count)
      return .finite(levels, .logarithmic(shares))
    case .reverseLogarithmic:
      throw .scale(scale, in: "an integer domain")
    }
  }

  private static func distinct(
    _ values: [ParameterValue]
  ) throws(DomainProblem) -> [ParameterValue] {
    guard !values.isEmpty else { throw .noChoices }
    var seen: Set<ParameterValue> = []
    for value in values where !seen.insert(value).inserted { throw .duplicateChoice(value) }
    return values
  }

  private static func shares(
    of values: [ParameterValue], weights: [Double]?
  ) throws(DomainProblem) -> Shares {
    guard let weights else { return .equal(values.count) }
    guard weights.count == values.count else {
      throw .weightCount(weights.count, values: values.count)
    }
    for (weight, value) in zip(weights, values) where !(weight >= 0 && weight.isFinite) {
      throw .weight(weight, of: value)
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .noWeight }
    return Shares(weights: weights)
  }
}
