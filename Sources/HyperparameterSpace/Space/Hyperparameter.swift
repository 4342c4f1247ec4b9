/// A named domain: one axis of a search space, or a group of them.
public struct Hyperparameter: Sendable, Hashable {
  /// The name, which is the key in a paramset and names the random stream of this axis.
  public let name: String
  /// The values that the hyperparameter may take.
  public let domain: Domain
  /// What must hold for the hyperparameter to exist; all of it.
  public let conditions: [Condition]

  /// Names a domain.
  ///
  /// - Parameters:
  ///   - name: The key in a paramset.
  ///   - domain: The values.
  ///   - conditions: When the hyperparameter exists: where all of them hold. A paramset in which one
  ///     does not hold has no such key.
  public init(_ name: String, _ domain: Domain, when conditions: Condition...) {
    self.init(name, domain, conditions: conditions)
  }

  /// Names a domain.
  public init(_ name: String, _ domain: Domain, conditions: [Condition]) {
    self.name = name
    self.domain = domain
    self.conditions = conditions
  }
}

extension Hyperparameter: CustomStringConvertible {
  /// Such as `momentum: continuous 0.8...0.99, linear, when optimizer is "sgd"`.
  public var description: String {
    "\(name): \(domain)"
      + (conditions.isEmpty
        ? "" : ", when \(conditions.map(\.description).joined(separator: " and "))")
  }
}
