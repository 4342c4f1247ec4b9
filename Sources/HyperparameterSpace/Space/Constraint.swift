/// What rules out combinations of hyperparameters' values.
///
/// ```swift
/// Constraint.forbidden(
///   .parameter("optimizer", is: "sgd"), .parameter("learning_rate", isAtLeast: 0.1))
/// Constraint("fits into memory", on: ["batch_size", "width"]) { paramset in
///   guard case .integer(let batch) = paramset["batch_size"],
///     case .integer(let width) = paramset["width"]
///   else { return true }
///   return batch * width <= 65_536
/// }
/// ```
///
/// A grid counts exactly what its constraints accept, and lists nothing else; other designs draw a
/// point anew that is not accepted.
public struct Constraint: Sendable {
  /// The two kinds.
  enum Kind: Sendable {
    case forbidden([Condition])
    case predicate(parameters: [String], accepts: @Sendable (Paramset) -> Bool)
  }

  /// What the constraint says, for messages and lists' headers.
  public let label: String
  let kind: Kind

  /// Forbids the combinations for which all conditions hold.
  ///
  /// - Parameter conditions: At least one; a combination in which a tested hyperparameter does not
  ///   exist is not forbidden.
  public static func forbidden(_ conditions: [Condition]) -> Constraint {
    Constraint(
      label: "not (\(conditions.map(\.description).joined(separator: " and ")))",
      kind: .forbidden(conditions))
  }

  /// Forbids the combinations for which all conditions hold.
  public static func forbidden(_ conditions: Condition...) -> Constraint {
    forbidden(conditions)
  }

  /// Accepts the combinations that a predicate accepts.
  ///
  /// A predicate is a function of its arguments alone: it is asked once for each combination of a
  /// grid's levels of these hyperparameters, when the sweep is made, and for each point of another
  /// design whenever that is computed. It cannot throw; what it cannot judge it accepts or refuses.
  ///
  /// - Parameters:
  ///   - label: What it says, such as "fits into memory".
  ///   - parameters: The names, or paths, of the hyperparameters that it looks at.
  ///   - accepts: Whether a combination is accepted. The paramset holds these hyperparameters, under
  ///     the names given here, as far as they exist.
  public init(
    _ label: String, on parameters: [String],
    accepts: @escaping @Sendable (_ paramset: Paramset) -> Bool
  ) {
    self.init(label: label, kind: .predicate(parameters: parameters, accepts: accepts))
  }

  private init(label: String, kind: Kind) {
    self.label = label
    self.kind = kind
  }
}

extension Constraint: CustomStringConvertible {
  /// The label.
  public var description: String { label }
}
