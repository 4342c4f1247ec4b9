internal import HyperparameterSpace

/// A distribution of a space file: its name, the keys of a hyperparameter that has it, and the
/// domain that it makes of them.
struct Distribution: Sendable {
  /// The name under the key `distribution`.
  let name: String
  /// The keys that must be there.
  let requiredKeys: [String]
  /// The keys that may be there.
  let optionalKeys: [String]
  /// The domain that the values under the keys make.
  ///
  /// Throws `YAMLError` for a value that cannot stand under its key, and `DomainProblem`, whose place
  /// is found later, for values that do not go together.
  let domain: @Sendable (NodeMap) throws -> Domain

  init(
    _ name: String, needs requiredKeys: [String] = [], may optionalKeys: [String] = [],
    makes domain: @escaping @Sendable (NodeMap) throws -> Domain
  ) {
    self.name = name
    self.requiredKeys = requiredKeys
    self.optionalKeys = optionalKeys
    self.domain = domain
  }

  /// All keys, in the order in which messages list them.
  var keys: [String] { requiredKeys + optionalKeys }

  /// The distribution of a name.
  static func named(_ name: String) -> Distribution? { known.first { $0.name == name } }

  /// The end of a message about a name that is none.
  static var listing: String {
    "there are \(known.map(\.name).joined(separator: ", "))."
  }
}
