internal import HyperparameterSpace

extension Distribution {
  /// Every distribution: those of the W&B sweep schema, then those that it lacks.
  ///
  /// A row is a name, its keys and its domain. Numbers that W&B has no use for are optional: a `step`,
  /// the bounds of a normal distribution. What is meant by each is said in
  /// `Documentation/SpaceFile.md`.
  static let known: [Distribution] = [
    Distribution("constant", needs: ["value"]) { .constant(try $0.node("value").value) },
    Distribution("categorical", needs: ["values"]) { .choices(try $0.values("values")) },
    Distribution("categorical_w_probabilities", needs: ["values", "probabilities"]) {
      .choices(try $0.values("values"), weights: try $0.numbers("probabilities"))
    },
    Distribution("int_uniform", needs: ["min", "max"], may: ["step"]) { try $0.integers() },
    Distribution("uniform", needs: ["min", "max"], may: ["step"]) { try $0.numbers(.linear) },
    Distribution("q_uniform", needs: ["min", "max"], may: ["q"]) { map in
      try .multiples(
        of: try map.quantum(), from: try map.number("min"), through: try map.number("max"))
    },
    Distribution("log_uniform", needs: ["min", "max"]) { map in
      let bounds = try map.logarithms(valuesName: "log_uniform_values")
      return .continuous(lowerLogarithm: bounds.lower, upperLogarithm: bounds.upper)
    },
    Distribution("log_uniform_values", needs: ["min", "max"], may: ["step"]) {
      try $0.numbers(.logarithmic)
    },
    Distribution("q_log_uniform", needs: ["min", "max"], may: ["q"]) { map in
      let bounds = try map.logarithms(valuesName: "q_log_uniform_values")
      return try map.multiples(
        from: bounds.lower.naturalExponential, through: bounds.upper.naturalExponential)
    },
    Distribution("q_log_uniform_values", needs: ["min", "max"], may: ["q"]) { map in
      let (lower, upper) = (try map.number("min"), try map.number("max"))
      guard !(lower <= 0) else { throw DomainProblem.logarithmicLowerBound("\(lower)", "\(upper)") }
      return try .multiples(
        of: try map.quantum(), from: lower, through: upper, scale: .logarithmic)
    },
    // The logarithm of 1/X lies between the bounds.
    Distribution("inv_log_uniform", needs: ["min", "max"]) { map in
      let bounds = try map.logarithms(valuesName: "inv_log_uniform_values")
      return .continuous(lowerLogarithm: -bounds.upper, upperLogarithm: -bounds.lower)
    },
    // 1/X is log-uniform where X is.
    Distribution("inv_log_uniform_values", needs: ["min", "max"]) {
      try $0.numbers(.logarithmic)
    },
    Distribution("normal", may: ["mu", "sigma", "min", "max"]) { try $0.normal(step: nil) },
    Distribution("q_normal", may: ["mu", "sigma", "min", "max", "q"]) {
      try $0.normal(step: try $0.quantum())
    },
    Distribution("log_normal", may: ["mu", "sigma"]) { map in
      .logNormal(
        mean: try map.number("mu", default: 0),
        standardDeviation: try map.number("sigma", default: 1))
    },
    Distribution("q_log_normal", may: ["mu", "sigma", "q"]) { map in
      .logNormal(
        mean: try map.number("mu", default: 0),
        standardDeviation: try map.number("sigma", default: 1), step: try map.quantum())
    },
    Distribution("beta", may: ["a", "b"]) { map in
      .beta(alpha: try map.number("a", default: 1), beta: try map.number("b", default: 1))
    },
    Distribution("q_beta", may: ["a", "b", "q"]) { map in
      .beta(
        alpha: try map.number("a", default: 1), beta: try map.number("b", default: 1),
        step: try map.quantum())
    },

    // MARK: What W&B lacks

    Distribution("int_log_uniform_values", needs: ["min", "max"], may: ["step"]) {
      try $0.integers(.logarithmic)
    },
    Distribution("reverse_log_uniform_values", needs: ["min", "max"]) {
      try $0.numbers(.reverseLogarithmic)
    },
  ]

  /// All keys of any distribution, each once.
  static let allKeys = known.flatMap(\.keys).reduce(into: [String]()) { keys, key in
    if !keys.contains(key) { keys.append(key) }
  }
}
