/// A paramset of the list, in the trainer's own terms.
public struct TrainingParameters: Sendable, Hashable {
  /// The number of images between two steps.
  public var batchSize: Int
  /// How often each image is seen.
  public var epochs: Int
  /// The widths of the hidden layers.
  public var hiddenNodes: [Int]
  /// The share of the hidden nodes that is left out at random while training, in 0..<1.
  public var dropoutRate: Double
  /// The function of the hidden layers.
  public var activation: Activation
  /// How gradients become steps.
  public var optimizer: OptimizerKind
  /// The size of a step; where none is given, the optimiser's usual one.
  public var learningRate: Double
  /// The network that the widths mean.
  public let shape: NetworkShape
}

extension TrainingParameters: Decodable {
  /// The names in the list.
  enum CodingKeys: String, CodingKey, CaseIterable {
    case batchSize = "batch_size"
    case epochs
    case hiddenNodes = "hidden_nodes"
    case dropoutRate = "dropout_rate"
    case activation = "activate_fn"
    case optimizer
    case learningRate = "learning_rate"
  }

  /// The names of the hyperparameters that are used.
  public static var names: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Reads and checks a paramset; `learning_rate` may be missing or null.
  ///
  /// - Throws: An error that names the hyperparameter and what it may be.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    batchSize = try values.checked(.batchSize, "must be at least 1.") { $0 >= 1 }
    epochs = try values.checked(.epochs, "must be at least 1.") { $0 >= 1 }
    dropoutRate = try values.checked(.dropoutRate, "must be at least 0 and below 1.") {
      $0 >= 0 && Float($0) < 1
    }
    activation = try values.oneOf(.activation)
    optimizer = try values.oneOf(.optimizer)
    if try values.contains(.learningRate) && !values.decodeNil(forKey: .learningRate) {
      learningRate = try values.checked(.learningRate, "must be a finite number above 0.") {
        $0 > 0 && $0.isFinite
      }
    } else {
      learningRate = optimizer.defaultLearningRate
    }

    hiddenNodes = try values.checked(.hiddenNodes, "each layer must have at least 1 node.") {
      $0.allSatisfy { $0 >= 1 }
    }
    let widths = [Digits.pixelCount] + hiddenNodes + [Digits.classCount]
    guard let shape = NetworkShape(widths: widths) else {
      throw values.failure(
        .hiddenNodes,
        "the network may have at most \(NetworkShape.parameterLimit) weights and biases.")
    }
    self.shape = shape
  }
}

extension KeyedDecodingContainer<TrainingParameters.CodingKeys> {
  /// The error that a value breaks a rule.
  fileprivate func failure(_ key: Key, _ rule: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: rule)
  }

  /// A value that keeps a rule.
  fileprivate func checked<T: Decodable>(
    _ key: Key, _ rule: String, _ isValid: (T) -> Bool
  ) throws -> T {
    let value = try decode(T.self, forKey: key)
    guard isValid(value) else { throw failure(key, rule) }
    return value
  }

  /// One of a few names.
  fileprivate func oneOf<T: CaseIterable & RawRepresentable>(_ key: Key) throws -> T
  where T.RawValue == String {
    guard let value = T(rawValue: try decode(String.self, forKey: key)) else {
      let names = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(key, "must be one of \(names).")
    }
    return value
  }
}
