/// The widths of a network's layers, and where each layer's parameters lie in one array of all.
public struct NetworkShape: Sendable, Hashable {
  /// The most parameters that a network may have: 400 MB, four times that while it trains.
  public static let parameterLimit = 100_000_000

  /// The number of inputs, of each hidden layer's nodes, and of outputs.
  public let widths: [Int]
  /// The layers in the order in which data flows.
  let layers: [Layer]

  /// One fully connected layer.
  struct Layer: Sendable, Hashable {
    /// The number of inputs.
    let inputs: Int
    /// The number of outputs.
    let outputs: Int
    /// Where the weights lie: a row of `inputs` numbers for each output.
    let weights: Range<Int>
    /// Where the biases lie, right after the weights.
    let biases: Range<Int>

    /// Where weights and biases lie.
    var parameters: Range<Int> { weights.lowerBound..<biases.upperBound }
  }

  /// A shape of these widths.
  ///
  /// - Returns: `nil` when there are fewer than two widths, one is below 1, or the parameters are
  ///   more than ``parameterLimit``.
  public init?(widths: [Int]) {
    guard widths.count >= 2, widths.allSatisfy({ (1...Self.parameterLimit).contains($0) }) else {
      return nil
    }
    var layers: [Layer] = []
    var start = 0
    for (inputs, outputs) in zip(widths, widths.dropFirst()) {
      let end = start + inputs * outputs
      guard end + outputs <= Self.parameterLimit else { return nil }
      layers.append(
        Layer(inputs: inputs, outputs: outputs, weights: start..<end, biases: end..<end + outputs))
      start = end + outputs
    }
    self.widths = widths
    self.layers = layers
  }

  /// The number of weights and biases.
  public var parameterCount: Int { layers.last?.biases.upperBound ?? 0 }
  /// The number of inputs.
  public var inputCount: Int { widths.first ?? 0 }
  /// The number of outputs.
  public var outputCount: Int { widths.last ?? 0 }
}
