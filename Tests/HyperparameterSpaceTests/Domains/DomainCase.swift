import HyperparameterSpace
import Testing

/// A valid domain with what is known of it.
struct DomainCase: CustomTestStringConvertible, Sendable {
  let domain: Domain
  /// How many values it has; `nil` where it is endless.
  let count: Int?
  /// Its description.
  let text: String
  /// Values that it holds, the least and the greatest first where it has such.
  let members: [ParameterValue]
  /// Values that it does not hold.
  let strangers: [ParameterValue]

  init(
    _ domain: Domain, _ count: Int?, _ text: String, _ members: [ParameterValue],
    not strangers: [ParameterValue]
  ) {
    self.domain = domain
    self.count = count
    self.text = text
    self.members = members
    self.strangers = strangers
  }

  var testDescription: String { text }

  /// Every kind of domain of single values.
  static let all: [DomainCase] = [
    DomainCase(
      .continuous(-1...2), nil, "continuous -1.0...2.0, linear", [-1.0, 2.0, 0.0, -0.0],
      not: [0, -1.0000001, 2.1, "0.0", nil, .double(.nan), .double(.infinity)]),
    DomainCase(
      .continuous(1e-5...0.1, scale: .logarithmic), nil, "continuous 1e-05...0.1, logarithmic",
      [1e-5, 0.1, 0.001], not: [0.0, 0.2, 1]),
    DomainCase(
      .continuous(0.9...0.999, scale: .reverseLogarithmic), nil,
      "continuous 0.9...0.999, reverse logarithmic", [0.9, 0.999, 0.99], not: [1.0, 0.89]),
    DomainCase(
      .continuous(-9...0.5, scale: .reverseLogarithmic), nil,
      "continuous -9.0...0.5, reverse logarithmic", [-9.0, 0.5, 0.0], not: [0.6, -9.5]),
    DomainCase(
      .continuous(0...1, step: 0.1), 11, "continuous 0.0...1.0, linear, step 0.1",
      [0.0, 1.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
      not: [0.30000000000000004, 0.05, 0, 1, -0.0, 1.1, -0.1, .double(.nan)]),
    DomainCase(
      .continuous(-0.3...0.3, step: 0.1), 7, "continuous -0.3...0.3, linear, step 0.1",
      [-0.3, 0.3, -0.2, -0.1, 0.0, 0.1, 0.2], not: [0.4, 0, -0.25]),
    DomainCase(
      .continuous(0...1, step: 1e-5), 100_001, "continuous 0.0...1.0, linear, step 1e-05",
      [0.0, 1.0, 1e-5, 3e-5, 0.12345, 0.99999], not: [0.000001, 0.123456]),
    DomainCase(
      .continuous(0.1...1, scale: .logarithmic, step: 0.1), 10,
      "continuous 0.1...1.0, logarithmic, step 0.1", [0.1, 1.0, 0.3, 0.7], not: [0.0, 0.35]),
    DomainCase(
      .integer(-3...4), 8, "integer -3...4, linear", [-3, 4, 0], not: [5, -4, 0.0, "1", true]),
    DomainCase(
      .integer(1...1000, scale: .logarithmic), 1000, "integer 1...1000, logarithmic",
      [1, 1000, 2, 999], not: [0, 1001, 2.0]),
    DomainCase(
      .integer(16...512, step: 16), 32, "integer 16...512, linear, step 16", [16, 512, 32],
      not: [17, 0, 528, 16.0]),
    DomainCase(
      .integer(8...512, scale: .logarithmic, step: 8), 64,
      "integer 8...512, logarithmic, step 8", [8, 512, 64], not: [9, 0]),
    DomainCase(
      .integer(Int.min...(-2)), Int.max, "integer -9223372036854775808...-2, linear",
      [.integer(.min), -2, -77], not: [-1, 0, .integer(.max)]),
    DomainCase(
      .normal(mean: 1, standardDeviation: 2), nil, "normal, mean 1.0, standard deviation 2.0",
      [1.0, -100.0, 1e300], not: [.double(.infinity), .double(.nan), 1]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, in: -1...2), nil,
      "normal, mean 0.0, standard deviation 1.0, within -1.0...2.0", [-1.0, 2.0, 0.5],
      not: [-1.1, 2.5]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, lower: 10, upper: .infinity), nil,
      "normal, mean 0.0, standard deviation 1.0, within 10.0...inf", [10.0, 10.1, 1e9],
      not: [9.9]),
    DomainCase(
      .normal(mean: 64, standardDeviation: 16, step: 8), nil,
      "normal, mean 64.0, standard deviation 16.0, step 8", [64, 56, 0, -8],
      not: [63, 64.0, 1_000_000]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, step: 0.1), nil,
      "normal, mean 0.0, standard deviation 1.0, step 0.1", [0.0, 0.3, -0.3, 7.0],
      not: [0.05, 0, 0.30000000000000004]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, in: -2...2, step: 0.5), 9,
      "normal, mean 0.0, standard deviation 1.0, within -2.0...2.0, step 0.5",
      [-2.0, 2.0, 0.0, 0.5, -1.5], not: [2.5, 0.25, 1]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, in: -0.95...1.05, step: 0.1), 20,
      "normal, mean 0.0, standard deviation 1.0, within -0.95...1.05, step 0.1",
      [-0.9, 1.0, 0.3], not: [1.1, -1.0]),
    DomainCase(
      .normal(mean: 5, standardDeviation: 3, in: 1...9, step: 2), 4,
      "normal, mean 5.0, standard deviation 3.0, within 1.0...9.0, step 2", [2, 8, 4, 6],
      not: [1, 3, 10, 4.0]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, lower: 10, upper: .infinity, step: 0.1), nil,
      "normal, mean 0.0, standard deviation 1.0, within 10.0...inf, step 0.1",
      [10.0, 10.1, 11.3], not: [9.9, 10.05]),
    DomainCase(
      .normal(mean: 0, standardDeviation: 1, lower: -.infinity, upper: -12, step: 1), nil,
      "normal, mean 0.0, standard deviation 1.0, within -inf...-12.0, step 1",
      [-12, -13], not: [-11, -12.0]),
    DomainCase(
      .logNormal(mean: 0, standardDeviation: 1), nil,
      "log-normal, mean 0.0 and standard deviation 1.0 of the logarithm", [1.0, 1e-9, 1e9],
      not: [-1.0, .double(.infinity), 1]),
    DomainCase(
      .logNormal(mean: 3, standardDeviation: 1, step: 1), nil,
      "log-normal, mean 3.0 and standard deviation 1.0 of the logarithm, step 1", [0, 20, 1],
      not: [-1, 20.0]),
    DomainCase(
      .logNormal(mean: 0, standardDeviation: 0.5, step: 0.25), nil,
      "log-normal, mean 0.0 and standard deviation 0.5 of the logarithm, step 0.25",
      [0.0, 1.0, 0.75], not: [0.1, -0.25]),
    DomainCase(
      .beta(alpha: 2, beta: 3), nil, "beta, alpha 2.0, beta 3.0", [0.0, 1.0, 0.4],
      not: [-0.1, 1.1, 1]),
    DomainCase(
      .beta(alpha: 0.5, beta: 0.5, step: 0.1), 11, "beta, alpha 0.5, beta 0.5, step 0.1",
      [0.0, 1.0, 0.3, 0.7], not: [0.05, 1]),
    DomainCase(
      .beta(alpha: 2, beta: 2, step: 0.3), 4, "beta, alpha 2.0, beta 2.0, step 0.3",
      [0.0, 0.9, 0.3, 0.6], not: [1.0, 1.2]),
    DomainCase(
      .beta(alpha: 2, beta: 2, step: 1), 2, "beta, alpha 2.0, beta 2.0, step 1", [0, 1],
      not: [2, 0.0]),
    DomainCase(
      .choices(["a", 1, 1.0, nil, [1, 2]]), 5, #"choices ["a", 1, 1.0, null, [1, 2]]"#,
      ["a", [1, 2], 1, 1.0, nil], not: ["b", 2, true]),
    DomainCase(
      .choices(["a", "b", "c", "d"], weights: [1, 0, 2.5, 1e-300]), 4,
      #"choices ["a", "b", "c", "d"], weights [1.0, 0.0, 2.5, 1e-300]"#, ["a", "c", "b"],
      not: ["e"]),
    DomainCase(
      .ordered(["s", "m", "l"]), 3, #"ordered ["s", "m", "l"]"#, ["s", "l", "m"], not: ["x"]),
    DomainCase(.boolean, 2, "choices [false, true]", [false, true], not: [0, "true"]),
    DomainCase(.constant(["a": [1]]), 1, "constant {a: [1]}", [["a": [1]]], not: [nil, ["a": 1]]),
  ]
}
