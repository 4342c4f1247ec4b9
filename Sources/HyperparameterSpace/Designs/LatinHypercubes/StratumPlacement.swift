/// Where in their strata the points of a Latin hypercube lie.
public enum StratumPlacement: Sendable, Hashable {
  /// At independent random places, so that the whole of each stratum is reached.
  case jittered
  /// At the centres.
  case centered
}

extension StratumPlacement {
  /// What the placement adds to a design's description.
  var suffix: String { self == .centered ? ", centered" : "" }
}
