/// A multilayer perceptron: fully connected layers, with softmax at the end.
public struct Network: Sendable, Hashable {
  /// The widths of the layers.
  public let shape: NetworkShape
  /// The function of the hidden layers.
  public let activation: Activation
  /// All weights and biases, layer after layer; see ``NetworkShape``.
  public internal(set) var parameters: [Float]

  /// A network with given parameters.
  ///
  /// - Precondition: There are `shape.parameterCount` parameters.
  init(shape: NetworkShape, activation: Activation, parameters: [Float]) {
    precondition(parameters.count == shape.parameterCount)
    self.shape = shape
    self.activation = activation
    self.parameters = parameters
  }

  /// A network to be trained: random weights, biases of 0.
  ///
  /// The weights of a layer are uniform within ±√(6 ÷ (inputs + outputs)) (Glorot and Bengio,
  /// AISTATS 2010), and before a rectifier within ±√(6 ÷ inputs) (He et al., ICCV 2015).
  ///
  /// - Parameters:
  ///   - shape: The widths of the layers.
  ///   - activation: The function of the hidden layers.
  ///   - generator: Where the weights come from.
  public init(
    shape: NetworkShape, activation: Activation, using generator: inout SplitMix64
  ) {
    var parameters = [Float](repeating: 0, count: shape.parameterCount)
    for (index, layer) in shape.layers.enumerated() {
      let isRectified = activation == .relu && index + 1 < shape.layers.count
      let fan = isRectified ? layer.inputs : layer.inputs + layer.outputs
      let bound = (6 / Float(fan)).squareRoot()
      for position in layer.weights {
        parameters[position] = (2 * generator.unit() - 1) * bound
      }
    }
    self.init(shape: shape, activation: activation, parameters: parameters)
  }
}
