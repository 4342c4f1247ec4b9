import HyperparameterSpace
import Testing

@Suite struct NaturalLogarithmTests {
  /// Logarithms and the doubles nearest their exponentials, computed with 60 digits.
  static let exponentials: [(Double, Double)] = [
    (-708.0, 3.307553003638408e-308), (-700.5, 5.980196118639791e-305),
    (-20.0, 2.061153622438558e-09), (-11.512925464970229, 9.999999999999997e-06),
    (-9.210340371976184, 9.999999999999991e-05), (-9.21, 0.00010003404299092957),
    (-4.605170185988091, 0.010000000000000004), (-2.302585092994046, 0.09999999999999998),
    (-1.0, 0.36787944117144233), (-0.5, 0.6065306597126334), (-1e-17, 1.0),
    (1e-09, 1.000000001), (0.6931471805599453, 2.0),
    (1.0, 2.718281828459045), (2.0, 7.38905609893065), (2.772588722239781, 15.999999999999998),
    (2.302585092994046, 10.000000000000002), (5.545177444479562, 255.99999999999994),
    (6.907755278982137, 999.9999999999998), (10.0, 22026.465794806718),
    (100.25, 3.451610733125924e+43), (708.0, 3.023383144276055e+307),
    (7.374, 1593.9970361985993), (14.507, 1996687.2695306623), (17.712, 49229323.00677122),
    (26.547, 338232714514.593), (14.394, 1783342.5528265564), (25.339, 101061997287.70003),
    (-28.26, 5.331359167336584e-13), (-2.063, 0.12707218095488781),
    (26.601, 356999422115.26746), (8.938, 7615.949913760031), (24.054, 27958860532.65512),
    (-23.208, 8.334770846759209e-11), (-1.856, 0.15629656793268212),
    (-15.206, 2.48953426536085e-07), (2.626, 13.81838566484159), (4.436, 84.43651920330358),
    (-29.213, 2.0556790039544103e-13),
  ]

  @Test(arguments: exponentials)
  func boundsAreTheNearestDoubles(logarithm: Double, expected: Double) {
    #expect(
      Domain.continuous(lowerLogarithm: 0, upperLogarithm: logarithm)
        == .continuous(lower: 1, upper: expected, scale: .logarithmic))
  }

  @Test func logarithmsBeyondDoublesMakeBoundsThatASpaceRefuses() {
    #expect(
      Domain.continuous(lowerLogarithm: -800, upperLogarithm: 1e300)
        == .continuous(lower: 0, upper: .infinity, scale: .logarithmic))
    #expect(
      Domain.continuous(lowerLogarithm: -.infinity, upperLogarithm: 1500)
        == .continuous(lower: 0, upper: .infinity, scale: .logarithmic))
    #expect(throws: SearchSpaceError.self) {
      try SearchSpace([
        Hyperparameter("x", .continuous(lowerLogarithm: .nan, upperLogarithm: 1))
      ])
    }
  }
}
