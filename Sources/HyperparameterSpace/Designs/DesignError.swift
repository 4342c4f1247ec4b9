/// Why a design does not fit a search space, or is none.
@nonexhaustive
public enum DesignError: Error, Hashable {
  /// The design asks for fewer than one point.
  case noPoints(design: String, count: Int)
  /// The design has no such number of points.
  case count(design: String, given: Int, rule: String, remedy: String)
  /// The design has no such number of dimensions.
  case dimensionCount(design: String, given: Int, most: Int, remedy: String)
  /// Levels are given for a name that the space does not have.
  case unknownHyperparameter(String, known: [String])
  /// A grid needs to know the levels of an endless domain.
  case levelsNeeded(String)
  /// A domain cannot be divided into so many levels.
  case levelCount(String, given: Int, least: Int, most: Int)
  /// The domain has its own levels, so that a number of them says nothing.
  case levelsOfChoices(String)
  /// A given level lies outside the domain.
  case levelOutsideDomain(String, ParameterValue, domain: Domain)
  /// A level is given twice, or two levels round to one number.
  case repeatedLevel(String, ParameterValue)
  /// A constraint looks at a hyperparameter with more levels than can be tried one by one.
  case tooManyLevelsForConstraint(String, count: Int, most: Int)
  /// Conditions and constraints tell more combinations apart than can be kept.
  case tooEntangled(String, most: Int)
  /// The design is for spaces in which everything exists always.
  case unconditionalOnly(design: String, String)
  /// The design has fewer points than are asked for.
  case tooManyPoints(design: String, given: Int, available: WholeNumber)
  /// The constraints accept no combination.
  case nothingAccepted(design: String, constraints: [String])
  /// The constraints accept too few points.
  case tooLittleAccepted(design: String, accepted: Int, trials: Int, constraints: [String])
}

extension DesignError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .noPoints(let design, let count):
      "\(design): the count must be at least 1; it is \(count)."
    case .count(let design, let given, let rule, let remedy):
      "\(design): the count must be \(rule); it is \(given); \(remedy)."
    case .dimensionCount(let design, let given, let most, let remedy):
      """
      \(design): there can be at most \(most) dimension\(most == 1 ? "" : "s"); there are \(given); \
      \(remedy).
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
    case .tooManyLevelsForConstraint(let name, let count, let most):
      """
      \(name): a predicate is asked for every level of a grid, at most \(most); there are \(count); \
      take fewer levels, or say the constraint as forbidden combinations.
      """
    case .tooEntangled(let name, let most):
      """
      \(name): conditions and constraints must tell at most \(most) combinations apart; \
      there are more; look at fewer hyperparameters together, or use a random design.
      """
    case .unconditionalOnly(let design, let subject):
      """
      \(subject): the design \(design) needs a space without conditions, unions and constraints; \
      use a grid, shuffled or not.
      """
    case .tooManyPoints(let design, let given, let available):
      "\(design): the count must be at most \(available), which exist; it is \(given)."
    case .nothingAccepted(let design, let constraints):
      """
      \(design): the constraints must accept a combination; they accept none: \
      \(constraints.joined(separator: "; ")).
      """
    case .tooLittleAccepted(let design, let accepted, let trials, let constraints):
      """
      \(design): the constraints must accept at least one point in a thousand; they accept \
      \(accepted) of \(trials): \(constraints.joined(separator: "; ")); \
      narrow the domains, or take a grid or a sample of it.
      """
    }
  }
}
