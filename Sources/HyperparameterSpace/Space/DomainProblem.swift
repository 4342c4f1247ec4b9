/// What is wrong with a domain.
@nonexhaustive
public enum DomainProblem: Error, Hashable {
  /// A bound is infinite or NaN.
  case notFinite(lower: Double, upper: Double)
  /// The lower bound is not below the upper.
  case emptyRange(String, String)
  /// The bounds are further apart than their type can count.
  case tooWide(String, String, widest: String)
  /// The lower bound of a logarithmic scale is not above 0.
  case logarithmicLowerBound(String, String)
  /// There is nothing to choose from.
  case noChoices
  /// A value stands twice among the choices.
  case duplicateChoice(ParameterValue)
}

extension DomainProblem: CustomStringConvertible {
  /// One line: the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .notFinite(let lower, let upper):
      "bounds must be finite; the range is \(lower)...\(upper)."
    case .emptyRange(let lower, let upper) where lower == upper:
      """
      the lower bound must be below the upper; the range is \(lower)...\(upper); \
      for one value, give the constant \(lower).
      """
    case .emptyRange(let lower, let upper):
      """
      the lower bound must be below the upper; the range is \(lower)...\(upper); \
      did you mean \(upper)...\(lower)?
      """
    case .tooWide(let lower, let upper, let widest):
      """
      the bounds must be at most \(widest) apart; the range is \(lower)...\(upper); \
      bring them nearer.
      """
    case .logarithmicLowerBound(let lower, let upper):
      """
      a logarithmic scale needs a lower bound above 0; the range is \(lower)...\(upper); \
      raise the lower bound or use a linear scale.
      """
    case .noChoices:
      "choices need at least one value; none is given."
    case .duplicateChoice(let value):
      "choices must differ; \(value) is given twice; leave one out."
    }
  }
}
