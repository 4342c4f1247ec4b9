/// How the paramsets of a list are laid out.
public enum ListStyle: Sendable, Hashable, CaseIterable {
  /// A line for each hyperparameter, a blank line between paramsets.
  case block
  /// A line for each paramset.
  case flow
}
