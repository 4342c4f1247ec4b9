import Testing

@testable import HyperparameterSpace

@Suite("Arithmetic on decimals")
struct DecimalArithmeticTests {
  /// What the sum of 0.1s is not: the double nearest the decimal, as its text reads.
  @Test func multiplesOfATenthReadAsWritten() {
    for factor in -2000...2000 {
      let text = "\(factor < 0 ? "-" : "")\(factor.magnitude / 10).\(factor.magnitude % 10)"
      let expected = (Double(text) ?? .nan) + 0
      #expect(Decimal(0.1).multiple(factor).bitPattern == expected.bitPattern)
      #expect(Decimal(0).nearest(adding: factor, of: Decimal(0.1)) == expected)
      #expect(Decimal(-0.1).multiple(-factor).bitPattern == expected.bitPattern)
    }
  }

  @Test(arguments: [
    (0.1, 0.0, 1.0, 10, true), (0.1, -0.3, 0.3, 6, true), (1e-5, 0, 1, 100_000, true),
    (0.3, 0, 1, 3, false), (5, 0, 1, 0, false), (1, -5, -2, 3, true), (0.25, -1, -0.25, 3, true),
    (1e300, -1e308, 1e308, 200_000_000, true), (0x1p-1074, 0, 0x1p-1071, 8, true),
    (1e-308, 0, 1e-300, 100_000_000, true),
  ])
  func stepsBetweenNumbers(
    step: Double, lower: Double, upper: Double, count: Int, isExact: Bool
  ) throws {
    let steps = try #require(Decimal.steps(of: step, from: lower, to: upper))
    #expect(steps == (count, isExact))
  }

  @Test(arguments: [(1e-308, 0.0, 1e308), (0x1p-1074, -1.7e308, 1.7e308), (1, 0, 1e19)])
  func moreStepsThanAnInteger(step: Double, lower: Double, upper: Double) {
    #expect(Decimal.steps(of: step, from: lower, to: upper) == nil)
  }

  @Test(arguments: [
    (1.0, 0.9, 0.1), (1, 0.999, 0.001), (1, 0.1, 0.9), (0.3, 0.1, 0.2), (0.1, 0.3, -0.2),
    (-0.1, 0.2, -0.3), (-0.1, -0.1, 0), (1e300, 1, 1e300), (1, 1e-300, 1), (1, -1, 2),
  ])
  func differences(left: Double, right: Double, difference: Double) {
    let value = Decimal(left).nearest(subtracting: Decimal(right))
    #expect(value.bitPattern == difference.bitPattern)
  }
}
