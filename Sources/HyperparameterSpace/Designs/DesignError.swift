/// Why a design does not fit a search space, or is none.
@nonexhaustive
public enum DesignError: Error, Hashable {
  /// The design asks for fewer than one point.
  case noPoints(design: String, count: Int)
  /// The design has more points than it can tell apart.
  case tooManyPoints(design: String, count: PointCount, most: Int)
  /// Levels are given for a name that the space does not have.
  case unknownHyperparameter(String, known: [String])
  /// A grid needs to know the levels of a continuous domain.
  case levelsNeeded(String)
  /// A domain cannot be divided into so many levels.
  case levelCount(String, given: Int, least: Int, most: Int)
  /// The domain has its own levels, so that a number of them says nothing.
  case levelsOfChoices(String)
  /// A given level lies outside the domain.
  case levelOutsideDomain(String, ParameterValue, domain: Domain)
  /// A level is given twice, or two levels round to one integer.
  case repeatedLevel(String, ParameterValue)
}

extension DesignError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .noPoints(let design, let count):
      "\(design): the count must be at least 1; it is \(count)."
    case .tooManyPoints(let design, let count, let most):
      """
      \(design): at most \(most) points can be indexed; there are \(count); \
      take fewer, or a random or Latin hypercube sample of the space.
      """
    case .unknownHyperparameter(let name, let known):
      """
      \(name): levels are given for a hyperparameter that the space does not have; \
      \(knownNames(known, near: name))
      """
    case .levelsNeeded(let name):
      """
      \(name): a grid needs the levels of a continuous domain; none are given; \
      give a number of levels or the values themselves.
      """
    case .levelCount(let name, let given, let least, let most):
      "\(name): the number of levels must be from \(least) to \(most); it is \(given)."
    case .levelsOfChoices(let name):
      """
      \(name): choices and constants are their own levels; a number of levels is given; \
      leave it out, or give the values to take.
      """
    case .levelOutsideDomain(let name, let value, let domain):
      "\(name): levels must lie in the domain; \(value) is not in \(domain)."
    case .repeatedLevel(let name, let value):
      "\(name): levels must differ; \(value) is there twice; take fewer."
    }
  }
}
