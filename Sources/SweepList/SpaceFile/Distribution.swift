/// The distributions of a space file, by their names in it.
enum Distribution: String, CaseIterable {
  case uniform
  case logUniformValues = "log_uniform_values"
  case integerUniform = "int_uniform"
  case categorical
  case constant

  /// The keys that a hyperparameter of the distribution has beside `distribution`, all of them needed.
  var keys: [String] {
    switch self {
    case .uniform, .logUniformValues, .integerUniform: ["min", "max"]
    case .categorical: ["values"]
    case .constant: ["value"]
    }
  }

  /// Names of the W&B sweep schema that are not read.
  static let unreadNames = [
    "beta", "categorical_w_probabilities", "inv_log_uniform", "inv_log_uniform_values",
    "log_normal", "log_uniform", "normal", "q_beta", "q_log_normal", "q_log_uniform",
    "q_log_uniform_values", "q_normal", "q_uniform",
  ]

  /// Keys of the W&B sweep schema that are not read.
  static let unreadKeys = ["a", "b", "mu", "parameters", "probabilities", "q", "sigma"]

  /// The names that are read, for messages.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
