import Testing

@testable import DigitsModel

/// Backpropagation against differences of the loss.
@Suite struct GradientTests {
  private static let cases = Activation.allCases.flatMap { activation in
    [[64, 10], [64, 5, 10], [64, 4, 3, 10]].map { (activation, $0) }
  }

  @Test(arguments: cases)
  func `the gradient is the limit of differences`(
    activation: Activation, widths: [Int]
  ) throws {
    let shape = try #require(NetworkShape(widths: widths))
    let digits = try Digits.bundled().selecting(0..<6)
    var generator = SplitMix64(state: 5)
    let network = Network(shape: shape, activation: activation, using: &generator)
    let gradient = gradient(of: network, on: digits)

    // Each 13th, and each bias of the last layer.
    let positions =
      Array(stride(from: 0, to: shape.parameterCount, by: 13))
      + (shape.parameterCount - 10..<shape.parameterCount)
    for position in positions {
      let step: Float = 0x1p-8
      var (below, above) = (network, network)
      below.parameters[position] -= step
      above.parameters[position] += step
      let difference =
        (above.evaluate(on: digits).loss - below.evaluate(on: digits).loss) / Double(2 * step)
      #expect(
        abs(Double(gradient[position]) - difference) < 1e-3 * max(1, abs(difference)),
        "parameter \(position)")
    }
  }

  @Test(arguments: Activation.allCases)
  func `a step against the gradient lowers the loss`(activation: Activation) throws {
    let shape = try #require(NetworkShape(widths: [64, 12, 10]))
    let digits = try Digits.bundled().selecting(0..<50)
    var generator = SplitMix64(state: 6)
    var network = Network(shape: shape, activation: activation, using: &generator)
    let before = network.evaluate(on: digits).loss
    for (position, slope) in gradient(of: network, on: digits).enumerated() {
      network.parameters[position] -= 0.01 * slope
    }
    #expect(network.evaluate(on: digits).loss < before)
  }

  @Test func `dropout leaves out the share that was asked for, and scales the rest`() {
    var layer = LayerPass(width: 1000, capacity: 4)
    let parameters = [Float](repeating: 0, count: 1000) + [Float](repeating: 1, count: 1000)
    layer.apply(parameters.span, to: [5, 5, 5, 5], rows: 4)
    layer.activate(.relu)
    layer.keepSlopes(of: .relu)
    var generator = SplitMix64(state: 10)
    layer.drop(rate: 0.75, using: &generator)
    #expect(Set(layer.outputs) == [0, 4])
    // Five standard deviations: 5 · √(4000 · 0.75 · 0.25).
    #expect(abs(layer.outputs.count { $0 == 4 } - 1000) < 137)
  }

  @Test func `what dropout leaves out has no gradient`() throws {
    let shape = try #require(NetworkShape(widths: [64, 1, 10]))
    let digits = try Digits.bundled().selecting(0..<1)
    var generator = SplitMix64(state: 8)
    let network = Network(shape: shape, activation: .sigmoid, using: &generator)
    var outcomes: Set<Bool> = []
    for _ in 0..<20 {
      let gradient = gradient(of: network, on: digits, dropoutRate: 0.5, using: &generator)
      let isLeftOut = gradient[shape.layers[0].parameters].allSatisfy { $0 == 0 }
      #expect(isLeftOut == gradient[shape.layers[1].weights].allSatisfy { $0 == 0 })
      outcomes.insert(isLeftOut)
    }
    #expect(outcomes == [true, false])
  }

  private func gradient(of network: Network, on digits: Digits) -> [Float] {
    var unused = SplitMix64(state: 0)
    return gradient(of: network, on: digits, dropoutRate: 0, using: &unused)
  }

  private func gradient(
    of network: Network, on digits: Digits, dropoutRate: Float,
    using generator: inout SplitMix64
  ) -> [Float] {
    var gradient = [Float](repeating: .nan, count: network.shape.parameterCount)
    var pass = NetworkPass(shape: network.shape, capacity: digits.count)
    pass.forward(
      network, inputs: digits.pixels, rows: digits.count, dropoutRate: dropoutRate,
      using: &generator)
    pass.backward(network, labels: digits.labels, into: &gradient)
    return gradient
  }
}
