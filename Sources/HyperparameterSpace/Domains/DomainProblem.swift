/// What is wrong with a domain.
@nonexhaustive
public enum DomainProblem: Error, Hashable {
  /// A bound is infinite or NaN.
  case boundNotFinite(lower: Double, upper: Double)
  /// A parameter of a distribution, or a step, is infinite or NaN.
  case notFinite(String, given: Double)
  /// The lower bound is not below the upper.
  case emptyRange(String, String)
  /// The bounds are further apart than their type can count.
  case tooWide(String, String, widest: String)
  /// The lower bound of a logarithmic scale is not above 0.
  case logarithmicLowerBound(String, String)
  /// The upper bound of a reverse logarithmic scale is not below 1.
  case reverseLogarithmicUpperBound(String, String)
  /// The scale is not one of this kind of domain.
  case scale(Scale, in: String)
  /// A parameter of a distribution, or a step, is not above 0.
  case notPositive(String, given: String)
  /// Steps from the lower bound do not reach the upper.
  case unreachedBound(lower: String, upper: String, step: String, nearest: [String])
  /// Steps are smaller than the distances between the floating-point numbers there.
  case repeatedNumbers(lower: String, upper: String, step: String, distance: String)
  /// Half a step below the lower bound of a logarithmic scale is not above 0.
  case stepTooLarge(lower: String, step: String)
  /// No multiple of the step lies between the bounds.
  case noMultiple(lower: String, upper: String, step: String)
  /// Values of the distribution would be too large or too small to write.
  case outOfRange(String)
  /// There is nothing to choose from.
  case noChoices
  /// A value stands twice among the choices.
  case duplicateChoice(ParameterValue)
  /// There are not as many weights as values.
  case weightCount(Int, values: Int)
  /// A weight is negative, infinite or NaN.
  case weight(Double, of: ParameterValue)
  /// No weight is above 0.
  case noWeight
}

extension DomainProblem: CustomStringConvertible {
  /// One line: the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .boundNotFinite(let lower, let upper):
      "bounds must be finite; the range is \(lower)...\(upper)."
    case .notFinite(let subject, let given):
      "\(subject) must be finite; it is \(given)."
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
    case .reverseLogarithmicUpperBound(let lower, let upper):
      """
      a reverse logarithmic scale needs an upper bound below 1; the range is \(lower)...\(upper); \
      lower the upper bound or use a linear scale.
      """
    case .scale(let scale, let kind):
      "\(kind) has no \(scale) scale; use linear or logarithmic."
    case .notPositive(let subject, let given):
      "\(subject) must be above 0; it is \(given)."
    case .unreachedBound(let lower, let upper, let step, let nearest):
      """
      steps of \(step) from \(lower) must reach the upper bound; it is \(upper); \
      \(nearest.isEmpty
        ? "use a smaller step"
        : "the nearest that \(nearest.count == 1 ? "does is" : "do are") "
          + nearest.joined(separator: " and ")).
      """
    case .repeatedNumbers(let lower, let upper, let step, let distance):
      """
      steps of \(step) must lead to different numbers; in \(lower)...\(upper) numbers are up to \
      \(distance) apart; use a larger step.
      """
    case .stepTooLarge(let lower, let step):
      """
      a logarithmic scale needs a lower bound above half a step; it is \(lower), the step \(step); \
      raise the lower bound or use a smaller step.
      """
    case .noMultiple(let lower, let upper, let step):
      """
      a multiple of the step must lie between the bounds; the range is \(lower)...\(upper), \
      the step \(step); widen the range or use a smaller step.
      """
    case .outOfRange(let given):
      "its values must be neither too large nor too small for a number; \(given)."
    case .noChoices:
      "choices need at least one value; none is given."
    case .duplicateChoice(let value):
      "choices must differ; \(value) is given twice; leave one out."
    case .weightCount(let count, let values):
      "there must be a weight for each value; there are \(count) for \(values) values."
    case .weight(let weight, let value):
      "weights must be finite and not negative; that of \(value) is \(weight)."
    case .noWeight:
      "a weight must be above 0; all are 0."
    }
  }
}
