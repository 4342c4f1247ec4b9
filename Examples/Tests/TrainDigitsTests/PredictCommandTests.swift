import Foundation
import ModelStorage
import Testing

@Suite struct PredictCommandTests {
  @Test func `the best model is loaded`() async throws {
    let run = try TrainingRun()
    for index in 0..<2 {
      #expect(try run.train(index: index).status == 0)
    }
    let store = try await LocalModelStore.open(path: run.storage)
    let best = try await store.best(by: "accuracy")
    let outcome = try run.run(["predict", "--storage", run.storage, "--count", "3"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.first == "best by accuracy: index \(best.index), \(best.directory)")
    let accuracy = try #require(best.manifest.metrics["accuracy"])
    let rounded = String(format: "%.4f", accuracy)
    #expect(lines[2].hasPrefix("test: 445 images, accuracy \(rounded), loss "))
    #expect(lines.dropFirst(3).allSatisfy { $0.hasPrefix("actual ") })

    let byLoss = try await store.best(by: "loss", order: .minimize)
    let second = try run.run([
      "predict", "--storage", run.storage, "--metric", "loss", "--minimize", "--count", "0",
    ])
    #expect(second.output.hasPrefix("best by loss: index \(byLoss.index), "))
  }

  @Test func `a metric that no model has, and storage that is none, are named`() throws {
    let run = try TrainingRun()
    let missing = try run.run(["predict", "--storage", run.storage])
    #expect(missing.status == 1)
    #expect(missing.error.hasPrefix("train-digits: \(run.storage): "))
    #expect(!FileManager.default.fileExists(atPath: run.storage))

    #expect(try run.train(index: 0).status == 0)
    let metric = try run.run(["predict", "--storage", run.storage, "--metric", "acuracy"])
    #expect(metric.status == 1)
    #expect(metric.error.contains("acuracy") && metric.error.contains("accuracy, loss"))
  }

  @Test func `a model of another program is refused by name`() async throws {
    let run = try TrainingRun()
    let store = try await LocalModelStore.create(path: run.storage)
    let attempt = try await store.begin(index: 0)
    try await attempt.write(Array("no tensors".utf8), to: "model.safetensors")
    _ = try await attempt.publish(metrics: ["accuracy": 1])
    let outcome = try run.run(["predict", "--storage", run.storage])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("model.safetensors: not a readable safetensors file: "))
    #expect(outcome.error.split(separator: "\n").count == 1)
  }
}
