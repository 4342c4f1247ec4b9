/// A named domain: one axis of a search space.
public struct Hyperparameter: Sendable, Hashable {
  /// The name, which is the key in a paramset and names the random stream of this axis.
  public let name: String
  /// The values that the hyperparameter may take.
  public let domain: Domain

  /// Names a domain.
  public init(_ name: String, _ domain: Domain) {
    self.name = name
    self.domain = domain
  }
}
