/// A hyperparameter whose domain was checked, in the form that designs compute with.
struct Axis: Sendable {
  /// What tells this axis's random streams from those of the others: a hash of the name alone,
  /// so that no other hyperparameter has a say in its draws.
  let streamKey: UInt64
  let quantile: Quantile
  /// The values of a finite domain, in order.
  let levels: Levels?

  /// Checks a hyperparameter's domain.
  ///
  /// - Throws: `SearchSpaceError.invalidDomain`.
  init(_ hyperparameter: Hyperparameter) throws {
    streamKey = fnv1a(hyperparameter.name.utf8)
    do throws(DomainProblem) {
      (quantile, levels) = try Self.compile(hyperparameter.domain)
    } catch {
      throw SearchSpaceError.invalidDomain(hyperparameter.name, error)
    }
  }

  /// The values of a domain that are equally likely, where it is made of such.
  var equallyLikelyLevels: Levels? {
    guard case .levels(let levels) = quantile else { return nil }
    return levels
  }

  private static func compile(_ domain: Domain) throws(DomainProblem) -> (Quantile, Levels?) {
    switch domain {
    case .continuous(let lower, let upper, let scale):
      guard lower.isFinite, upper.isFinite else {
        throw .notFinite(lower: lower, upper: upper)
      }
      guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
      switch scale {
      case .linear:
        guard (upper - lower).isFinite else {
          throw .tooWide("\(lower)", "\(upper)", widest: "\(Double.greatestFiniteMagnitude)")
        }
        return (.linear(lower: lower, upper: upper), nil)
      case .logarithmic:
        guard lower > 0 else { throw .logarithmicLowerBound("\(lower)", "\(upper)") }
        return (.logarithmic(GeometricRange(lower: lower, upper: upper)), nil)
      }
    case .integer(let lower, let upper, let scale):
      guard lower < upper else { throw .emptyRange("\(lower)", "\(upper)") }
      let (width, overflow) = upper.subtractingReportingOverflow(lower)
      guard !overflow, width < Int.max else {
        throw .tooWide("\(lower)", "\(upper)", widest: "\(Int.max - 1)")
      }
      let levels = Levels.integers(lower: lower, count: width + 1)
      switch scale {
      case .linear: return (.levels(levels), levels)
      case .logarithmic:
        guard lower > 0 else { throw .logarithmicLowerBound("\(lower)", "\(upper)") }
        return (.logarithmicInteger(LogarithmicIntegers(lower: lower, upper: upper)), levels)
      }
    case .choices(let values):
      guard !values.isEmpty else { throw .noChoices }
      var seen: Set<ParameterValue> = []
      for value in values where !seen.insert(value).inserted {
        throw .duplicateChoice(value)
      }
      return (.levels(.listed(values)), .listed(values))
    case .constant(let value):
      return (.levels(.listed([value])), .listed([value]))
    }
  }
}
