extension Scale: CustomStringConvertible {
  /// The scale's name.
  public var description: String {
    switch self {
    case .linear: "linear"
    case .logarithmic: "logarithmic"
    }
  }
}

extension Domain: CustomStringConvertible {
  /// One line, such as `continuous 1e-05...0.1, logarithmic`.
  public var description: String {
    switch self {
    case .continuous(let lower, let upper, let scale):
      "continuous \(lower)...\(upper), \(scale)"
    case .integer(let lower, let upper, let scale):
      "integer \(lower)...\(upper), \(scale)"
    case .choices(let values):
      "choices \(ParameterValue.list(values))"
    case .constant(let value):
      "constant \(value)"
    }
  }
}
