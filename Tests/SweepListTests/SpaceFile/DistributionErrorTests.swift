import SweepList
import Testing

/// What is wrong with a hyperparameter's numbers: the message, and where the caret stands.
@Suite struct DistributionErrorTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The keys of a hyperparameter, the message after its name, and the text from the caret on.
  static let faults: [(String, String, String)] = [
    (
      "distribution: q_uniform, min: 0.2, max: 0.8, q: 1",
      """
      a multiple of the step must lie between the bounds; the range is 0.2...0.8, the step 1; \
      widen the range or use a smaller step.
      """, "1}"
    ),
    (
      "distribution: q_uniform, min: 0.2, max: 0.8",
      """
      a multiple of the step must lie between the bounds; the range is 0.2...0.8, the step 1.0; \
      widen the range or use a smaller step.
      """, "0.2, max: 0.8}"
    ),
    (
      "distribution: q_uniform, min: 0, max: 1, q: 0", "the step must be above 0; it is 0.",
      "0}"
    ),
    (
      "distribution: q_uniform, min: 0, max: 1, q: -0.1",
      "the step must be above 0; it is -0.1.", "-0.1}"
    ),
    (
      "distribution: q_uniform, min: 0, max: 1, q: .inf", "the step must be finite; it is inf.",
      ".inf}"
    ),
    (
      "distribution: q_uniform, min: 0, max: 1e300, q: 1",
      """
      the bounds must be at most 4503599627370496 steps of 1 apart; the range is 0.0...1e+300; \
      bring them nearer.
      """, "1}"
    ),
    (
      "distribution: q_uniform, min: 0, max: 1e19, q: 1000000",
      """
      the bounds must be at most 9223372036854775806 apart; the range is 0.0...1e+19; \
      bring them nearer.
      """, "1000000}"
    ),
    (
      "distribution: q_uniform, min: 4, max: 1, q: 1",
      """
      the lower bound must be below the upper; the range is 4.0...1.0; did you mean 1.0...4.0?
      """, "4, max: 1, q: 1}"
    ),
    (
      "distribution: q_uniform, min: .nan, max: 1, q: 1",
      "bounds must be finite; the range is nan...1.0.", ".nan, max: 1, q: 1}"
    ),
    (
      "distribution: q_log_uniform_values, min: 0, max: 1, q: 0.1",
      """
      a logarithmic scale needs a lower bound above 0; the range is 0.0...1.0; \
      raise the lower bound or use a linear scale.
      """, "0, max: 1, q: 0.1}"
    ),
    (
      "distribution: q_log_uniform, min: 0, max: 1, q: 16",
      """
      a multiple of the step must lie between the bounds; the range is 1.0...2.718281828459045, \
      the step 16; widen the range or use a smaller step.
      """, "16}"
    ),
    (
      "distribution: q_log_uniform, min: 0, max: 1, q: -1",
      "the step must be above 0; it is -1.", "-1}"
    ),
    (
      "distribution: q_log_uniform, min: 0, max: 1, q: .nan",
      "the step must be finite; it is nan.", ".nan}"
    ),
    (
      "distribution: log_uniform, min: 0, max: 1000",
      """
      'max' is a natural logarithm here, from -708.0 to 708.0; it is 1000.0; \
      for bounds that are values themselves, use log_uniform_values.
      """, "1000}"
    ),
    (
      "distribution: q_log_uniform, min: -.inf, max: 1",
      """
      'min' is a natural logarithm here, from -708.0 to 708.0; it is -inf; \
      for bounds that are values themselves, use q_log_uniform_values.
      """, "-.inf, max: 1}"
    ),
    (
      "distribution: inv_log_uniform, min: .nan, max: 1",
      """
      'min' is a natural logarithm here, from -708.0 to 708.0; it is nan; \
      for bounds that are values themselves, use inv_log_uniform_values.
      """, ".nan, max: 1}"
    ),
    (
      "distribution: log_uniform, min: 1, max: 0",
      "the lower bound must be below the upper; the range is 1.0...0.0; did you mean 0.0...1.0?",
      "1, max: 0}"
    ),
    (
      "distribution: inv_log_uniform_values, min: -1, max: 1",
      """
      a logarithmic scale needs a lower bound above 0; the range is -1.0...1.0; \
      raise the lower bound or use a linear scale.
      """, "-1, max: 1}"
    ),
    (
      "distribution: reverse_log_uniform_values, min: 0.9, max: 1",
      """
      a reverse logarithmic scale needs an upper bound below 1; the range is 0.9...1.0; \
      lower the upper bound or use a linear scale.
      """, "1}"
    ),
    (
      "min: 0, max: 1, step: 0.3",
      """
      steps of 0.3 from 0.0 must reach the upper bound; it is 1.0; \
      the nearest that do are 0.9 and 1.2.
      """, "1, step: 0.3}"
    ),
    (
      "min: 0, max: 10, step: 3",
      "steps of 3 from 0 must reach the upper bound; it is 10; the nearest that do are 9 and 12.",
      "10, step: 3}"
    ),
    ("min: 0, max: 10, step: 0", "the step must be above 0; it is 0.", "0}"),
    (
      "distribution: int_uniform, min: 0, max: 10, step: 0.5",
      """
      'step' must be an integer; it is the number 0.5; \
      for floating-point numbers, use the distribution uniform.
      """, "0.5}"
    ),
    (
      "distribution: int_log_uniform_values, min: 1, max: 10.0",
      """
      'max' must be an integer; it is the number 10.0; \
      for floating-point numbers, use the distribution log_uniform_values.
      """, "10.0}"
    ),
    (
      "distribution: int_log_uniform_values, min: 4, max: 20, step: 16",
      """
      a logarithmic scale needs a lower bound above half a step; it is 4, the step 16; \
      raise the lower bound or use a smaller step.
      """, "16}"
    ),
    (
      "distribution: normal, sigma: 0", "the standard deviation must be above 0; it is 0.0.",
      "0}"
    ),
    ("distribution: normal, mu: .inf", "the mean must be finite; it is inf.", ".inf}"),
    (
      "distribution: normal, min: 2, max: 1",
      "the lower bound must be below the upper; the range is 2.0...1.0; did you mean 1.0...2.0?",
      "2, max: 1}"
    ),
    (
      "distribution: log_normal, mu: 5, sigma: 100",
      """
      its values must be neither too large nor too small for a number; \
      the logarithm's mean is 5.0, its standard deviation 100.0.
      """, "100}"
    ),
    ("distribution: beta, a: -1", "alpha must be above 0; it is -1.0.", "-1}"),
    ("distribution: beta, b: .nan", "beta must be finite; it is nan.", ".nan}"),
    (
      "distribution: q_beta, a: 2, b: 1e-9",
      """
      its values must be neither too large nor too small for a number; \
      alpha and beta must be from 0.001 to 1000000; one is 1e-09.
      """, "1e-9}"
    ),
    (
      "values: [a, b], probabilities: [1]",
      "there must be a weight for each value; there are 1 for 2 values.", "[1]}"
    ),
    (
      "values: [a, b], probabilities: [1, -0.5]",
      "weights must be finite and not negative; that of \"b\" is -0.5.", "-0.5]}"
    ),
    ("values: [a, b], probabilities: [0, 0]", "a weight must be above 0; all are 0.", "[0, 0]}"),
    (
      "values: [a, b], probabilities: [1, x]",
      "an element of 'probabilities' must be a number; it is the string 'x'.", "x]}"
    ),
    (
      "values: [a, b], probabilities: {a: 1}",
      "'probabilities' must be a list; it is a map; write one number for each value.", "{a: 1}}"
    ),
    ("ordered: [1, 2, 1]", "choices must differ; 1 is given twice; leave one out.", "1]}"),
    ("ordered: []", "choices need at least one value; none is given.", "[]}"),
    (
      "distribution: uniform, min: 9007199254740993, max: 1e300",
      """
      'min' must be a number that a double holds exactly; it is the integer 9007199254740993.
      """, "9007199254740993, max: 1e300}"
    ),
    (
      "distribution: normal, mu: '3'",
      "'mu' must be a number; it is the string '3'; take away the quotation marks.", "'3'}"
    ),
    (
      "mu: 3",
      """
      a distribution must be named; 'mu' may belong to normal, q_normal, log_normal or \
      q_log_normal; name one.
      """, "mu: 3}"
    ),
    (
      "b: 3", "a distribution must be named; 'b' may belong to beta or q_beta; name one.",
      "b: 3}"
    ),
    ("q: 3", "it has no values; give value, values, or min and max.", "x: {q: 3}"),
    (
      "min: 0, max: 1, mu: 0.5",
      """
      the key 'mu' does not belong to the distribution int_uniform, which has min, max and step; \
      take it away, or use the distribution normal.
      """, "mu: 0.5}"
    ),
    (
      "distribution: categorical, values: [a, b], probabilities: [1, 2]",
      """
      the key 'probabilities' does not belong to the distribution categorical, which has values; \
      take it away, or use the distribution categorical_w_probabilities.
      """, "probabilities: [1, 2]}"
    ),
    (
      "distribution: log_uniform, min: 0, max: 1, q: 1",
      """
      the key 'q' does not belong to the distribution log_uniform, which has min and max; \
      take it away, or use the distribution q_log_uniform.
      """, "q: 1}"
    ),
    (
      "parameters: {a: {value: 1}}, min: 1",
      """
      the key 'min' does not belong to a group of hyperparameters, which has parameters; \
      take it away.
      """, "min: 1}"
    ),
    (
      "list: [{value: 1}], values: [1]",
      "the key 'list' does not belong to the distribution categorical, which has values; "
        + "take it away.", "list: [{value: 1}], values: [1]}"
    ),
    (
      "distribution: uniform, ordered: [1]",
      """
      the key 'ordered' does not belong to the distribution uniform, which has min, max and step; \
      take it away.
      """, "ordered: [1]}"
    ),
  ]

  @Test(arguments: faults)
  func refusesWithPlace(keys: String, expected: String, mark: String) {
    let line = "  x: {\(keys)}"
    let refusal = folder.refusal(of: "parameters:\n\(line)\n")
    let column = line.count - mark.count + 1
    #expect(refusal == Refusal(message: "s.yml:2:\(column): x: \(expected)", mark: mark))
  }

  /// What is found after the hyperparameters are read has its place all the same.
  @Test func placesInBlockStyle() {
    let refusal = folder.refusal(
      of: """
        parameters:
          a:
            value: 1
          optimizer:
            parameters:
              rate:
                distribution: log_uniform_values
                max: 0.1
                min: -1
        """)
    #expect(
      refusal
        == Refusal(
          message: """
            s.yml:9:14: optimizer.rate: a logarithmic scale needs a lower bound above 0; \
            the range is -1.0...0.1; raise the lower bound or use a linear scale.
            """, mark: "-1"))
  }
}
