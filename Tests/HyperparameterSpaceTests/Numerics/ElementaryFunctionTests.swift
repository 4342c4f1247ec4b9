import Testing

@testable import HyperparameterSpace

@Suite("Logarithms, exponentials and the gamma function against 70 digits")
struct ElementaryFunctionTests {
  @Test func logarithms() {
    for row in rows(ElementaryAnswers.logarithms, of: 3).map(Array.init) {
      let (x, exact) = (row[0], DoubleDouble(row[1], row[2]))
      let size = max(1, exact.high.magnitude)
      #expect(distance(logarithm(x), exact) < 0x1p-98 * size, "\(x)")
      #expect((quickLogarithm(x) - exact.high).magnitude < 0x1p-51 * size, "\(x)")
      if x > 0x1p-1000 && x < 0x1p1000 {
        let precise = preciseLogarithm(DoubleDouble(x))
        #expect(distance(precise, exact) < 0x1p-65, "\(x)")
      }
    }
  }

  @Test func exponentials() {
    for row in rows(ElementaryAnswers.exponentials, of: 5).map(Array.init) {
      let argument = DoubleDouble(row[0], row[1])
      let exact = DoubleDouble(row[2], row[3])
      for (result, bound) in [
        (exponential(argument), 0x1p-57), (preciseExponential(argument), 0x1p-66),
      ] {
        // Near a power of two the factor may be just below 1 or just below 2.
        let scale = Double.powerOfTwo(result.powerOfTwo - Int(row[4]))
        let factor = DoubleDouble(result.factor.high * scale, result.factor.low * scale)
        #expect(distance(factor, exact) < bound * scale, "\(argument)")
      }
    }
  }

  @Test func logGammas() {
    for row in rows(ElementaryAnswers.logGammas, of: 3).map(Array.init) {
      let exact = DoubleDouble(row[1], row[2])
      let error = distance(logGamma(DoubleDouble(row[0])), exact)
      #expect(error < 0x1p-80 * max(60, exact.high.magnitude), "\(row[0])")
    }
  }

  @Test func theGammaFunctionOfADoubleDoubleUsesBothParts() {
    // ln Γ(x + h) − ln Γ(x) ≈ h ψ(x), ψ(10) = 2.2517525890667211.
    let difference = logGamma(DoubleDouble(10, 0x1p-60)) - logGamma(DoubleDouble(10))
    #expect((difference.high * 0x1p60 - 2.251_752_589_066_721_1).magnitude < 1e-5)
  }
}
