internal import HyperparameterSpace

extension NodeMap {
  /// Where in a hyperparameter's map stands what a domain is refused for.
  func place(of problem: DomainProblem) -> ParamsetOrigin.Place {
    switch problem {
    case .noChoices: valuePlace(ofFirst: "values", "ordered")
    case .duplicateChoice(let value): placeOfSecond(value)
    case .weight(_, let value): placeOfWeight(of: value)
    case .weightCount, .noWeight: valuePlace(ofFirst: "probabilities")
    case .boundNotFinite(let lower, _): valuePlace(ofFirst: lower.isFinite ? "max" : "min")
    case .notFinite(let parameter, _), .notPositive(let parameter, _):
      switch parameter {
      case "the mean": valuePlace(ofFirst: "mu")
      case "the standard deviation": valuePlace(ofFirst: "sigma")
      case "alpha": valuePlace(ofFirst: "a")
      case "beta": valuePlace(ofFirst: "b")
      default: valuePlace(ofFirst: "step", "q")
      }
    case .noMultiple, .stepTooLarge: valuePlace(ofFirst: "step", "q", "min", "max")
    case .tooWide: valuePlace(ofFirst: "step", "q", "min", "sigma")
    case .unreachedBound, .reverseLogarithmicUpperBound: valuePlace(ofFirst: "max")
    case .outOfRange: placeOfExtreme
    default: valuePlace(ofFirst: "min", "max")
    }
  }

  /// The place of the second of equal values.
  private func placeOfSecond(_ value: ParameterValue) -> ParamsetOrigin.Place {
    let elements = (self["values"] ?? self["ordered"])?.elements ?? []
    return elements.filter { $0.value == value }.dropFirst().first?.place ?? place
  }

  private func placeOfWeight(of value: ParameterValue) -> ParamsetOrigin.Place {
    let weights = self["probabilities"]?.elements ?? []
    let position = self["values"]?.elements?.firstIndex { $0.value == value } ?? weights.count
    return weights.indices.contains(position) ? weights[position].place : place
  }

  /// The place of the parameter that makes values too large or too small: of a beta distribution the
  /// one out of range, of the others the standard deviation.
  private var placeOfExtreme: ParamsetOrigin.Place {
    let far = ["a", "b"].first { key in
      guard let number = try? optionalNumber(key) else { return false }
      return !(0.001...1_000_000).contains(number)
    }
    return far.map { valuePlace(ofFirst: $0) } ?? valuePlace(ofFirst: "sigma", "mu", "min", "max")
  }
}
