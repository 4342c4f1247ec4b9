import Testing

@testable import DigitsModel

/// Two steps with the gradients 0.5 and −0.25, computed by hand from the published formulas.
@Suite struct OptimizerTests {
  @Test(arguments: [
    (OptimizerKind.sgd, 0.1, [0.95, 0.975]),
    // v = 0.025, then 0.02875; steps 0.1 · 0.5 ÷ √0.025 and 0.1 · 0.25 ÷ √0.02875.
    (.rmsprop, 0.1, [0.683772, 0.831214]),
    // The first step is the learning rate; m = 0.02, v = 0.00031225 then, corrected by
    // √(1 − 0.998001) ÷ (1 − 0.81).
    (.adam, 0.1, [0.9, 0.873367]),
  ])
  func `steps are those of the formula`(
    kind: OptimizerKind, learningRate: Double, expected: [Double]
  ) {
    var optimizer = Optimizer(kind: kind, learningRate: learningRate, parameterCount: 2)
    var parameters: [Float] = [1, 0]
    var values: [Double] = []
    for slope: Float in [0.5, -0.25] {
      optimizer.step(&parameters, gradient: [slope, 0])
      values.append(Double(parameters[0]))
    }
    for (value, expected) in zip(values, expected) {
      #expect(abs(value - expected) < 1e-5)
    }
    #expect(parameters[1] == 0, "what has no gradient does not move")
  }

  @Test func `defaults are those of Keras`() {
    #expect(OptimizerKind.allCases.map(\.defaultLearningRate) == [0.01, 0.001, 0.001])
  }
}
