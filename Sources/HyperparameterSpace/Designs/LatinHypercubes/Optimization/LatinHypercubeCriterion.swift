/// What an optimised Latin hypercube is good at.
public enum LatinHypercubeCriterion: String, Sendable, Hashable, CaseIterable {
  /// A low centred L2 discrepancy: points that stand for the whole cube and all its projections.
  case centeredDiscrepancy
  /// A large distance between the two points nearest each other.
  case maximinDistance
}
