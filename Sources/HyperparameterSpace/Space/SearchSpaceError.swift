/// Why hyperparameters do not make a search space.
@nonexhaustive
public enum SearchSpaceError: Error, Hashable {
  /// There is no hyperparameter.
  case empty
  /// A hyperparameter's name is empty.
  case emptyName
  /// A group, a list or a union has no members.
  case noMembers(String)
  /// Two hyperparameters have this name.
  case duplicateName(String)
  /// Two names hash alike, so that the draws of one would repeat those of the other.
  case sharedStream(String, String)
  /// The domain of the named hyperparameter is invalid.
  case invalidDomain(String, DomainProblem)
  /// A condition tests a hyperparameter that the space does not have.
  case unknownParameter(subject: String, name: String, known: [String])
  /// A condition tests a group or a list, which has no value of its own.
  case compositeParameter(subject: String, name: String)
  /// A condition tests for a value that the hyperparameter never has.
  case impossibleValue(subject: String, name: String, ParameterValue, domain: Domain)
  /// A condition tests for no value at all.
  case emptyCondition(subject: String, name: String)
  /// The existence of hyperparameters depends on each other in a circle.
  case conditionCircle([String])
  /// A constraint looks at no hyperparameter.
  case emptyConstraint(String)
}

extension SearchSpaceError: CustomStringConvertible {
  /// The hyperparameter, or the constraint, at fault, where it is one.
  public var subject: String? {
    switch self {
    case .empty, .emptyName: nil
    case .duplicateName(let name), .sharedStream(let name, _), .invalidDomain(let name, _),
      .noMembers(let name), .emptyConstraint(let name), .unknownParameter(let name, _, _),
      .compositeParameter(let name, _), .impossibleValue(let name, _, _, _),
      .emptyCondition(let name, _):
      name
    case .conditionCircle(let names): names.first
    }
  }

  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .empty:
      "search space: it needs at least one hyperparameter; none is given."
    case .emptyName:
      "search space: a hyperparameter needs a name; it is empty."
    case .noMembers(let name):
      "\(name): it needs at least one member; none is given."
    case .duplicateName(let name):
      "\(name): a name stands for one hyperparameter; it is given twice; rename one."
    case .sharedStream(let name, let other):
      """
      \(name): the random stream of a hyperparameter comes from a hash of its name; \
      '\(other)' has the same; rename one.
      """
    case .invalidDomain(let name, let problem):
      "\(name): \(problem)"
    case .unknownParameter(let subject, let name, let known):
      """
      \(subject): a condition must test a hyperparameter of the space; '\(name)' is none; \
      \(knownNames(known, near: name))
      """
    case .compositeParameter(let subject, let name):
      """
      \(subject): a condition must test a single value; '\(name)' is a group or a list; \
      test one of its members, such as '\(name).NAME' or '\(name)[0]'.
      """
    case .impossibleValue(let subject, let name, let value, let domain):
      """
      \(subject): a condition must test for values that occur; '\(name)' is never \(value); \
      its domain is \(domain).
      """
    case .emptyCondition(let subject, let name):
      "\(subject): a condition must hold for some value; none is given for '\(name)'."
    case .conditionCircle(let names):
      """
      \(names.first ?? ""): whether a hyperparameter exists must not depend on itself; \
      there is a circle: \(names.joined(separator: " → ")); take one of the conditions away.
      """
    case .emptyConstraint(let label):
      "constraint '\(label)': it must look at a hyperparameter; none is given."
    }
  }
}
