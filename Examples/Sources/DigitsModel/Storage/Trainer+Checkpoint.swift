extension Trainer {
  /// Writes the run as it is between two epochs, as two safetensors files.
  ///
  /// - Parameters:
  ///   - network: Where the network goes, in the form of a published one.
  ///   - state: Where the rest goes: epoch, seed, generator, and what the optimiser remembers.
  /// - Throws: ``ModelFileError`` when a file cannot be written.
  public func save(network: String, state: String) throws {
    try self.network.save(to: network)
    try TrainingState(self).safeTensors.write(to: state)
  }

  /// A run that goes on where another ended, to the same network to the last bit.
  ///
  /// - Parameters:
  ///   - parameters: The paramset of that run.
  ///   - seed: The seed of that run.
  ///   - network: The file of its network.
  ///   - state: The file of the rest.
  /// - Throws: ``ModelFileError`` when a file cannot be read, or is of another run.
  public init(
    _ parameters: TrainingParameters, seed: UInt64, network: String, state: String
  ) throws {
    self.init(parameters, seed: seed)
    let saved = (network: try Network(path: network), state: try SafeTensors(path: state))
    do {
      try goOn(from: saved.network, TrainingState(saved.state))
    } catch {
      throw ModelFileError(path: state, problem: error)
    }
  }

  private mutating func goOn(
    from network: Network, _ state: TrainingState
  ) throws(ModelFileError.Problem) {
    guard state[.seed] == seed else {
      throw .training("its seed is \(state[.seed]); this run's is \(seed).")
    }
    guard network.shape == parameters.shape, network.activation == parameters.activation else {
      throw .training("its network has another shape, or another activate_fn.")
    }
    guard state[.epoch] <= UInt64(parameters.epochs) else {
      throw .training("it is at epoch \(state[.epoch]); this run has \(parameters.epochs).")
    }
    let optimizer = Optimizer(
      optimizer, means: state.means, squares: state.squares,
      meanShortfall: Double(bitPattern: state[.meanShortfall]),
      squareShortfall: Double(bitPattern: state[.squareShortfall]))
    guard let optimizer else {
      throw .training("its optimizer is another one.")
    }
    self.network = network
    self.optimizer = optimizer
    epoch = Int(state[.epoch])
    generator = SplitMix64(state: state[.generator])
  }
}
