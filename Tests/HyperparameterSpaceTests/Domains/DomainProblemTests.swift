import HyperparameterSpace
import Testing

/// Every way to be invalid, with what the message says.
@Suite("Invalid domains")
struct DomainProblemTests {
  static let cases: [(Domain, String)] = [
    (
      .continuous(lower: -.infinity, upper: 1), "bounds must be finite; the range is -inf...1.0."
    ),
    (.continuous(lower: 0, upper: .nan), "bounds must be finite; the range is 0.0...nan."),
    (
      .continuous(lower: 3, upper: 3),
      "the lower bound must be below the upper; the range is 3.0...3.0; "
        + "for one value, give the constant 3.0."
    ),
    (
      .continuous(lower: 0, upper: -1, step: 0.1),
      "the lower bound must be below the upper; the range is 0.0...-1.0; did you mean -1.0...0.0?"
    ),
    (
      .continuous(-1...1, scale: .logarithmic),
      "a logarithmic scale needs a lower bound above 0; the range is -1.0...1.0; "
        + "raise the lower bound or use a linear scale."
    ),
    (
      .continuous(0...1, scale: .reverseLogarithmic),
      "a reverse logarithmic scale needs an upper bound below 1; the range is 0.0...1.0; "
        + "lower the upper bound or use a linear scale."
    ),
    (
      .continuous(0...0.9, scale: .reverseLogarithmic, step: 0.1),
      "a stepped domain has no reverse logarithmic scale; use linear or logarithmic."
    ),
    (
      .integer(-5...0, scale: .reverseLogarithmic),
      "an integer domain has no reverse logarithmic scale; use linear or logarithmic."
    ),
    (.continuous(0...1, step: 0), "the step must be above 0; it is 0.0."),
    (.continuous(0...1, step: -0.1), "the step must be above 0; it is -0.1."),
    (.continuous(0...1, step: .nan), "the step must be finite; it is nan."),
    (.continuous(0...1, step: .infinity), "the step must be finite; it is inf."),
    (
      .continuous(0...1, step: 0.3),
      "steps of 0.3 from 0.0 must reach the upper bound; it is 1.0; "
        + "the nearest that do are 0.9 and 1.2."
    ),
    (
      .continuous(-1...1, step: 5),
      "steps of 5.0 from -1.0 must reach the upper bound; it is 1.0; the nearest that does is 4.0."
    ),
    (
      .continuous(1e308...1.1e308, step: 1.7e308),
      "steps of 1.7e+308 from 1e+308 must reach the upper bound; it is 1.1e+308; "
        + "use a smaller step."
    ),
    (
      .continuous(0...1.7e308, step: 1e308),
      "steps of 1e+308 from 0.0 must reach the upper bound; it is 1.7e+308; "
        + "the nearest that does is 1e+308."
    ),
    (
      .continuous(1e-308...1e308, step: 1e-308),
      "the bounds must be at most 4503599627370496 steps of 1e-308 apart; "
        + "the range is 1e-308...1e+308; bring them nearer."
    ),
    (
      .continuous(0...1, step: 1e-16),
      "the bounds must be at most 4503599627370496 steps of 1e-16 apart; "
        + "the range is 0.0...1.0; bring them nearer."
    ),
    (
      .continuous(0.1...1.1, scale: .logarithmic, step: 0.25),
      "a logarithmic scale needs a lower bound above half a step; it is 0.1, the step 0.25; "
        + "raise the lower bound or use a smaller step."
    ),
    (.integer(1...9, step: 0), "the step must be above 0; it is 0."),
    (.integer(1...9, step: .min), "the step must be above 0; it is -9223372036854775808."),
    (
      .integer(16...500, step: 16),
      "steps of 16 from 16 must reach the upper bound; it is 500; "
        + "the nearest that do are 496 and 512."
    ),
    (
      .integer(1...5, step: 9),
      "steps of 9 from 1 must reach the upper bound; it is 5; the nearest that does is 10."
    ),
    (
      .integer(1...5, step: .max),
      "steps of 9223372036854775807 from 1 must reach the upper bound; it is 5; "
        + "use a smaller step."
    ),
    (
      .integer(lower: 9, upper: 1),
      "the lower bound must be below the upper; the range is 9...1; did you mean 1...9?"
    ),
    (
      .integer(Int.min...Int.max),
      "the bounds must be at most 9223372036854775806 apart; the range is "
        + "-9223372036854775808...9223372036854775807; bring them nearer."
    ),
    (
      .integer(2...10, scale: .logarithmic, step: 4),
      "a logarithmic scale needs a lower bound above half a step; it is 2, the step 4; "
        + "raise the lower bound or use a smaller step."
    ),
    (
      .normal(mean: .nan, standardDeviation: 1), "the mean must be finite; it is nan."
    ),
    (
      .normal(mean: 0, standardDeviation: 0), "the standard deviation must be above 0; it is 0.0."
    ),
    (
      .normal(mean: 0, standardDeviation: -1), "the standard deviation must be above 0; it is -1.0."
    ),
    (
      .normal(mean: 0, standardDeviation: .infinity),
      "the standard deviation must be finite; it is inf."
    ),
    (
      .normal(mean: 0, standardDeviation: 1, lower: .nan, upper: 1),
      "bounds must be finite; the range is nan...1.0."
    ),
    (
      .normal(mean: 0, standardDeviation: 1, lower: 2, upper: 1),
      "the lower bound must be below the upper; the range is 2.0...1.0; did you mean 1.0...2.0?"
    ),
    (
      .normal(mean: 0, standardDeviation: 1, step: 0.0), "the step must be above 0; it is 0.0."
    ),
    (
      .normal(mean: 0, standardDeviation: 1, step: -2), "the step must be above 0; it is -2.0."
    ),
    (
      .normal(mean: 0, standardDeviation: 1, in: 0.1...0.2, step: 1),
      "a multiple of the step must lie between the bounds; the range is 0.1...0.2, the step 1; "
        + "widen the range or use a smaller step."
    ),
    (
      .logNormal(mean: .infinity, standardDeviation: 1), "the mean must be finite; it is inf."
    ),
    (
      .logNormal(mean: 800, standardDeviation: 1),
      "its values must be neither too large nor too small for a number; "
        + "the logarithm's mean is 800.0, its standard deviation 1.0."
    ),
    (
      .logNormal(mean: 0, standardDeviation: 100),
      "its values must be neither too large nor too small for a number; "
        + "the logarithm's mean is 0.0, its standard deviation 100.0."
    ),
    (.beta(alpha: 0, beta: 1), "alpha must be above 0; it is 0.0."),
    (.beta(alpha: 1, beta: .nan), "beta must be finite; it is nan."),
    (
      .beta(alpha: 1, beta: 1e-4),
      "its values must be neither too large nor too small for a number; "
        + "alpha and beta must be from 0.001 to 1000000; one is 0.0001."
    ),
    (.choices([]), "choices need at least one value; none is given."),
    (.ordered([]), "choices need at least one value; none is given."),
    (.ordered([1, 2, 1]), "choices must differ; 1 is given twice; leave one out."),
    (
      .choices(["a", "b"], weights: [1]),
      "there must be a weight for each value; there are 1 for 2 values."
    ),
    (
      .choices(["a", "b"], weights: [1, -1]),
      #"weights must be finite and not negative; that of "b" is -1.0."#
    ),
    (
      .choices(["a", "b"], weights: [.nan, 1]),
      #"weights must be finite and not negative; that of "a" is nan."#
    ),
    (
      .choices(["a", "b"], weights: [1, .infinity]),
      #"weights must be finite and not negative; that of "b" is inf."#
    ),
    (.choices(["a", "b"], weights: [0, 0]), "a weight must be above 0; all are 0."),
  ]

