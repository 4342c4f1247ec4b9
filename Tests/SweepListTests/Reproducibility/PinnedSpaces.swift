import HyperparameterSpace

/// The spaces of the pinned sweeps.
enum PinnedSpaces {
  /// The kinds of domains that most sweeps have.
  @Sendable static func mixed() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("dropout_rate", .continuous(0...0.7))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70], [100]]))
      Hyperparameter("batch_size", .integer(16...256, scale: .logarithmic))
      Hyperparameter("épochs", .integer(1...10))
      Hyperparameter("optimizer", .choices(["rmsprop", "adam", "no", nil, true, 1, 1.0, "1e-5"]))
      Hyperparameter("schedule", .constant(["warmup": 5, "decay": [0.9, 0.99]]))
    }
  }

  /// Bounds near the ends of what numbers can be.
  @Sendable static func extreme() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter(
        "widest", .continuous(0x1p-1074...Double.greatestFiniteMagnitude, scale: .logarithmic))
      Hyperparameter("subnormal", .continuous(0x1p-1070...0x1p-1030, scale: .logarithmic))
      Hyperparameter("adjacent", .continuous(1...(1.0).nextUp, scale: .logarithmic))
      Hyperparameter("negative", .continuous(-1e300...(-1e-300)))
      Hyperparameter("around zero", .continuous(-0.1...0.3))
      Hyperparameter("large integer", .integer(-(1 << 61)...1 << 61))
      Hyperparameter("large logarithmic integer", .integer(1...(Int.max - 1), scale: .logarithmic))
    }
  }

  /// Endless domains whose grids have decimal levels.
  @Sendable static func decimal() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("momentum", .continuous(0...1))
      Hyperparameter("weight_decay", .continuous(1e-6...1e-2, scale: .logarithmic))
      Hyperparameter("thirds", .continuous(-0.1...0.3))
      Hyperparameter("halves", .continuous(0.5...2, scale: .logarithmic))
    }
  }

  /// Two dimensions.
  @Sendable static func plane() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("momentum", .continuous(0...1))
      Hyperparameter("width", .integer(1...13))
    }
  }

  /// Finite domains with equal shares.
  @Sendable static func evenlyDivided() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("tenths", .continuous(0...0.5, step: 0.1))
      Hyperparameter("around zero", .continuous(-0.3...0.3, step: 0.1))
      Hyperparameter("small", .continuous(1e-5...1e-3, step: 1e-5))
      Hyperparameter("width", .integer(32...512, step: 32))
      Hyperparameter("even", .integer(-10...10, step: 2))
      Hyperparameter("size", .ordered(["small", "medium", "large", [1, 2]]))
      Hyperparameter("bias", .boolean)
    }
  }

  /// Finite domains with shares that differ.
  @Sendable static func unevenlyDivided() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("tenths", .continuous(0.1...10, scale: .logarithmic, step: 0.1))
      Hyperparameter("quarters", .continuous(0.25...1024, scale: .logarithmic, step: 0.25))
      Hyperparameter("eights", .integer(8...1024, scale: .logarithmic, step: 8))
      Hyperparameter("units", .integer(1...100_000, scale: .logarithmic))
      Hyperparameter("kind", .choices(["a", "b", "c", "d"], weights: [1, 0, 2.5, 0.1]))
      Hyperparameter(
        "tenth",
        .choices([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], weights: Array(repeating: 0.1, count: 10))
      )
      Hyperparameter("huge", .choices([false, true, nil], weights: [1.7e308, 1.7e308, 1e300]))
    }
  }

  /// Distances from 1 on a logarithmic scale.
  @Sendable static func reverse() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("momentum", .continuous(0.9...0.999, scale: .reverseLogarithmic))
      Hyperparameter("wide", .continuous(-3.5...0.999999, scale: .reverseLogarithmic))
      Hyperparameter("close", .continuous(0.1...(1.0).nextDown, scale: .reverseLogarithmic))
    }
  }

  /// Normal distributions, whole and cut off in every way that has a method of its own.
  @Sendable static func normal() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("whole", .normal(mean: 0, standardDeviation: 1))
      Hyperparameter("shifted", .normal(mean: -3.25, standardDeviation: 0.01))
      Hyperparameter("hardly cut", .normal(mean: 2, standardDeviation: 0.1, in: -5...9))
      Hyperparameter("narrow", .normal(mean: 0, standardDeviation: 1, in: 0.5...0.500_000_000_1))
      Hyperparameter("distant", .normal(mean: 0, standardDeviation: 1, in: 40...50))
      Hyperparameter("distant below", .normal(mean: 7, standardDeviation: 0.1, in: 0...3.5))
      Hyperparameter("near", .normal(mean: 0, standardDeviation: 1, in: 1...3))
      Hyperparameter("near below", .normal(mean: 0.3, standardDeviation: 0.2, in: -0.7...0.1))
      Hyperparameter("around", .normal(mean: 0.5, standardDeviation: 0.25, in: 0...1))
      Hyperparameter("positive", .normal(mean: 0, standardDeviation: 2, lower: 0))
      Hyperparameter("no upper", .normal(mean: 1, standardDeviation: 2, lower: -0.5))
      Hyperparameter("no lower", .normal(mean: 1, standardDeviation: 2, upper: 1.5))
      Hyperparameter("outer", .normal(mean: 0, standardDeviation: 1, in: 8...12))
      Hyperparameter("outer below", .normal(mean: 0, standardDeviation: 1, in: -20...(-17)))
      Hyperparameter("far", .normal(mean: 0, standardDeviation: 1, lower: 35))
    }
  }

  /// Log-normal and beta distributions.
  @Sendable static func skewed() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("standard", .logNormal(mean: 0, standardDeviation: 1))
      Hyperparameter("rate", .logNormal(mean: -7, standardDeviation: 2))
      Hyperparameter("uniform", .beta(alpha: 1, beta: 1))
      Hyperparameter("share", .beta(alpha: 2, beta: 5))
      Hyperparameter("ends", .beta(alpha: 0.5, beta: 0.5))
      Hyperparameter("power", .beta(alpha: 3, beta: 1))
      Hyperparameter("falling", .beta(alpha: 1, beta: 3))
      Hyperparameter("steep", .beta(alpha: 0.05, beta: 2.5))
      Hyperparameter("edges", .beta(alpha: 0.02, beta: 0.03))
      Hyperparameter("near one", .beta(alpha: 5000, beta: 2))
      Hyperparameter("sharp", .beta(alpha: 100_000, beta: 250_000))
      Hyperparameter("peak", .beta(alpha: 200, beta: 300))
    }
  }

  /// Distributions, rounded to multiples of a step.
  @Sendable static func rounded() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("tenths", .normal(mean: 0, standardDeviation: 1, step: 0.1))
      Hyperparameter("eights", .normal(mean: 64, standardDeviation: 16, step: 8))
      Hyperparameter("halves", .normal(mean: 0, standardDeviation: 1, in: -2...2, step: 0.5))
      Hyperparameter("cut", .normal(mean: 64, standardDeviation: 32, in: 17...127, step: 8))
      Hyperparameter("positive", .normal(mean: 0, standardDeviation: 3, lower: 0.05, step: 0.2))
      Hyperparameter("units", .logNormal(mean: 3, standardDeviation: 1, step: 1))
      Hyperparameter("hundredths", .logNormal(mean: -1, standardDeviation: 0.5, step: 0.01))
      Hyperparameter("share", .beta(alpha: 2, beta: 3, step: 0.05))
      Hyperparameter("third", .beta(alpha: 0.7, beta: 0.7, step: 0.3))
    }
  }
}
