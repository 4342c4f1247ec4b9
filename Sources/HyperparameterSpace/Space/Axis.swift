/// A dimension of a search space: a hyperparameter of single values, with its domain checked.
///
/// The members of groups and lists are axes of their own, and so is the choice among the spaces of a
/// union.
struct Axis: Sendable {
  /// The name, or the path: `optimizer.rate`, `layers[0]`.
  let name: String
  /// What tells this axis's random streams from those of the others: a hash of the name alone,
  /// so that no other hyperparameter has a say in its draws.
  let streamKey: UInt64
  let domain: Domain
  let quantile: Quantile
  /// Whether the axis is the choice among the spaces of a union, which no paramset shows.
  let isUnionChoice: Bool
  /// What must hold for the axis to exist in a paramset.
  var conditions: [AxisCondition] = []

  init(name: String, domain: Domain, quantile: Quantile, isUnionChoice: Bool = false) {
    self.name = name
    self.isUnionChoice = isUnionChoice
    streamKey = fnv1a(name.utf8)
    self.domain = domain
    self.quantile = quantile
  }
}

/// A condition whose hyperparameter is known by its axis.
struct AxisCondition: Sendable {
  let axis: Int
  let test: Condition.Test
}

/// A constraint whose hyperparameters are known by their axes.
struct AxisConstraint: Sendable {
  /// The two kinds.
  enum Kind: Sendable {
    case forbidden([AxisCondition])
    case predicate(axes: [Int], names: [String], accepts: @Sendable (Paramset) -> Bool)
  }

  let label: String
  let kind: Kind
  /// When the constraint applies: in its space of a union.
  let conditions: [AxisCondition]

  /// The axes that it looks at.
  var axes: [Int] {
    switch kind {
    case .forbidden(let conditions): conditions.map(\.axis)
    case .predicate(let axes, _, _): axes
    }
  }

  /// Whether the constraint accepts the values of a point.
  ///
  /// - Parameters:
  ///   - values: The value of each axis.
  ///   - isActive: Whether each axis exists.
  func accepts(_ values: [ParameterValue], _ isActive: [Bool]) -> Bool {
    func holds(_ condition: AxisCondition) -> Bool {
      isActive[condition.axis] && condition.test.accepts(values[condition.axis])
    }
    guard conditions.allSatisfy(holds) else { return true }
    switch kind {
    case .forbidden(let conditions): return !conditions.allSatisfy(holds)
    case .predicate(let axes, let names, let accepts):
      let active = axes.indices.filter { isActive[axes[$0]] }
      return accepts(
        Paramset(names: active.map { names[$0] }, values: active.map { values[axes[$0]] }))
    }
  }
}
