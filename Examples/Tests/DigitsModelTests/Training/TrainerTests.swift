import Testing

@testable import DigitsModel

@Suite struct TrainerTests {
  private static let small: [String: ParameterJSON] = [
    "batch_size": .integer(32), "epochs": .integer(3), "hidden_nodes": .integers([8]),
    "dropout_rate": .number(0.25), "activate_fn": .text("relu"), "optimizer": .text("adam"),
    "learning_rate": .number(0.005),
  ]

  private func digits() throws -> (training: Digits, test: Digits) {
    let (training, test) = try Digits.bundled().split()
    return (training.selecting(0..<200), test.selecting(0..<100))
  }

  @Test func `the same paramset and seed give the same bytes`() throws {
    let parameters = try TrainingParameters(json: Self.small)
    let training = try digits().training
    func bytes(seed: UInt64) throws -> [UInt8] {
      var trainer = Trainer(parameters, seed: seed)
      for _ in 0..<2 { _ = try trainer.runEpoch(on: training) }
      return trainer.network.safeTensors.bytes()
    }
    #expect(try bytes(seed: 1) == bytes(seed: 1))
    #expect(try bytes(seed: 1) != bytes(seed: 2))
  }

  /// Pinned from a run on x86-64 Linux, debug and release: another machine that differs would not
  /// end an interrupted run with the same bytes.
  @Test func `the numbers are the same on every machine`() throws {
    var values = Self.small
    values["activate_fn"] = .text("tanh")
    var trainer = Trainer(try TrainingParameters(json: values), seed: 8)
    let training = try digits().training
    let losses = try (0..<2).map { _ in try trainer.runEpoch(on: training) }
    #expect(losses == [2.3793101575290927, 2.1643772377543913])
  }

  @Test(arguments: OptimizerKind.allCases)
  func `a copy of a run goes on to the same network`(optimizer: OptimizerKind) throws {
    var values = Self.small
    values["optimizer"] = .text(optimizer.rawValue)
    let training = try digits().training
    var trainer = Trainer(try TrainingParameters(json: values), seed: 3)
    _ = try trainer.runEpoch(on: training)
    var copy = trainer
    for _ in 0..<2 {
      #expect(try trainer.runEpoch(on: training) == copy.runEpoch(on: training))
    }
    #expect(trainer == copy)
    #expect(trainer.epoch == 3)
  }

  @Test(arguments: Activation.allCases, OptimizerKind.allCases)
  func `the loss falls`(activation: Activation, optimizer: OptimizerKind) throws {
    var values = Self.small
    values["activate_fn"] = .text(activation.rawValue)
    values["optimizer"] = .text(optimizer.rawValue)
    values["learning_rate"] = .number(optimizer == .sgd ? 0.1 : 0.01)
    let (training, test) = try digits()
    var trainer = Trainer(try TrainingParameters(json: values), seed: 4)
    let before = trainer.network.evaluate(on: test).loss
    for _ in 0..<3 { _ = try trainer.runEpoch(on: training) }
    #expect(trainer.network.evaluate(on: test).loss < before)
  }

  @Test func `a run that diverges says so`() throws {
    var values = Self.small
    values["optimizer"] = .text("sgd")
    values["learning_rate"] = .number(1e30)
    let training = try digits().training
    var trainer = Trainer(try TrainingParameters(json: values), seed: 5)
    let error = #expect(throws: TrainingError.self) {
      for _ in 0..<3 { _ = try trainer.runEpoch(on: training) }
    }
    let text = try #require(error).description
    #expect(text.contains("epoch 1: the training diverged; the loss is "))
    #expect(text.hasSuffix("A learning_rate below 1e+30 may do."))
  }

  @Test func `a batch larger than the data is the data`() throws {
    var values = Self.small
    values["batch_size"] = .integer(.max)
    var trainer = Trainer(try TrainingParameters(json: values), seed: 6)
    #expect(try trainer.runEpoch(on: digits().training) > 0)
  }

  /// The accuracy that a good paramset must reach, by a wider network in fewer epochs.
  @Test func `a good paramset reads handwriting`() throws {
    var values = Self.small
    values["hidden_nodes"] = .integers([48])
    values["dropout_rate"] = .number(0)
    let (training, test) = try Digits.bundled().split()
    var trainer = Trainer(try TrainingParameters(json: values), seed: 7)
    for _ in 0..<12 { _ = try trainer.runEpoch(on: training) }
    #expect(trainer.network.evaluate(on: test).accuracy >= 0.95)
  }
}
