import Testing

@testable import DigitsModel

@Suite struct NetworkTests {
  @Test func `a network of zeros finds each digit as likely`() throws {
    let shape = try #require(NetworkShape(widths: [64, 3, 10]))
    let digits = try Digits.bundled()
    let network = Network(
      shape: shape, activation: .tanh,
      parameters: [Float](repeating: 0, count: shape.parameterCount))
    let evaluation = network.evaluate(on: digits)
    // ln 10; the first of equals is taken, which is right for the 178 zeros.
    #expect(abs(evaluation.loss - 2.302585092994046) < 1e-12)
    #expect(evaluation.accuracy == 178.0 / 1797)
    let predictions = network.predictions(for: digits)
    #expect(predictions.count == 1797)
    #expect(predictions.allSatisfy { $0.label == 0 && $0.probability == 0.1 })
  }

  /// softmax(1, 2, 3) and a rectified node, computed by hand.
  @Test func `a small network has the probabilities that its formula gives`() throws {
    let shape = try #require(NetworkShape(widths: [2, 1, 3]))
    let network = Network(
      shape: shape, activation: .relu, parameters: [1, -2, 0.5, 2, 4, 6, 0, 0, 0])
    var pass = NetworkPass(shape: shape, capacity: 2)
    // The hidden node is relu(1 · 1 − 2 · 0.5 + 0.5) = 0.5, and relu(−2 + 0.5) = 0.
    pass.forward(network, inputs: [1, 0.5, 0, 1], rows: 2)
    #expect(pass.prediction(0).label == 2)
    #expect(abs(pass.prediction(0).probability - 0.66524096) < 1e-7)
    #expect(pass.prediction(1).label == 0)
    #expect(abs(pass.prediction(1).probability - 1.0 / 3) < 1e-7)
    #expect(abs(pass.loss(labels: [0, 1]) - (2.40760596 + 1.09861229)) < 1e-7)
  }

  @Test(arguments: [
    [3], [], [64, 0, 10], [64, -1, 10], [64, 10_000_000, 10], [64, Int.max, 10],
  ])
  func `impossible widths are no shape`(widths: [Int]) {
    #expect(NetworkShape(widths: widths) == nil)
  }

  @Test func `first weights are within their bounds, and biases are 0`() throws {
    let shape = try #require(NetworkShape(widths: [64, 32, 10]))
    for activation in Activation.allCases {
      var generator = SplitMix64(state: 9)
      let network = Network(shape: shape, activation: activation, using: &generator)
      let first = activation == .relu ? (6.0 / 64).squareRoot() : (6.0 / 96).squareRoot()
      for (layer, bound) in zip(shape.layers, [Float(first), Float((6.0 / 42).squareRoot())]) {
        let weights = network.parameters[layer.weights]
        #expect(weights.allSatisfy { $0.magnitude <= bound })
        #expect(weights.contains { $0 > 0.9 * bound } && weights.contains { $0 < -0.9 * bound })
        #expect(network.parameters[layer.biases].allSatisfy { $0 == 0 })
      }
    }
  }
}
