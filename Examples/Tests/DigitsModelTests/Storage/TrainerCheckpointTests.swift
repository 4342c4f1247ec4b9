import Foundation
import Testing

@testable import DigitsModel

/// A training run that is written and read back between two epochs.
@Suite final class TrainerCheckpointTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("trainer-checkpoint-\(UUID().uuidString)")
  private var network: String { folder.appendingPathComponent("model.safetensors").path }
  private var state: String { folder.appendingPathComponent("training.safetensors").path }

  private static let small: [String: ParameterJSON] = [
    "batch_size": .integer(32), "epochs": .integer(5), "hidden_nodes": .integers([8]),
    "dropout_rate": .number(0.25), "activate_fn": .text("relu"), "optimizer": .text("adam"),
    "learning_rate": .number(0.005),
  ]

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func training() throws -> Digits { try Digits.bundled().selecting(0..<200) }

  @Test(arguments: OptimizerKind.allCases, [0, 1, 3])
  func `a run that is read back goes on to the same network`(
    optimizer: OptimizerKind, epochs: Int
  ) throws {
    var values = Self.small
    values["optimizer"] = .text(optimizer.rawValue)
    let parameters = try TrainingParameters(json: values)
    let training = try training()
    var trainer = Trainer(parameters, seed: .max)
    for _ in 0..<epochs { _ = try trainer.runEpoch(on: training) }
    try trainer.save(network: network, state: state)
    var again = try Trainer(parameters, seed: .max, network: network, state: state)
    #expect(again == trainer)
    while trainer.epoch < parameters.epochs {
      #expect(try trainer.runEpoch(on: training) == again.runEpoch(on: training))
    }
    #expect(again == trainer)
    #expect(again.network.safeTensors.bytes() == trainer.network.safeTensors.bytes())
  }

  @Test func `a network without hidden layers is read back`() throws {
    var values = Self.small
    values["hidden_nodes"] = .integers([])
    let parameters = try TrainingParameters(json: values)
    var trainer = Trainer(parameters, seed: 0)
    _ = try trainer.runEpoch(on: training())
    try trainer.save(network: network, state: state)
    #expect(try Trainer(parameters, seed: 0, network: network, state: state) == trainer)
  }

  @Test(arguments: [
    ("hidden_nodes", ParameterJSON.integers([9]), 1, "another shape"),
    ("activate_fn", .text("tanh"), 1, "another activate_fn"),
    ("optimizer", .text("sgd"), 1, "its optimizer is another one"),
    ("epochs", .integer(2), 1, "it is at epoch 3; this run has 2"),
    ("batch_size", .integer(32), 2, "its seed is 1; this run's is 2"),
  ])
  func `a run of another kind is refused`(
    name: String, value: ParameterJSON, seed: UInt64, problem: String
  ) throws {
    var trainer = Trainer(try TrainingParameters(json: Self.small), seed: 1)
    for _ in 0..<3 { _ = try trainer.runEpoch(on: training()) }
    try trainer.save(network: network, state: state)
    let other = try TrainingParameters(json: Self.small.merging([name: value]) { $1 })
    let error = #expect(throws: ModelFileError.self) {
      try Trainer(other, seed: seed, network: network, state: state)
    }
    let text = try #require(error).description
    #expect(text.hasPrefix("\(state): not of this training run: ") && text.contains(problem))
  }

  @Test(arguments: ["seed", "epoch", "generator", "mean_shortfall", "square_shortfall"])
  func `a state that lacks something is refused`(key: String) throws {
    let parameters = try TrainingParameters(json: Self.small)
    let trainer = Trainer(parameters, seed: 1)
    try trainer.save(network: network, state: state)
    for value in [nil, "", "g", "-1", "10000000000000000"] {
      var file = try SafeTensors(path: state)
      file.metadata[key] = value
      try file.write(to: state)
      let error = #expect(throws: ModelFileError.self) {
        try Trainer(parameters, seed: 1, network: network, state: state)
      }
      #expect(error?.description.contains("do not tell its \(key)") == true)
    }
  }

  @Test(arguments: ["optimizer.means", "optimizer.squares"])
  func `a state without its tensors is refused`(name: String) throws {
    let parameters = try TrainingParameters(json: Self.small)
    try Trainer(parameters, seed: 1).save(network: network, state: state)
    var file = try SafeTensors(path: state)
    file.tensors.removeAll { $0.name == name }
    try file.write(to: state)
    #expect(throws: ModelFileError.self) {
      try Trainer(parameters, seed: 1, network: network, state: state)
    }
  }
}
