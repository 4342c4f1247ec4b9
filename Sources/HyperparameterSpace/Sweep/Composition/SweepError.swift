/// Why sweeps cannot be composed.
@nonexhaustive
public enum SweepError: Error, Hashable {
  /// There is no sweep to compose, or no paramset to take.
  case nothing(String)
  /// Two sweeps that are joined give a hyperparameter of this name.
  case sharedName(String)
  /// Sweeps that are paired have different numbers of paramsets.
  case unequalCounts(WholeNumber, WholeNumber)
  /// A sample asks for more paramsets than there are.
  case sampleTooLarge(asked: Int, available: WholeNumber)
  /// There are more paramsets than can be brought into another order.
  case tooManyToShuffle(WholeNumber)
  /// There are more paramsets than can be looked at one by one.
  case tooManyToFilter(WholeNumber, most: Int)
  /// None of the paramsets is accepted.
  case nothingAccepted(constraint: String, of: WholeNumber)
  /// The hyperparameters of a part of the space are not in it, or belong to two parts.
  case part(String, known: [String])
  /// A hyperparameter belongs to no part, or there are several parts for those that no part names.
  case noPart(String, restCount: Int)
  /// A part of the space is needed whole.
  case dividedUnion(String)
  /// A hyperparameter's existence depends on one in another part, which a grid cannot enumerate.
  case conditionAcrossGrids(String, parent: String)
}

extension SweepError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .nothing(let what):
      "\(what): it needs at least one paramset; there is none."
    case .sharedName(let name):
      "\(name): sweeps that are joined must differ in their names; two have it; rename one."
    case .unequalCounts(let first, let second):
      """
      paired sweeps: they must have equally many paramsets; one has \(first), another \(second); \
      shorten the longer one.
      """
    case .sampleTooLarge(let asked, let available):
      """
      sample: without replacement there are at most as many paramsets as exist; \
      \(asked) are asked for, \(available) exist; ask for fewer.
      """
    case .tooManyToShuffle(let count):
      """
      shuffle: at most 2^128 paramsets can be brought into another order; there are \(count); \
      take a slice, or fewer levels.
      """
    case .tooManyToFilter(let count, let most):
      """
      constraint: at most \(most) paramsets can be looked at one by one; there are \(count); \
      make the constraint a part of the space.
      """
    case .nothingAccepted(let constraint, let count):
      "constraint '\(constraint)': it must accept a paramset; of \(count) it accepts none."
    case .part(let name, let known):
      """
      \(name): a part of the space must name hyperparameters of it that no other part has; \
      \(knownNames(known, near: name))
      """
    case .noPart(let name, let restCount):
      """
      \(name): a hyperparameter must belong to one part of the space; no part names it, \
      and \(restCount) parts name none; leave the names out of one part.
      """
    case .dividedUnion(let name):
      "\(name): the spaces of a union must stay in one part; name all of their hyperparameters there."
    case .conditionAcrossGrids(let name, let parent):
      """
      \(name): a grid must have the hyperparameter on which another one's existence depends; \
      '\(parent)' is in another part; put both into one.
      """
    }
  }
}
