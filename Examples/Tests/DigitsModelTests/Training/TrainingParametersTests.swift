import Testing

@testable import DigitsModel

@Suite struct TrainingParametersTests {
  /// The first paramset of the list as it was published.
  private static let published: [String: ParameterJSON] = [
    "batch_size": .integer(128), "epochs": .integer(20), "hidden_nodes": .integers([10, 20, 30]),
    "dropout_rate": .number(0.2), "activate_fn": .text("relu"), "optimizer": .text("rmsprop"),
  ]

  @Test func `the published keys are read`() throws {
    let parameters = try TrainingParameters(json: Self.published)
    #expect(parameters.batchSize == 128)
    #expect(parameters.epochs == 20)
    #expect(parameters.hiddenNodes == [10, 20, 30])
    #expect(parameters.dropoutRate == 0.2)
    #expect(parameters.activation == .relu)
    #expect(parameters.optimizer == .rmsprop)
    #expect(parameters.learningRate == 0.001)
    #expect(parameters.shape.widths == [64, 10, 20, 30, 10])
  }

  @Test func `a learning rate is used where one is given`() throws {
    var values = Self.published
    values["learning_rate"] = .number(0.5)
    #expect(try TrainingParameters(json: values).learningRate == 0.5)
    values["learning_rate"] = .null
    #expect(try TrainingParameters(json: values).learningRate == 0.001)
  }

  @Test func `a network without hidden layers is one`() throws {
    var values = Self.published
    values["hidden_nodes"] = .integers([])
    #expect(try TrainingParameters(json: values).shape.widths == [64, 10])
  }

  @Test(arguments: [
    ("batch_size", ParameterJSON.integer(0), "must be at least 1."),
    ("epochs", .integer(-3), "must be at least 1."),
    ("hidden_nodes", .integers([10, 0]), "each layer must have at least 1 node."),
    (
      "hidden_nodes", .integers([100_000, 100_000]),
      "the network may have at most 100000000 weights and biases."
    ),
    ("dropout_rate", .number(1), "must be at least 0 and below 1."),
    ("dropout_rate", .number(-0.1), "must be at least 0 and below 1."),
    // As a Float, this is 1.
    ("dropout_rate", .number(0.99999999999), "must be at least 0 and below 1."),
    ("activate_fn", .text("gelu"), "must be one of relu, tanh, sigmoid."),
    ("optimizer", .text("adm"), "must be one of sgd, rmsprop, adam."),
    ("learning_rate", .number(0), "must be a finite number above 0."),
  ])
  func `a value that breaks a rule is refused`(
    name: String, value: ParameterJSON, rule: String
  ) {
    var values = Self.published
    values[name] = value
    let error = #expect(throws: DecodingError.self) { try TrainingParameters(json: values) }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("not a refusal: \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == [name])
    #expect(context.debugDescription == rule)
  }

  @Test(arguments: published.keys.sorted())
  func `each other key is needed`(name: String) {
    var values = Self.published
    values[name] = nil
    let error = #expect(throws: DecodingError.self) { try TrainingParameters(json: values) }
    guard case .keyNotFound(let key, _) = error else {
      Issue.record("not a missing key: \(String(describing: error))")
      return
    }
    #expect(key.stringValue == name)
  }
}
