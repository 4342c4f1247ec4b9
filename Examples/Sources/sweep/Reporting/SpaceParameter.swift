import HyperparameterSpace

/// A hyperparameter of single values: what one line of a table of a space tells of.
struct SpaceParameter: Equatable {
  /// The name, or inside groups and lists the path.
  let path: String
  /// The values.
  let domain: Domain
  /// What must hold for it to exist; all of it.
  let conditions: [String]
  /// The name at the top of the space.
  let root: String
}

extension SearchSpace {
  /// The hyperparameters of single values, in order, those of groups, lists and unions among them.
  var parameters: [SpaceParameter] { parameters(when: []) }

  private func parameters(when conditions: [String]) -> [SpaceParameter] {
    elements.flatMap { element -> [SpaceParameter] in
      switch element {
      case .hyperparameter(let hyperparameter):
        let conditions = conditions + hyperparameter.conditions.map(\.description)
        return hyperparameter.domain.parameters(
          path: hyperparameter.name, when: conditions, root: hyperparameter.name)
      case .union(let spaces):
        return spaces.enumerated().flatMap { position, space in
          space.parameters(
            when: conditions + ["in space \(position + 1) of \(spaces.count)"])
        }
      case .constraint: return []
      }
    }
  }

  /// Whether a paramset has the hyperparameters of one of several spaces.
  var hasUnions: Bool {
    elements.contains { element in
      if case .union = element { true } else { false }
    }
  }
}

extension Domain {
  fileprivate func parameters(
    path: String, when conditions: [String], root: String
  ) -> [SpaceParameter] {
    switch self {
    case .group(let members):
      members.flatMap { member in
        member.domain.parameters(
          path: "\(path).\(member.name)",
          when: conditions + member.conditions.map(\.description), root: root)
      }
    case .list(let elements):
      elements.enumerated().flatMap { position, element in
        element.parameters(path: "\(path)[\(position)]", when: conditions, root: root)
      }
    default:
      [SpaceParameter(path: path, domain: self, conditions: conditions, root: root)]
    }
  }
}
