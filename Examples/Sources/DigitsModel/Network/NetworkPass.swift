/// One run of samples through a network and, for training, back: the space that this takes, made
/// once and used for each batch.
struct NetworkPass {
  /// The number of samples in the last run.
  private(set) var rows = 0
  private var inputs: [Float] = []
  private var layers: [LayerPass]

  /// The space for some samples at once.
  init(shape: NetworkShape, capacity: Int) {
    layers = shape.layers.map { LayerPass(width: $0.outputs, capacity: capacity) }
  }

  /// Runs samples through the network, to see its outputs.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: The samples, one after the other.
  ///   - rows: The number of samples, at most the capacity.
  mutating func forward(_ network: Network, inputs: [Float], rows: Int) {
    run(network, inputs: inputs, rows: rows) { _ in }
  }

  /// Runs samples through the network, to train it: some nodes of each hidden layer are left out at
  /// random.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: The samples, one after the other.
  ///   - rows: The number of samples, at most the capacity.
  ///   - dropoutRate: The probability with which a node is left out, in 0..<1.
  ///   - generator: Decides which; not used for a rate of 0.
  mutating func forward(
    _ network: Network, inputs: [Float], rows: Int, dropoutRate: Float,
    using generator: inout SplitMix64
  ) {
    run(network, inputs: inputs, rows: rows) { layer in
      layer.keepSlopes(of: network.activation)
      if dropoutRate > 0 {
        layer.drop(rate: dropoutRate, using: &generator)
      }
    }
  }

  private mutating func run(
    _ network: Network, inputs: [Float], rows: Int, afterActivation: (inout LayerPass) -> Void
  ) {
    self.inputs = inputs
    self.rows = rows
    for (index, layer) in network.shape.layers.enumerated() {
      let source = index == 0 ? inputs : layers[index - 1].outputs
      layers[index].apply(
        network.parameters.span.extracting(layer.parameters), to: source, rows: rows)
      if index + 1 < layers.count {
        layers[index].activate(network.activation)
        afterActivation(&layers[index])
      } else {
        layers[index].softmax()
      }
    }
  }

  /// Computes the gradient of the mean loss of the last run, which was one to train.
  ///
  /// - Parameters:
  ///   - network: The network of the last run.
  ///   - labels: The right output of each sample.
  ///   - gradient: Receives the derivative by each parameter.
  mutating func backward(_ network: Network, labels: [Int], into gradient: inout [Float]) {
    for index in gradient.indices { gradient[index] = 0 }
    for (index, layer) in network.shape.layers.enumerated().reversed() {
      if index + 1 == layers.count {
        layers[index].setDeltas(labels: labels)
      } else {
        layers[index].applySlopes()
      }
      let source = index == 0 ? inputs : layers[index - 1].outputs
      layers[index].accumulateGradient(
        inputs: source, into: &gradient, at: layer.parameters)
      if index > 0 {
        let deltas = layers[index].deltas
        layers[index - 1].receive(
          deltas, through: network.parameters.span.extracting(layer.parameters),
          width: layer.outputs)
      }
    }
  }

  /// The sum over the samples of −ln p of the right output.
  func loss(labels: [Int]) -> Double {
    layers.last?.loss(labels: labels) ?? 0
  }

  /// The most probable output of a sample, with its probability.
  func prediction(_ row: Int) -> (label: Int, probability: Float) {
    layers.last?.prediction(row) ?? (0, 0)
  }
}
