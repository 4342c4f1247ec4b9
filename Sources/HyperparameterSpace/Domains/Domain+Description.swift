extension Domain: CustomStringConvertible {
  /// One line, such as `continuous 1e-05...0.1, logarithmic`.
  public var description: String {
    switch self {
    case .continuous(let lower, let upper, let scale, let step):
      "continuous \(lower)...\(upper), \(scale)\(step.map { ", step \($0)" } ?? "")"
    case .integer(let lower, let upper, let scale, let step):
      "integer \(lower)...\(upper), \(scale)\(step == 1 ? "" : ", step \(step)")"
    case .normal(let mean, let deviation, let lower, let upper, let step):
      "normal, mean \(mean), standard deviation \(deviation)"
        + (lower == -.infinity && upper == .infinity ? "" : ", within \(lower)...\(upper)")
        + (step.map { ", step \($0)" } ?? "")
    case .logNormal(let mean, let deviation, let step):
      "log-normal, mean \(mean) and standard deviation \(deviation) of the logarithm"
        + (step.map { ", step \($0)" } ?? "")
    case .beta(let alpha, let beta, let step):
      "beta, alpha \(alpha), beta \(beta)\(step.map { ", step \($0)" } ?? "")"
    case .choices(let values, nil):
      "choices \(ParameterValue.list(values))"
    case .choices(let values, .some(let weights)):
      "choices \(ParameterValue.list(values)), weights \(weights)"
    case .ordered(let values):
      "ordered \(ParameterValue.list(values))"
    case .constant(let value):
      "constant \(value)"
    case .group(let members):
      "group {\(members.map { "\($0)" }.joined(separator: "; "))}"
    case .list(let elements):
      "list [\(elements.map { "\($0)" }.joined(separator: "; "))]"
    }
  }
}