  @Test(arguments: cases.indices)
  func isSaid(index: Int) {
    let (domain, message) = Self.cases[index]
    let error = #expect(throws: SearchSpaceError.self) {
      try SearchSpace([Hyperparameter("x", domain)])
    }
    #expect(error?.description == "x: \(message)")
    #expect(error?.subject == "x")
    #expect(throws: SearchSpaceError.self) { try domain.count() }
    #expect(throws: SearchSpaceError.self) { try domain.value(at: 0.5) }
    #expect(!domain.contains(1))
  }

  /// Inside groups and lists the message names the path.
  @Test func namesThePathInside() {
    let bad = Domain.integer(3...3)
    let error = #expect(throws: SearchSpaceError.self) {
      try SearchSpace {
        Hyperparameter(
          "a", .group([Hyperparameter("b", .list([.boolean, .group([Hyperparameter("c", bad)])]))]))
      }
    }
    #expect(error?.subject == "a.b[1].c")
  }

  /// What no message may ask for: a bound named as the nearest must do.
  @Test func nearestBoundsAreValid() throws {
    var random = SplitMix64(seed: 9)
    var suggestions = 0
    for _ in 0..<3000 {
      let lower = Double(random.below(2000) - 1000) / 100
      let upper = lower + Double(1 + random.below(1000)) / 100
      let step = Double(1 + random.below(500)) / 100
      do {
        _ = try SearchSpace([Hyperparameter("x", .continuous(lower...upper, step: step))])
      } catch SearchSpaceError.invalidDomain(_, .unreachedBound(_, _, _, let nearest)) {
        for bound in nearest {
          suggestions += 1
          let domain = Domain.continuous(lower...(try #require(Double(bound))), step: step)
          #expect(domain.contains(.double(lower)))
        }
      }
    }
    #expect(suggestions > 1000)
  }
}
