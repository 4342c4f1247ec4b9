/// Why hyperparameters do not make a search space.
@nonexhaustive
public enum SearchSpaceError: Error, Hashable {
  /// There is no hyperparameter.
  case empty
  /// A hyperparameter's name is empty.
  case emptyName
  /// Two hyperparameters have this name.
  case duplicateName(String)
  /// Two names hash alike, so that the draws of one would repeat those of the other.
  case sharedStream(String, String)
  /// The domain of the named hyperparameter is invalid.
  case invalidDomain(String, DomainProblem)
}

extension SearchSpaceError: CustomStringConvertible {
  /// The hyperparameter at fault, where it is one.
  public var hyperparameter: String? {
    switch self {
    case .empty, .emptyName: nil
    case .duplicateName(let name), .sharedStream(let name, _), .invalidDomain(let name, _): name
    }
  }

  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .empty:
      "search space: it needs at least one hyperparameter; none is given."
    case .emptyName:
      "search space: a hyperparameter needs a name; it is empty."
    case .duplicateName(let name):
      "\(name): a name stands for one hyperparameter; it is given twice; rename one."
    case .sharedStream(let name, let other):
      """
      \(name): the random stream of a hyperparameter comes from a hash of its name; \
      '\(other)' has the same; rename one.
      """
    case .invalidDomain(let name, let problem):
      "\(name): \(problem)"
    }
  }
}
