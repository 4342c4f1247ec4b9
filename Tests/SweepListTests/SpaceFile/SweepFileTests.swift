import HyperparameterSpace
import SweepList
import Testing

/// Files in the form of the W&B sweep schema, as its users write them.
@Suite struct SweepFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Every distribution of the schema, in its order.
  static let everyDistribution = """
    program: train.py
    name: everything
    method: random
    metric:
      name: val_loss
      goal: minimize
    early_terminate:
      type: hyperband
      min_iter: 3
    command:
      - ${env}
      - python
      - ${program}
      - ${args}
    run_cap: 200
    parameters:
      epochs:
        value: 27
      seed:
        distribution: constant
        value: 1
      optimizer:
        values: ["adam", "sgd"]
      activation:
        distribution: categorical
        values:
          - relu
          - tanh
      batch_size:
        values: [32, 64, 96, 128, 256]
        probabilities: [0.1, 0.2, 0.3, 0.25, 0.15]
      loss:
        distribution: categorical_w_probabilities
        values: [mse, mae]
        probabilities: [3, 1]
      layers:
        min: 1
        max: 8
      heads:
        distribution: int_uniform
        min: 1
        max: 16
      dropout:
        min: 0.0
        max: 0.5
      momentum:
        distribution: uniform
        min: 0
        max: 1
      width:
        distribution: q_uniform
        min: 16
        max: 512
        q: 64
      ratio:
        distribution: q_uniform
        min: 0
        max: 1
        q: 0.1
      learning_rate:
        distribution: log_uniform
        min: -9.21
        max: -1
      weight_decay:
        distribution: log_uniform_values
        min: 1e-5
        max: 0.1
      units:
        distribution: q_log_uniform
        min: 2.7725887
        max: 5.545177
        q: 16
      hidden:
        distribution: q_log_uniform_values
        min: 32
        max: 256
        q: 8
      temperature:
        distribution: inv_log_uniform
        min: 0
        max: 2
      gain:
        distribution: inv_log_uniform_values
        min: 0.5
        max: 2
      noise:
        distribution: normal
      bias:
        distribution: normal
        mu: 1
        sigma: 0.5
      offset:
        distribution: q_normal
        mu: 10
        sigma: 3
        q: 1
      scale:
        distribution: log_normal
        mu: -3
      shift:
        distribution: q_log_normal
        mu: 3.5
        sigma: 0.25
        q: 0.5
      mixup:
        distribution: beta
        a: 2
        b: 5
      keep:
        distribution: q_beta
        a: 0.5
        q: 0.05
      nested:
        parameters:
          rate:
            min: 0.1
            max: 0.2
          inner:
            parameters:
              kind:
                values: [a, b]
    """

  @Test func readsEveryDistribution() throws {
    let file = try folder.space(Self.everyDistribution)
    #expect(file.method == .random)
    #expect(
      file.unusedKeys == ["program", "name", "metric", "early_terminate", "command", "run_cap"])
    let expected: [Hyperparameter] = [
      Hyperparameter("epochs", .constant(27)),
      Hyperparameter("seed", .constant(1)),
      Hyperparameter("optimizer", .choices(["adam", "sgd"])),
      Hyperparameter("activation", .choices(["relu", "tanh"])),
      Hyperparameter(
        "batch_size",
        .choices([32, 64, 96, 128, 256], weights: [0.1, 0.2, 0.3, 0.25, 0.15])),
      Hyperparameter("loss", .choices(["mse", "mae"], weights: [3, 1])),
      Hyperparameter("layers", .integer(1...8)),
      Hyperparameter("heads", .integer(1...16)),
      Hyperparameter("dropout", .continuous(0...0.5)),
      Hyperparameter("momentum", .continuous(0...1)),
      Hyperparameter("width", .integer(64...512, step: 64)),
      Hyperparameter("ratio", .continuous(0...1, step: 0.1)),
      Hyperparameter(
        "learning_rate",
        .continuous(0.00010003404299092957...0.36787944117144233, scale: .logarithmic)),
      Hyperparameter("weight_decay", .continuous(1e-5...0.1, scale: .logarithmic)),
      Hyperparameter("units", .integer(16...256, scale: .logarithmic, step: 16)),
      Hyperparameter("hidden", .integer(32...256, scale: .logarithmic, step: 8)),
      Hyperparameter("temperature", .continuous(0.1353352832366127...1, scale: .logarithmic)),
      Hyperparameter("gain", .continuous(0.5...2, scale: .logarithmic)),
      Hyperparameter("noise", .normal(mean: 0, standardDeviation: 1)),
      Hyperparameter("bias", .normal(mean: 1, standardDeviation: 0.5)),
      Hyperparameter("offset", .normal(mean: 10, standardDeviation: 3, step: 1)),
      Hyperparameter("scale", .logNormal(mean: -3, standardDeviation: 1)),
      Hyperparameter("shift", .logNormal(mean: 3.5, standardDeviation: 0.25, step: 0.5)),
      Hyperparameter("mixup", .beta(alpha: 2, beta: 5)),
      Hyperparameter("keep", .beta(alpha: 0.5, beta: 1, step: 0.05)),
      Hyperparameter(
        "nested",
        .group([
          Hyperparameter("rate", .continuous(0.1...0.2)),
          Hyperparameter(
            "inner", .group([Hyperparameter("kind", .choices(["a", "b"]))])),
        ])),
    ]
    #expect(file.space.hyperparameters.map(\.name) == expected.map(\.name))
    for (read, expected) in zip(file.space.hyperparameters, expected) {
      #expect(read == expected)
    }
    // Every domain draws.
    let sweep = try Sweep(file.space, design: .random(count: 8, seed: 1))
    #expect(sweep.allSatisfy(file.space.contains))
  }

  /// The keys of one hyperparameter, and the domain that they make.
  static let domains: [(String, Domain)] = [
    // W&B's default is the number 1.0, which makes floating-point numbers.
    ("distribution: q_uniform, min: 0, max: 3", .continuous(0...3, step: 1)),
    ("distribution: q_normal", .normal(mean: 0, standardDeviation: 1, step: 1.0)),
    ("distribution: q_log_normal", .logNormal(mean: 0, standardDeviation: 1, step: 1.0)),
    ("distribution: q_beta", .beta(alpha: 1, beta: 1, step: 1.0)),
    ("distribution: q_uniform, min: 0, max: 3, q: 1", .integer(0...3)),
    ("distribution: q_uniform, min: 0.5, max: 9, q: 2", .integer(2...8, step: 2)),
    ("distribution: q_uniform, min: -5, max: 5, q: 2", .integer(-4...4, step: 2)),
    ("distribution: q_uniform, min: -10, max: -1, q: 3", .integer(-9 ... -3, step: 3)),
    ("distribution: q_uniform, min: -1, max: 1, q: 0.25", .continuous(-1...1, step: 0.25)),
    ("distribution: q_uniform, min: 0.05, max: 0.95, q: 0.1", .continuous(0.1...0.9, step: 0.1)),
    ("distribution: q_uniform, min: 0.3, max: 0.7, q: 0.1", .continuous(0.3...0.7, step: 0.1)),
    ("distribution: q_uniform, min: 1, max: 10, q: 7", .constant(7)),
    ("distribution: q_uniform, min: 0.1, max: 1, q: 0.7", .constant(0.7)),
    ("distribution: q_uniform, min: -1, max: 1, q: 5", .constant(0)),
    ("min: 0, max: 8, q: 2", .integer(0...8, step: 2)),
    ("min: 0.0, max: 1.0, q: 0.5", .continuous(0...1, step: 0.5)),
    (
      "distribution: q_log_uniform_values, min: 0.05, max: 1, q: 0.1",
      .continuous(0.1...1, scale: .logarithmic, step: 0.1)
    ),
    (
      "distribution: q_log_uniform, min: 0, max: 2.303, q: 1",
      .integer(1...10, scale: .logarithmic)
    ),
    (
      // e^2.29 is 9.87: more than a tenth away from 10.
      "distribution: q_log_uniform, min: 0, max: 2.29, q: 1",
      .integer(1...9, scale: .logarithmic)
    ),
    (
      "distribution: q_log_uniform, min: -3, max: 3, q: 5",
      .integer(5...20, scale: .logarithmic, step: 5)
    ),
    (
      "distribution: log_uniform, min: 0, max: 1",
      .continuous(lowerLogarithm: 0, upperLogarithm: 1)
    ),
    ("value: {a: [1, 2]}", .constant(["a": [1, 2]])),
    ("value: null", .constant(nil)),
    ("values: [[1], {a: 1}, null, 1, 1.0, true]", .choices([[1], ["a": 1], nil, 1, 1.0, true])),
    ("distribution: int_uniform, min: 0, max: 10", .integer(0...10)),
    ("min: 1, max: 2.5", .continuous(1...2.5)),
    ("min: 1.0, max: 2", .continuous(1...2)),
    ("min: 1e-3, max: 1", .continuous(0.001...1)),

    // What W&B lacks.
    ("min: 0, max: 8, step: 4", .integer(0...8, step: 4)),
    ("min: 0, max: 1, step: 0.25", .continuous(0...1, step: 0.25)),
    ("min: 0.1, max: 0.5, step: 0.2", .continuous(0.1...0.5, step: 0.2)),
    ("distribution: uniform, min: 1, max: 5, step: 2", .continuous(1...5, step: 2)),
    ("distribution: int_uniform, min: 1, max: 5, step: 2", .integer(1...5, step: 2)),
    (
      "distribution: log_uniform_values, min: 1, max: 5, step: 0.5",
      .continuous(1...5, scale: .logarithmic, step: 0.5)
    ),
    (
      "distribution: int_log_uniform_values, min: 16, max: 1024",
      .integer(16...1024, scale: .logarithmic)
    ),
    (
      "distribution: int_log_uniform_values, min: 16, max: 1024, step: 16",
      .integer(16...1024, scale: .logarithmic, step: 16)
    ),
    (
      "distribution: reverse_log_uniform_values, min: 0.9, max: 0.999",
      .continuous(0.9...0.999, scale: .reverseLogarithmic)
    ),
    (
      "distribution: normal, min: -1, max: 2",
      .normal(mean: 0, standardDeviation: 1, lower: -1, upper: 2)
    ),
    (
      "distribution: normal, mu: 3, sigma: 2, min: 0",
      .normal(mean: 3, standardDeviation: 2, lower: 0)
    ),
    (
      "distribution: q_normal, mu: 64, sigma: 16, min: 8, max: 128, q: 8",
      .normal(mean: 64, standardDeviation: 16, in: 8...128, step: 8)
    ),
    ("ordered: [small, medium, large]", .ordered(["small", "medium", "large"])),
    (
      "list: [{min: 1, max: 3}, {value: 0}, {values: [a, b]}]",
      .list([.integer(1...3), .constant(0), .choices(["a", "b"])])
    ),
    (
      "list: [{list: [{value: 1}]}, {parameters: {a: {min: 0.0, max: 1.0}}}]",
      .list([.list([.constant(1)]), .group([Hyperparameter("a", .continuous(0...1))])])
    ),
    ("parameters: {a: {ordered: [1, 2]}}", .group([Hyperparameter("a", .ordered([1, 2]))])),
  ]

  @Test(arguments: domains)
  func makesDomains(keys: String, expected: Domain) throws {
    let space = try folder.space("parameters: {x: {\(keys)}}\n").space
    #expect(space.hyperparameters == [Hyperparameter("x", expected)])
  }

  @Test func aQuantisedRangeHasItsDecimalsAndItsMaximum() throws {
    let space = try folder.space(
      "parameters: {x: {distribution: q_uniform, min: 0, max: 1, q: 0.1}}\n"
    ).space
    let values = try Sweep(space, design: .grid()).map { $0.values[0] }
    #expect(values == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
  }

  @Test func everyForeignKeyIsAcceptedAndReported() throws {
    let keys = [
      "apiVersion", "command", "controller", "description", "early_terminate", "entity",
      "image_uri", "job", "kind", "metric", "metrics", "name", "program", "project", "run_cap",
      "scheduler",
    ]
    let text = keys.map { "\($0): {anything: [1]}\n" }.joined()
    #expect(try folder.space(text + "parameters: {x: {value: 1}}\n").unusedKeys == keys)
  }

  @Test(arguments: [("grid", SpaceFile.Method.grid), ("random", .random)])
  func keepsTheMethod(name: String, expected: SpaceFile.Method) throws {
    let file = try folder.space("method: \(name)\nparameters: {x: {value: 1}}\n")
    #expect(file.method == expected)
    #expect(file.unusedKeys.isEmpty)
  }

  static let methods: [(String, String)] = [
    (
      "bayes",
      """
      s.yml:2:9: 'method' must be grid or random; bayes chooses each run by the results of those \
      before it, and a sweep is listed before its first run; use random, or a design such as \
      'design: {latin-hypercube: {count: 64, seed: 1}}'.
      """
    ),
    (
      "custom",
      """
      s.yml:2:9: 'method' must be grid or random; it is the string 'custom'; use random, or a \
      design such as 'design: {latin-hypercube: {count: 64, seed: 1}}'.
      """
    ),
    (
      "[grid]",
      """
      s.yml:2:9: 'method' must be grid or random; it is a list; use random, or a design such as \
      'design: {latin-hypercube: {count: 64, seed: 1}}'.
      """
    ),
  ]

  @Test(arguments: methods)
  func refusesMethods(name: String, expected: String) {
    let refusal = folder.refusal(of: "parameters: {x: {value: 1}}\nmethod: \(name)\n")
    #expect(refusal == Refusal(message: expected, mark: name))
  }
}
