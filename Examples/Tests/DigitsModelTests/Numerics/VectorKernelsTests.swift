import Testing

@testable import DigitsModel

/// Against the sums as the mathematics writes them, on small integers, which add exactly.
@Suite struct VectorKernelsTests {
  private static let sizes = [
    (rows: 1, depth: 1, width: 1), (2, 7, 3), (3, 8, 1), (1, 9, 4), (5, 17, 6), (4, 64, 10),
  ]

  @Test(arguments: sizes)
  func `forward is a product of matrices`(rows: Int, depth: Int, width: Int) {
    let inputs = numbers(rows * depth, seed: 1)
    let parameters = numbers(width * (depth + 1), seed: 2)
    var outputs = [Float](repeating: 99, count: rows * width)
    var target = outputs.mutableSpan
    VectorKernels.forward(
      inputs: inputs.span, parameters: parameters.span, outputs: &target, rows: rows,
      width: width)

    for row in 0..<rows {
      for output in 0..<width {
        let expected = (0..<depth).reduce(parameters[width * depth + output]) {
          $0 + parameters[output * depth + $1] * inputs[row * depth + $1]
        }
        #expect(outputs[row * width + output] == expected)
      }
    }
  }

  @Test(arguments: sizes)
  func `the gradient is added where the layer lies`(rows: Int, depth: Int, width: Int) {
    let inputs = numbers(rows * depth, seed: 3)
    let deltas = numbers(rows * width, seed: 4)
    let range = 5..<5 + width * (depth + 1)
    let before = numbers(range.upperBound + 3, seed: 5)
    var gradient = before
    var target = gradient.mutableSpan
    VectorKernels.accumulateGradient(
      inputs: inputs.span, deltas: deltas.span, gradient: &target, at: range, rows: rows,
      width: width)

    var expected = before
    for row in 0..<rows {
      for output in 0..<width {
        let delta = deltas[row * width + output]
        expected[5 + width * depth + output] += delta
        for input in 0..<depth {
          expected[5 + output * depth + input] += delta * inputs[row * depth + input]
        }
      }
    }
    #expect(gradient == expected)
  }

  @Test(arguments: sizes)
  func `backward is the product with the transposed matrix`(rows: Int, depth: Int, width: Int) {
    let deltas = numbers(rows * width, seed: 6)
    let parameters = numbers(width * (depth + 1), seed: 7)
    var inputDeltas = [Float](repeating: 99, count: rows * depth)
    var target = inputDeltas.mutableSpan
    VectorKernels.backward(
      deltas: deltas.span, parameters: parameters.span, inputDeltas: &target, rows: rows,
      width: width)

    for row in 0..<rows {
      for input in 0..<depth {
        let expected = (0..<width).reduce(Float(0)) {
          $0 + deltas[row * width + $1] * parameters[$1 * depth + input]
        }
        #expect(inputDeltas[row * depth + input] == expected)
      }
    }
  }

  /// Integers from −8 to 8.
  private func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SplitMix64(state: seed)
    return (0..<count).map { _ in Float(Int(generator.next() % 17) - 8) }
  }
}
