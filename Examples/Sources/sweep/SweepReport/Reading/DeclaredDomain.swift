/// A domain as the header of a list tells it.
struct DeclaredDomain: Equatable {
  /// What the values are.
  enum Form: Equatable {
    /// Numbers: `low` and `high` are the bounds, infinite where there are none.
    case numbers(NumberDistribution, low: Double, high: Double, step: Double?)
    /// The listed values, each as ``HyperparameterSpace/ParameterValue`` describes itself.
    case levels([String], weights: [Double]?)
    /// What cannot be told from the text, as in a line that was cut.
    case unknown
  }

  /// The text, without the condition.
  let text: String
  /// When the hyperparameter exists; `nil` where it always does.
  let condition: String?
  /// What the values are.
  let form: Form

  /// Interprets the text of a domain, see `Domain.description`.
  init(text: Substring, condition: String?) {
    self.text = String(text)
    self.condition = condition
    form = Self.form(of: text) ?? .unknown
  }

  private static func form(of text: Substring) -> Form? {
    guard let kind = text.split(separator: " ", maxSplits: 1).first else { return nil }
    let rest = text.dropFirst(kind.count + 1)
    switch kind {
    case "continuous": return range(rest, step: nil)
    case "integer": return range(rest, step: 1)
    case "normal,", "log-normal,", "beta,": return distribution(text)
    case "choices", "ordered": return levels(rest)
    case "constant": return .levels([String(rest)], weights: nil)
    default: return nil
    }
  }

  /// Reads `1e-05...0.1, logarithmic, step 0.1`.
  private static func range(_ text: Substring, step: Double?) -> Form? {
    let pattern =
      #/([^ ,]+?)\.\.\.([^ ,]+), (reverse logarithmic|linear|logarithmic)(, step ([^ ,]+))?/#
    guard let match = text.wholeMatch(of: pattern), let low = Double(match.1),
      let high = Double(match.2), let scale = AxisScale(text: match.3)
    else { return nil }
    return .numbers(
      .uniform(scale, low: low, high: high), low: low, high: high,
      step: match.5.flatMap { Double($0) } ?? step)
  }

  /// Reads `normal, mean 0.0, standard deviation 1.0, within -1.0...1.0, step 0.5` and the like.
  private static func distribution(_ text: Substring) -> Form? {
    let step = text.firstMatch(of: #/, step ([^ ,]+)$/#).flatMap { Double($0.1) }
    if let match = text.prefixMatch(of: #/beta, alpha ([^ ,]+), beta ([^ ,]+)/#),
      let alpha = Double(match.1), let beta = Double(match.2)
    {
      return .numbers(.beta(alpha: alpha, beta: beta), low: 0, high: 1, step: step)
    }
    if let match = text.prefixMatch(
      of: #/log-normal, mean ([^ ,]+) and standard deviation ([^ ,]+) of the logarithm/#),
      let mean = Double(match.1), let deviation = Double(match.2)
    {
      return .numbers(
        .logNormal(mean: mean, deviation: deviation), low: 0, high: .infinity, step: step)
    }
    let normal =
      #/normal, mean ([^ ,]+), standard deviation ([^ ,]+)(, within ([^ ,]+?)\.\.\.([^ ,]+))?/#
    guard let match = text.prefixMatch(of: normal), let mean = Double(match.1),
      let deviation = Double(match.2)
    else { return nil }
    let low = match.4.flatMap { Double($0) } ?? -.infinity
    let high = match.5.flatMap { Double($0) } ?? .infinity
    return .numbers(
      .normal(mean: mean, deviation: deviation, low: low, high: high), low: low, high: high,
      step: step)
  }

  /// Reads `["adam", "sgd"], weights [0.5, 0.5]`.
  private static func levels(_ text: Substring) -> Form? {
    guard let parts = TopLevelText.parts(of: text, separatedBy: ", weights "), parts.count <= 2,
      let values = list(parts[0])
    else { return nil }
    let weights = parts.count == 2 ? list(parts[1])?.compactMap(Double.init) : nil
    return .levels(values, weights: weights?.count == values.count ? weights : nil)
  }

  private static func list(_ text: Substring) -> [String]? {
    TopLevelText.content(of: text, from: "[", to: "]")
      .flatMap { TopLevelText.parts(of: $0, separatedBy: ", ") }?.map(String.init)
  }
}
