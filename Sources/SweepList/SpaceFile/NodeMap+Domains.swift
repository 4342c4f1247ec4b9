internal import HyperparameterSpace

extension NodeMap {
  /// The integers from `min` to `max`, by `step`.
  func integers(_ scale: Scale = .linear) throws -> Domain {
    let remedy =
      scale == .linear
      ? "for floating-point numbers, use the distribution uniform."
      : "for floating-point numbers, use the distribution log_uniform_values."
    return .integer(
      lower: try integer("min", remedy: remedy), upper: try integer("max", remedy: remedy),
      scale: scale, step: try integer("step", default: 1, remedy: remedy))
  }

  /// The floating-point numbers from `min` to `max`, by `step` where it is there.
  func numbers(_ scale: Scale) throws -> Domain {
    .continuous(
      lower: try number("min"), upper: try number("max"), scale: scale,
      step: try optionalNumber("step"))
  }

  /// A normal distribution with `mu` and `sigma`, cut off at `min` and `max` where they are there.
  func normal(step: Step?) throws -> Domain {
    .normal(
      mean: try number("mu", default: 0), standardDeviation: try number("sigma", default: 1),
      lower: try number("min", default: -.infinity), upper: try number("max", default: .infinity),
      step: step)
  }

  /// What `q` says that values are multiples of; 1.0 where it is not there, as in W&B's schema.
  func quantum() throws -> Step {
    let size = try number("q", default: 1)
    // What is written as an integer makes integers.
    return self["q"]?.isInteger == true ? .integer(Int(size)) : .decimal(size)
  }

  /// The multiples of `q` between bounds that were given as logarithms.
  ///
  /// Nobody writes a logarithm to its last digit, so a multiple at most a tenth of `q` beyond a bound
  /// counts as meant: the upper bound 4.605 is 99.98, and means 100 where `q` is 1.
  func multiples(from lower: Double, through upper: Double) throws -> Domain {
    let step = try quantum()
    do throws(DomainProblem) {
      let size = try number(of: step)
      // No multiple above 0 is less than q.
      guard upper + size / 10 > size else { throw .noMultiple(lower: "", upper: "", step: "") }
      return try .multiples(
        of: step, from: max(lower - size / 10, size), through: upper + size / 10,
        scale: .logarithmic)
    } catch .noMultiple {
      throw DomainProblem.noMultiple(lower: "\(lower)", upper: "\(upper)", step: "\(step)")
    }
  }

  private func number(of step: Step) throws(DomainProblem) -> Double {
    switch step {
    case .integer(let size): return Double(size)
    case .decimal(let size):
      guard size.isFinite else { throw .notFinite("the step", given: size) }
      return size
    }
  }

  /// The natural logarithms under `min` and `max`.
  ///
  /// - Parameter valuesName: The distribution whose bounds are values.
  func logarithms(valuesName: String) throws -> (lower: Double, upper: Double) {
    let (lower, upper) = (try number("min"), try number("max"))
    for (key, logarithm) in [("min", lower), ("max", upper)]
    where !(logarithm.magnitude <= Self.largestLogarithm) {
      throw error(
        at: valuePlace(ofFirst: key),
        """
        '\(key)' is a natural logarithm here, from -\(Self.largestLogarithm) to \
        \(Self.largestLogarithm); it is \(logarithm); for bounds that are values themselves, \
        use \(valuesName).
        """)
    }
    guard lower < upper else { throw DomainProblem.emptyRange("\(lower)", "\(upper)") }
    return (lower, upper)
  }

  /// ln 2¹⁰²², rounded down: the exponential of no larger logarithm has a reciprocal that is normal.
  private static let largestLogarithm = 708.0
}
