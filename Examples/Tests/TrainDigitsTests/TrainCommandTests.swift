import DigitsModel
import Foundation
import HyperparameterSpace
import ModelStorage
import SweepList
import Testing

@Suite struct TrainCommandTests {
  @Test func `one index is trained and nothing else`() async throws {
    let run = try TrainingRun()
    let outcome = try run.train(index: 1, environment: ["AWS_BATCH_JOB_ATTEMPT": "3"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome)")
    #expect(outcome.output.contains("index 1: epoch 3 of 3, training loss "))

    let digest = try ParamsetList(path: run.list).sha256()
    let store = try await LocalModelStore.open(path: run.storage, listDigest: digest)
    let status = try await store.status(of: 0..<2)
    #expect(status.complete == [1] && status.missing == [0])
    let model = try await store.model(at: 1)
    #expect(model.manifest.attempt == 3)
    #expect(model.manifest.paramset?["learning_rate"] == .double(0.01))
    #expect(model.manifest.files.map(\.path) == ["model.safetensors"])

    let network = try Network(path: "\(run.storage)/1/model/model.safetensors")
    #expect(network.shape.widths == [64, 6, 5, 10])
    let evaluation = try network.evaluate(on: Digits.bundled().split().test)
    #expect(
      model.manifest.metrics == ["accuracy": evaluation.accuracy, "loss": evaluation.loss])
  }

  @Test func `a complete index is left as it is`() throws {
    let run = try TrainingRun()
    #expect(try run.train(index: 0).status == 0)
    let path = "\(run.storage)/0/model/manifest.json"
    let manifest = try Data(contentsOf: URL(fileURLWithPath: path))

    let again = try run.train(index: 0, options: ["--seed", "2"])
    #expect(again.status == 0)
    #expect(again.output == "index 0: complete already, nothing to do: \(run.storage)/0/model\n")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == manifest)
  }

  @Test func `the seed decides the bytes`() throws {
    func model(seed: String) throws -> Data {
      let run = try TrainingRun()
      #expect(try run.train(index: 0, options: ["--seed", seed]).status == 0)
      let path = "\(run.storage)/0/model/model.safetensors"
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    #expect(try model(seed: "5") == model(seed: "5"))
    #expect(try model(seed: "5") != model(seed: "6"))
  }

  @Test func `a reader that leaves does not stop the training`() throws {
    let run = try TrainingRun()
    let outcome = try run.throughPipe(to: "true", index: 1)
    #expect(outcome.error == "0\n", "\(outcome)")
    #expect(FileManager.default.fileExists(atPath: "\(run.storage)/1/model/manifest.json"))
  }

  @Test func `a hyperparameter that is not used is said`() throws {
    let run = try TrainingRun(
      list: TrainingRun.twoParamsets.replacing("learning_", with: "larning_"))
    let outcome = try run.train(index: 1)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("index 1: not used by train-digits: larning_rate\n"))
  }

  @Test func `a run that diverges is a failure with its reason`() async throws {
    let run = try TrainingRun(
      list: TrainingRun.twoParamsets.replacing(
        "learning_rate: 0.01", with: "learning_rate: 1.0e+38"
      )
      .replacing("adam", with: "sgd"))
    let outcome = try run.train(index: 1)
    #expect(outcome.status == 1)
    #expect(outcome.error.hasPrefix("train-digits: epoch 1: the training diverged; "))
    let store = try await LocalModelStore.open(path: run.storage)
    let status = try await store.status(of: 0..<2)
    #expect(status.failed.map(\.index) == [1])
    #expect(status.failed.first?.reason.hasPrefix("epoch 1: the training diverged") == true)
    #expect(!FileManager.default.fileExists(atPath: "\(run.storage)/1/model"))
  }
}
