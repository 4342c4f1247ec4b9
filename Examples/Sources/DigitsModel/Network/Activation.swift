/// The function that a hidden layer applies to its sums.
public enum Activation: String, CaseIterable, Sendable {
  /// max(0, x)
  case relu
  /// The hyperbolic tangent.
  case tanh
  /// The logistic function 1 ÷ (1 + e⁻ˣ).
  case sigmoid

  /// The function's value.
  func callAsFunction(_ value: Float) -> Float {
    switch self {
    // A NaN stays one, so that a training run that diverges shows it.
    case .relu: value < 0 ? 0 : value
    case .tanh: Elementary.tanh(value)
    case .sigmoid: Elementary.sigmoid(value)
    }
  }

  /// The derivative, as a function of the function's value.
  func slope(atOutput output: Float) -> Float {
    switch self {
    case .relu: output > 0 ? 1 : 0
    case .tanh: 1 - output * output
    case .sigmoid: output * (1 - output)
    }
  }
}
