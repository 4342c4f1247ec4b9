import HyperparameterSpace

extension PinnedSpaces {
  /// Groups and lists.
  @Sendable static func nested() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter(
        "optimizer",
        .group([
          Hyperparameter("name", .choices(["adam", "sgd"])),
          Hyperparameter("rate", .continuous(1e-4...1, scale: .logarithmic)),
          Hyperparameter(
            "momentum", .continuous(0...0.99), when: .parameter("name", is: "sgd")),
        ]))
      Hyperparameter("widths", .list(of: .integer(8...64, scale: .logarithmic, step: 8), count: 3))
      Hyperparameter(
        "layers",
        .list([
          .group([
            Hyperparameter("width", .integer(1...4)), Hyperparameter("bias", .boolean),
          ]),
          .list([.constant(7), .choices(["relu", "tanh"])]),
        ]))
    }
  }

  /// Hyperparameters that exist under conditions, one of which is written after it.
  @Sendable static func conditional() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter(
        "decay", .continuous(1e-6...1e-2, scale: .logarithmic),
        when: .parameter("regularize", is: true), .parameter("optimizer", isNoneOf: ["none"]))
      Hyperparameter("optimizer", .choices(["adam", "sgd", "none"]))
      Hyperparameter(
        "momentum", .continuous(0...0.9, step: 0.3), when: .parameter("optimizer", is: "sgd"))
      Hyperparameter(
        "nesterov", .boolean, when: .parameter("momentum", isAtLeast: 0.3))
      Hyperparameter("regularize", .boolean)
      Hyperparameter(
        "betas", .list(of: .continuous(0.9...0.999, scale: .reverseLogarithmic), count: 2),
        when: .parameter("optimizer", isOneOf: ["adam", "none"]))
      Hyperparameter("shape", .choices([[1, 2], 0.5, ["kernel": 3]]))
      Hyperparameter("bias", .constant(true), when: .parameter("shape", isOneOf: [[1, 2], 0.5]))
      Hyperparameter("stride", .constant(2), when: .parameter("shape", is: ["kernel": 3]))
      Hyperparameter("layers", .integer(1...3))
      Hyperparameter("second", .integer(1...4), when: .parameter("layers", isIn: 1.5...3))
      Hyperparameter(
        "last",
        .group([
          Hyperparameter("width", .integer(1...2), when: .parameter("second", isAtMost: 2)),
          Hyperparameter("kind", .choices(["a", "b"])),
        ]), when: .parameter("layers", is: 3))
    }
  }

  /// Forbidden combinations, one with a hyperparameter that need not exist.
  @Sendable static func forbidden() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("optimizer", .choices(["adam", "sgd"]))
      Hyperparameter("rate", .continuous(1e-4...1, scale: .logarithmic))
      Hyperparameter("width", .integer(1...8))
      Hyperparameter("depth", .integer(1...8))
      Hyperparameter("momentum", .continuous(0...1), when: .parameter("optimizer", is: "sgd"))
      Constraint.forbidden(
        .parameter("optimizer", is: "sgd"), .parameter("rate", isAtLeast: 0.01))
      Constraint.forbidden(.parameter("width", isAtLeast: 4), .parameter("depth", isAtLeast: 5))
      Constraint.forbidden(.parameter("momentum", isIn: 0.25...0.75))
    }
  }

  /// A constraint that a function judges, of which one hyperparameter need not exist.
  @Sendable static func predicate() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("width", .integer(1...8))
      Hyperparameter("depth", .integer(1...8))
      Hyperparameter("scale", .continuous(0.5...2), when: .parameter("depth", isAtMost: 4))
      Constraint("product at most 8", on: ["scale", "width", "depth"]) { paramset in
        paramset.values.reduce(1.0) { product, value in
          switch value {
          case .integer(let number): product * Double(number)
          case .double(let number): product * number
          default: product
          }
        } <= 8
      }
    }
  }

  /// A union whose spaces share names, which do not exist under the same conditions.
  @Sendable static func sharedNames() throws -> SearchSpace {
    try SearchSpace {
      Hyperparameter("z", .integer(1...4))
      try SearchSpace.union([
        SearchSpace {
          Hyperparameter("x", .integer(1...3))
          Hyperparameter("y", .integer(1...5), when: .parameter("x", isAtLeast: 2))
        },
        SearchSpace {
          Hyperparameter("x", .integer(1...3))
          Hyperparameter("y", .integer(6...9))
        },
      ])
    }
  }

  /// Unions, one inside another, with names that both spaces of one have.
  @Sendable static func unions() throws -> SearchSpace {
    let forest = try SearchSpace {
      Hyperparameter("model", .constant("forest"))
      Hyperparameter("trees", .integer(10...12))
      Hyperparameter("depth", .integer(1...3), when: .parameter("trees", isAtLeast: 11))
    }
    let network = try SearchSpace {
      Hyperparameter("model", .constant("network"))
      try SearchSpace.union([
        SearchSpace {
          Hyperparameter("activation", .constant("relu"))
          Hyperparameter("depth", .integer(2...5))
        },
        SearchSpace {
          Hyperparameter("activation", .choices(["tanh", "sine"]))
          Hyperparameter("gain", .continuous(0.5...2, scale: .logarithmic))
          Constraint.forbidden(
            .parameter("activation", is: "sine"), .parameter("gain", isAtLeast: 1))
        },
        SearchSpace { Hyperparameter("activation", .constant("none")) },
      ])
      Hyperparameter("width", .integer(1...4))
    }
    return try SearchSpace {
      Hyperparameter("rate", .continuous(0.001...0.1, scale: .logarithmic))
      try SearchSpace.union([forest, network])
      try SearchSpace.union([
        SearchSpace { Hyperparameter("fold", .integer(0...1)) },
        SearchSpace { Hyperparameter("whole", .constant(true)) },
      ])
    }
  }
}
