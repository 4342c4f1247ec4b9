import HyperparameterSpace

/// The spaces whose lists are written and read.
enum Shape {
  /// The space of the published list, with two of its values drawn.
  static func published() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("batch_size", .choices([64, 128]))
      Hyperparameter("epochs", .constant(20))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
      Hyperparameter("dropout_rate", .continuous(0...0.7))
      Hyperparameter("activate_fn", .choices(["relu", "tanh"]))
      Hyperparameter("optimizer", .choices(["rmsprop", "adam"]))
    }
  }

  /// Four numbers, three integers and three words, about 255 bytes a paramset.
  static func tenParameters() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("dropout_rate", .continuous(0...0.7))
      Hyperparameter("weight_decay", .continuous(1e-9...1e-2, scale: .logarithmic))
      Hyperparameter("momentum", .continuous(0.8...0.999))
      Hyperparameter("batch_size", .integer(16...512))
      Hyperparameter("epochs", .integer(10...100))
      Hyperparameter("hidden_nodes", .integer(10...1000))
      Hyperparameter("optimizer", .choices(["adam", "sgd", "rmsprop"]))
      Hyperparameter("activation", .choices(["relu", "tanh", "gelu"]))
      Hyperparameter("scheduler", .choices(["cosine", "step", "constant"]))
    }
  }
}
