/// A training run between two epochs: all that decides what follows is in this one value.
///
/// A copy that goes on gives the same network, to the last bit, on any machine.
///
/// ```swift
/// var trainer = Trainer(parameters, seed: 1)
/// for _ in 0..<parameters.epochs {
///   let loss = try trainer.runEpoch(on: training)
/// }
/// let accuracy = trainer.network.evaluate(on: test).accuracy
/// ```
public struct Trainer: Sendable, Hashable {
  /// What the run was asked for.
  public let parameters: TrainingParameters
  /// What decided the first weights, the order of the images and what dropout leaves out.
  public let seed: UInt64
  /// The network as it is so far.
  public internal(set) var network: Network
  /// The number of epochs that were run.
  public internal(set) var epoch = 0
  var optimizer: Optimizer
  var generator: SplitMix64

  /// A run before its first epoch.
  ///
  /// - Parameters:
  ///   - parameters: The paramset.
  ///   - seed: Decides the first weights, the order of the images and what dropout leaves out.
  public init(_ parameters: TrainingParameters, seed: UInt64) {
    self.parameters = parameters
    self.seed = seed
    generator = SplitMix64(state: seed)
    network = Network(
      shape: parameters.shape, activation: parameters.activation, using: &generator)
    optimizer = Optimizer(
      kind: parameters.optimizer, learningRate: parameters.learningRate,
      parameterCount: parameters.shape.parameterCount)
  }

  /// Sees each image once, in a new random order, with a step after each batch.
  ///
  /// - Parameter digits: The images to train with.
  /// - Returns: The mean loss of the images, each as it was before its batch's step.
  /// - Throws: ``TrainingError`` when the loss is no finite number any more.
  public mutating func runEpoch(on digits: Digits) throws -> Double {
    let batchSize = min(parameters.batchSize, max(digits.count, 1))
    let order = generator.permutation(count: digits.count)
    var pass = NetworkPass(shape: network.shape, capacity: batchSize)
    var gradient = [Float](repeating: 0, count: network.shape.parameterCount)
    var loss = 0.0
    for start in stride(from: 0, to: digits.count, by: batchSize) {
      let batch = digits.selecting(order[start..<min(start + batchSize, order.count)])
      pass.forward(
        network, inputs: batch.pixels, rows: batch.count,
        dropoutRate: Float(parameters.dropoutRate), using: &generator)
      loss += pass.loss(labels: batch.labels)
      pass.backward(network, labels: batch.labels, into: &gradient)
      optimizer.step(&network.parameters, gradient: gradient)
    }
    epoch += 1
    let mean = loss / Double(max(digits.count, 1))
    guard mean.isFinite, network.parameters.allSatisfy(\.isFinite) else {
      throw TrainingError.diverged(
        epoch: epoch, loss: mean, learningRate: parameters.learningRate)
    }
    return mean
  }
}
