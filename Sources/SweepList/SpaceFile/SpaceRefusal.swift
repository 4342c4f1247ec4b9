internal import HyperparameterSpace

/// What a search space was refused for, and where in the file that stands.
struct SpaceRefusal {
  let error: SearchSpaceError
  /// The hyperparameters of the space at any depth, but those of alternatives.
  let parameters: [ParameterNode]
  /// The hyperparameters of alternatives, whose own spaces have been accepted.
  let alternatives: [ParameterNode]
  let forbidden: [(constraint: Constraint, map: ConditionMap)]

  /// The message.
  var message: String {
    guard case .impossibleValue(_, _, .integer(let integer), let domain) = error,
      let double = Double(exactly: integer), domain.contains(.double(double))
    else { return error.description }
    // Whether a number is an integer is told from how it is written.
    return "\(error.description.dropLast()); write \(double)."
  }

  /// Where it stands; `nil` where that is the space as a whole.
  var place: ParamsetOrigin.Place? {
    switch error {
    case .invalidDomain(let path, let problem):
      node(path)?.map.place(of: problem)
    case .noMembers(let path):
      node(path)?.map.valuePlace(ofFirst: "parameters", "list")
    case .duplicateName(let path):
      // The name that is there already stands before it.
      (parameters + alternatives).filter { $0.map.subject == path }.map(\.map.place)
        .max { ($0.line, $0.column) < ($1.line, $1.column) }
    case .unknownParameter(let subject, let name, _),
      .compositeParameter(let subject, let name), .emptyCondition(let subject, let name):
      conditions(of: subject)?.place(of: name)
    case .impossibleValue(let subject, let name, let value, _):
      conditions(of: subject)?.place(of: name, value: value)
    case .conditionCircle(let paths):
      paths.first.flatMap(node).map { $0.map.keyPlace(ParameterForm.conditionKey) }
    case .sharedStream(let path, _):
      (node(path) ?? alternatives.first { $0.map.subject == path })?.map.place
    default: nil
    }
  }

  private func node(_ path: String) -> ParameterNode? {
    parameters.first { $0.map.subject == path }
  }

  private func conditions(of subject: String) -> ConditionMap? {
    if let node = node(subject) { return node.conditions }
    return forbidden.first { "constraint '\($0.constraint.label)'" == subject }?.map
  }
}
