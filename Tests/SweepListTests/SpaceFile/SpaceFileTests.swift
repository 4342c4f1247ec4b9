import HyperparameterSpace
import SweepList
import Testing

@Suite struct SpaceFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func space(_ text: String) throws -> SpaceFile {
    try SpaceFile(path: try folder.file("s.yml", text))
  }

  @Test func readsTheKeysOfASweep() throws {
    let file = try space(
      """
      program: train.py
      method: random
      metric: {name: accuracy, goal: maximize}
      parameters:
        learning_rate:
          distribution: log_uniform_values
          min: 0.00001
          max: 1e-1
        dropout_rate: {min: 0, max: 0.7}
        momentum: {distribution: uniform, min: 0, max: 1}
        layers: {min: 1, max: 9}
        units: {distribution: int_uniform, min: 16, max: 64}
        hidden_nodes:
          values: [[10, 20, 30], [30, 50, 70]]
        optimizer: {distribution: categorical, values: [adam, null, "no", 1, 1.0]}
        epochs: {value: 20}
        note: {distribution: constant, value: {a: [1]}}
      run_cap: 5
      """)
    #expect(file.unusedKeys == ["program", "metric", "run_cap"])
    #expect(file.method == .random)
    #expect(file.design == nil)
    #expect(
      file.space.hyperparameters == [
        Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic)),
        Hyperparameter("dropout_rate", .continuous(0...0.7)),
        Hyperparameter("momentum", .continuous(0...1)),
        Hyperparameter("layers", .integer(1...9)),
        Hyperparameter("units", .integer(16...64)),
        Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]])),
        Hyperparameter("optimizer", .choices(["adam", nil, "no", 1, 1.0])),
        Hyperparameter("epochs", .constant(20)),
        Hyperparameter("note", .constant(["a": [1]])),
      ])
  }

  /// The end of a message about a distribution that is none.
  static let distributions = """
    there are constant, categorical, categorical_w_probabilities, int_uniform, uniform, \
    q_uniform, log_uniform, log_uniform_values, q_log_uniform, q_log_uniform_values, \
    inv_log_uniform, inv_log_uniform_values, normal, q_normal, log_normal, q_log_normal, beta, \
    q_beta, int_log_uniform_values, reverse_log_uniform_values.
    """

  /// The text under `parameters:`, and the message without the folder.
  static let faults: [(String, String)] = [
    (
      "  x: {min: 0.0, mx: 1.0}",
      """
      s.yml:2:17: x: unknown key 'mx'; did you mean 'max'?
        x: {min: 0.0, mx: 1.0}
                      ^
      """
    ),
    (
      "  x: {wert: 1}",
      """
      s.yml:2:7: x: unknown key 'wert'; a hyperparameter has distribution, value, values, \
      probabilities, min, max, step, q, mu, sigma, a, b, ordered, list, parameters, when.
        x: {wert: 1}
            ^
      """
    ),
    (
      "  x: {value: 1, q: 0.1}",
      """
      s.yml:2:17: x: the key 'q' does not belong to the distribution constant, which has value; \
      take it away.
        x: {value: 1, q: 0.1}
                      ^
      """
    ),
    (
      "  x:\n    min: 0.5\n    max: 0.5",
      """
      s.yml:3:10: x: the lower bound must be below the upper; the range is 0.5...0.5; \
      for one value, give the constant 0.5.
          min: 0.5
               ^
      """
    ),
    (
      "  x: {min: 3, max: 1}",
      """
      s.yml:2:12: x: the lower bound must be below the upper; the range is 3...1; \
      did you mean 1...3?
        x: {min: 3, max: 1}
                 ^
      """
    ),
    (
      "  x: {distribution: log_uniform_values, min: 0, max: 1}",
      """
      s.yml:2:46: x: a logarithmic scale needs a lower bound above 0; the range is 0.0...1.0; \
      raise the lower bound or use a linear scale.
        x: {distribution: log_uniform_values, min: 0, max: 1}
                                                   ^
      """
    ),
    (
      "  x: {min: 0.0}",
      """
      s.yml:2:3: x: the key 'max' is missing; add it.
        x: {min: 0.0}
        ^
      """
    ),
    (
      "  x: {distribution: constant}",
      """
      s.yml:2:3: x: the key 'value' is missing; add it.
        x: {distribution: constant}
        ^
      """
    ),
    (
      "  x: {}",
      """
      s.yml:2:3: x: it has no values; give value, values, or min and max.
        x: {}
        ^
      """
    ),
    (
      "  x: {value: 1, values: [1]}",
      """
      s.yml:2:17: x: the key 'values' does not belong to the distribution constant, \
      which has value; take it away.
        x: {value: 1, values: [1]}
                      ^
      """
    ),
    (
      "  x: {distribution: uniform, min: 0, max: 1, value: 3}",
      """
      s.yml:2:46: x: the key 'value' does not belong to the distribution uniform, \
      which has min, max and step; take it away.
        x: {distribution: uniform, min: 0, max: 1, value: 3}
                                                   ^
      """
    ),
    (
      "  x: {distribution: unifrom, min: 0, max: 1}",
      """
      s.yml:2:21: x: unknown distribution 'unifrom'; did you mean 'uniform'?
        x: {distribution: unifrom, min: 0, max: 1}
                          ^
      """
    ),
    (
      "  x: {distribution: gaussian, min: 0, max: 1}",
      """
      s.yml:2:21: x: unknown distribution 'gaussian'; \(distributions)
        x: {distribution: gaussian, min: 0, max: 1}
                          ^
      """
    ),
    (
      "  x: {distribution: 1, min: 0, max: 1}",
      """
      s.yml:2:21: x: 'distribution' must be a name; it is the integer 1; \(distributions)
        x: {distribution: 1, min: 0, max: 1}
                          ^
      """
    ),
    (
      "  x: {min: \"0.1\", max: 1.0}",
      """
      s.yml:2:12: x: 'min' must be a number; it is the string '0.1'; take away the quotation marks.
        x: {min: "0.1", max: 1.0}
                 ^
      """
    ),
    (
      "  x: {distribution: int_uniform, min: 1, max: 2.0}",
      """
      s.yml:2:47: x: 'max' must be an integer; it is the number 2.0; \
      for floating-point numbers, use the distribution uniform.
        x: {distribution: int_uniform, min: 1, max: 2.0}
                                                    ^
      """
    ),
    (
      "  x: {min: 0.0, max: .inf}",
      """
      s.yml:2:22: x: bounds must be finite; the range is 0.0...inf.
        x: {min: 0.0, max: .inf}
                           ^
      """
    ),
    (
      "  x: {values: 3}",
      """
      s.yml:2:15: x: 'values' must be a list; it is the integer 3; for a constant, write 'value'.
        x: {values: 3}
                    ^
      """
    ),
    (
      "  x: {values: []}",
      """
      s.yml:2:15: x: choices need at least one value; none is given.
        x: {values: []}
                    ^
      """
    ),
    (
      "  x: {values: [1, a, 1]}",
      """
      s.yml:2:22: x: choices must differ; 1 is given twice; leave one out.
        x: {values: [1, a, 1]}
                           ^
      """
    ),
    (
      "  x: 0.1",
      """
      s.yml:2:6: x: a map with value, values, or min and max is expected; it is the number 0.1; \
      for a constant, write {value: …}.
        x: 0.1
           ^
      """
    ),
    (
      "  x: {value: 1}\n  x: {value: 2}",
      """
      s.yml:3:3: duplicate key 'x'; it was first given at line 2; leave one out.
        x: {value: 2}
        ^
      """
    ),
    (
      "  - x",
      """
      s.yml:2:3: 'parameters' must be a map of names to hyperparameters; it is a list.
        - x
        ^
      """
    ),
    (
      "  {}",
      """
      s.yml:2:3: search space: it needs at least one hyperparameter; none is given.
        {}
        ^
      """
    ),
  ]

  @Test(arguments: faults)
  func refusesWithPlaceAndLine(text: String, expected: String) {
    let description = message { _ = try space("parameters:\n\(text)\n") }
    #expect(description.replacing("\(folder.path)/", with: "") == expected)
  }

  static let wholeFiles: [(String, String)] = [
    ("", "s.yml:1:1: the file is empty; put the hyperparameters under 'parameters:'."),
    (
      "- a\n",
      """
      s.yml:1:1: a map with the key 'parameters' is expected; it is a list; \
      put the hyperparameters under 'parameters:'.
      """
    ),
    (
      "method: grid\n",
      "s.yml:1:1: the key 'parameters' is missing; put the hyperparameters under it."
    ),
    (
      "parameters: {x: {value: 1}}\nparmeters: {}\n",
      "s.yml:2:1: unknown key 'parmeters'; did you mean 'parameters'?"
    ),
    (
      "parameters: {x: {value: 1}}\n---\n",
      "s.yml:2:1: a second document begins here; a space file is one; take it away."
    ),
    (
      "parameters: {x: {value: 1}\n",
      "s.yml:2:1: did not find expected ',' or '}' while parsing a flow mapping that begins at 1:13."
    ),
  ]

  @Test(arguments: wholeFiles)
  func refusesFiles(text: String, expected: String) {
    let description = message { _ = try space(text) }
    #expect(
      description.replacing("\(folder.path)/", with: "").split(separator: "\n").first.map(
        String.init)
        == expected)
  }

  @Test func missingFiles() throws {
    let path = try folder.file("none.yml", nil)
    #expect(
      message { _ = try SpaceFile(path: path) }.hasPrefix("\(path): cannot open: No such file"))
  }
}
