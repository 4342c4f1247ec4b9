import Foundation
import HyperparameterSpace
import ModelStorage
import SweepList
import Testing

/// A sweep from its space to its best model, as the README tells it, all by the library.
@Suite("A sweep, end to end")
struct SweepTests {
  struct TrainingParameters: Decodable {
    var learningRate: Double
    var hiddenNodes: [Int]
    var epochs: Int
    enum CodingKeys: String, CodingKey {
      case learningRate = "learning_rate"
      case hiddenNodes = "hidden_nodes"
      case epochs
    }
  }

  /// Stands for a network: its accuracy is a function of its hyperparameters.
  struct Network {
    let parameters: TrainingParameters

    var accuracy: Double { 1 - parameters.learningRate * Double(parameters.hiddenNodes[0]) }

    func save(to path: String) throws {
      try Data("\(parameters)".utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  func train(_ parameters: TrainingParameters) throws -> Network {
    Network(parameters: parameters)
  }

  /// The trainer of the README, line by line.
  func runTask(_ environment: [String: String], path: String, storage: String) async throws {
    let task = try ArrayTask.current(environment: environment)
    let paramset = try ParamsetList(path: path).paramset(for: task)
    let parameters = try paramset.decode(TrainingParameters.self)
    let store = try await LocalModelStore.open(path: storage, listDigest: task.listDigest)
    let attempt = try await store.begin(
      index: task.index, attempt: task.attempt ?? 1, paramset: paramset)
    let network = try train(parameters)
    try network.save(to: attempt.path(for: "model.safetensors"))
    try await attempt.publish(metrics: ["accuracy": network.accuracy])
  }

  @Test func plansRunsFourTasksAndLoadsTheBest() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("sweep-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (path, storage) = (folder + "/hyperparam_list.yml", folder + "/storage")

    let space = try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-2, scale: .logarithmic))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
      Hyperparameter("epochs", .constant(20))
    }
    let sweep = try Sweep(space, design: .latinHypercube(count: 4, seed: 2018))
    let summary = try sweep.write(to: path)
    let list = try ParamsetList(path: path)

    _ = try await LocalModelStore.create(path: storage, listDigest: summary.sha256)

    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in sweep.indices {
        group.addTask {
          try await runTask(
            [
              "AWS_BATCH_JOB_ARRAY_INDEX": "\(index)", "AWS_BATCH_JOB_ATTEMPT": "1",
              "SWEEP_LIST_SHA256": summary.sha256,
            ], path: path, storage: storage)
        }
      }
      try await group.waitForAll()
    }
    for index in sweep.indices { #expect(try list.paramset(at: index) == sweep[index]) }

    let store = try await LocalModelStore.open(path: storage, listDigest: summary.sha256)
    let status = try await store.status(of: sweep.indices)
    #expect(status.complete == [0, 1, 2, 3])
    let accuracies = try sweep.map {
      Network(parameters: try $0.decode(TrainingParameters.self)).accuracy
    }
    let best = try await store.best(by: "accuracy")
    #expect(best.manifest.metrics["accuracy"] == accuracies.max())
    #expect(best.index == accuracies.firstIndex(of: try #require(accuracies.max())))
    #expect(best.manifest.listDigest == summary.sha256)
    let text = try String(contentsOfFile: best.path(for: "model.safetensors"), encoding: .utf8)
    #expect(text == "\(try sweep[best.index].decode(TrainingParameters.self))")
    #expect(
      FileManager.default.fileExists(atPath: "\(storage)/\(best.index)/model/model.safetensors"))
  }

  /// The trainer in the README is the one above, and its list the one that its space makes.
  @Test func theReadmeTellsTheTruth() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(
      contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    func block(after heading: String, _ language: String) throws -> [Substring] {
      let section = try #require(readme.components(separatedBy: heading).last)
      let code = try #require(section.components(separatedBy: "```\(language)\n").dropFirst().first)
      return try #require(code.components(separatedBy: "```").first).split(separator: "\n")
    }

    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let trainer = try block(after: "## The trainer", "swift")
    #expect(trainer.count == 12)
    for line in trainer {
      let here = line.trimmingCharacters(in: .whitespaces)
        .replacingOccurrences(of: "\"hyperparam_list.yml\"", with: "path")
        .replacingOccurrences(of: "\"/storage\"", with: "storage")
        .replacingOccurrences(of: ".current()", with: ".current(environment: environment)")
      #expect(source.contains(here), "\(line)")
    }

    let space = try SearchSpace {
      Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic))
      Hyperparameter("dropout_rate", .continuous(0...0.7))
      Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70]]))
      Hyperparameter("optimizer", .choices(["rmsprop", "adam"]))
      Hyperparameter("epochs", .constant(20))
    }
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("readme-\(UUID().uuidString).yml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Sweep(space, design: .latinHypercube(count: 64, seed: 2018)).write(to: path)
    let written = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let shown = try block(after: "## The problem", "yaml").filter { !$0.contains("…") }
    #expect(shown.count == 8)
    for line in shown { #expect(written.contains(line), "\(line)") }
  }
}
