@testable import HyperparameterSpace

extension SweepCase {
  /// The case as `Tests/reproducibility/compare` reads it.
  func description() throws -> Paramset {
    ["space": .list(try space().description), "design": .map(design.entry)]
  }
}

extension SearchSpace {
  fileprivate var description: [ParameterValue] {
    elements.map { element in
      switch element {
      case .hyperparameter(let hyperparameter): hyperparameter.entry
      case .union(let spaces): ["union": .list(spaces.map { .list($0.description) })]
      case .constraint(let constraint): constraint.entry
      }
    }
  }
}

extension Hyperparameter {
  fileprivate var entry: ParameterValue {
    [
      "name": .string(name), "domain": domain.entry,
      "conditions": .list(conditions.map(\.entry)),
    ]
  }
}

extension Condition {
  fileprivate var entry: ParameterValue {
    switch test {
    case .oneOf(let values): ["parameter": .string(parameter), "oneOf": .list(values)]
    case .noneOf(let values): ["parameter": .string(parameter), "noneOf": .list(values)]
    case .between(let lower, let upper):
      ["parameter": .string(parameter), "between": [.bound(lower), .bound(upper)]]
    }
  }
}

extension Domain {
  fileprivate var entry: ParameterValue {
    switch self {
    case .continuous(let lower, let upper, let scale, let step):
      [
        "kind": "continuous", "lower": .double(lower), "upper": .double(upper),
        "scale": .string("\(scale)"), "step": step.map { .double($0) } ?? nil,
      ]
    case .integer(let lower, let upper, let scale, let step):
      [
        "kind": "integer", "lower": .integer(lower), "upper": .integer(upper),
        "scale": .string("\(scale)"), "step": .integer(step),
      ]
    case .normal(let mean, let deviation, let lower, let upper, let step):
      [
        "kind": "normal", "mean": .double(mean), "standardDeviation": .double(deviation),
        "lower": .bound(lower), "upper": .bound(upper), "step": .step(step),
      ]
    case .logNormal(let mean, let deviation, let step):
      [
        "kind": "log-normal", "mean": .double(mean), "standardDeviation": .double(deviation),
        "step": .step(step),
      ]
    case .beta(let alpha, let beta, let step):
      ["kind": "beta", "alpha": .double(alpha), "beta": .double(beta), "step": .step(step)]
    case .choices(let values, let weights):
      [
        "kind": "choices", "values": .list(values),
        "weights": weights.map { .list($0.map { .double($0) }) } ?? nil,
      ]
    case .ordered(let values): ["kind": "ordered", "values": .list(values)]
    case .constant(let value): ["kind": "constant", "value": value]
    case .group(let members): ["kind": "group", "members": .list(members.map(\.entry))]
    case .list(let elements): ["kind": "list", "elements": .list(elements.map(\.entry))]
    }
  }
}

extension ParameterValue {
  /// A bound, or nothing where there is none.
  fileprivate static func bound(_ value: Double) -> ParameterValue {
    value.isFinite ? .double(value) : nil
  }

  fileprivate static func step(_ step: Step?) -> ParameterValue {
    switch step {
    case .integer(let step): .integer(step)
    case .decimal(let step): .double(step)
    case nil: nil
    }
  }
}

extension Constraint {
  fileprivate var entry: ParameterValue {
    switch kind {
    case .forbidden(let conditions): ["forbidden": .list(conditions.map(\.entry))]
    case .predicate(let parameters, _):
      ["predicate": .string(label), "parameters": .list(parameters.map { .string($0) })]
    }
  }
}
