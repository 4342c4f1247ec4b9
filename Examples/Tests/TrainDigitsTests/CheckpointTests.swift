import Foundation
import ModelStorage
import Testing

/// Trainings that are killed, and go on from their checkpoints to the same bytes.
@Suite(.timeLimit(.minutes(5)))
struct CheckpointTests {
  /// Long enough to be killed on the way, with an optimiser that remembers and dropout that draws.
  private static let list = """
    - batch_size: 64
      epochs: 40
      hidden_nodes: [6, 5]
      dropout_rate: 0.1
      activate_fn: tanh
      optimizer: adam
      learning_rate: 0.01

    """

  private func model(of run: TrainingRun) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(run.storage)/0/model/model.safetensors"))
  }

  /// What a run gives that nothing interrupts, and that saves no checkpoints.
  private static let uninterrupted = Result {
    let run = try TrainingRun(list: list)
    let outcome = try run.train(index: 0, options: ["--checkpoint-every", "0"])
    #expect(outcome.status == 0, "\(outcome)")
    return try Data(contentsOf: URL(fileURLWithPath: "\(run.storage)/0/model/model.safetensors"))
  }

  private func checkpoints(of run: TrainingRun) async throws -> [StoredCheckpoint] {
    try await LocalModelStore.open(path: run.storage).checkpoints(at: 0).checkpoints
  }

  /// The step of the newest checkpoint, by the names of their folders alone; 0 for none.
  private func newestStep(of run: TrainingRun) -> Int {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: "\(run.storage)/0/checkpoints")
    return names?.compactMap { Int($0.prefix { $0 != "-" }) }.max() ?? 0
  }

  /// Starts a run, and kills it as soon as the store has a checkpoint of an epoch.
  private func kill(_ run: TrainingRun, after epoch: Int, attempt: Int = 1) throws {
    let process = try run.start(
      index: 0, environment: ["AWS_BATCH_JOB_ATTEMPT": "\(attempt)"])
    defer { process.waitUntilExit() }
    // Without giving up the thread: other tests may keep all that Swift has.
    while newestStep(of: run) < epoch {
      try #require(process.isRunning, "the run ended before it could be killed")
      Thread.sleep(forTimeInterval: 0.002)
    }
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(!FileManager.default.fileExists(atPath: "\(run.storage)/0/model"))
  }

  @Test func `a run that is killed twice ends with the same bytes`() async throws {
    let run = try TrainingRun(list: Self.list)
    try kill(run, after: 2)
    try kill(run, after: 5, attempt: 2)
    let newest = try #require(try await checkpoints(of: run).first)
    let outcome = try run.train(index: 0, environment: ["AWS_BATCH_JOB_ATTEMPT": "3"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome)")
    let line =
      "index 0: goes on after epoch \(newest.step) of 40, from the checkpoint of attempt 2\n"
    #expect(outcome.output.contains(line), "\(outcome)")
    #expect(!outcome.output.contains("skipped"))
    #expect(try model(of: run) == Self.uninterrupted.get())
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(run.storage)/0")
    #expect(!left.contains("checkpoints"))
  }

  @Test func `a damaged checkpoint is skipped and the bytes are the same`() async throws {
    let run = try TrainingRun(list: Self.list)
    try kill(run, after: 3)
    let found = try await checkpoints(of: run)
    let newest = try #require(found.first)
    let file = try FileHandle(
      forUpdating: URL(fileURLWithPath: newest.path(for: "training.safetensors")))
    try file.seek(toOffset: 400)
    try file.write(contentsOf: Data("damaged".utf8))
    try file.close()
    let outcome = try run.train(index: 0)
    #expect(outcome.status == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    let said = lines.filter { $0.hasPrefix("index 0: damaged checkpoint skipped: ") }
    #expect(said.count == 1)
    #expect(said.first?.contains(newest.directory) == true)
    #expect(said.first?.contains("the SHA-256 of 'training.safetensors' is ") == true)
    #expect(outcome.output.contains("goes on after epoch \(newest.step - 1) of 40"), "\(outcome)")
    #expect(try model(of: run) == Self.uninterrupted.get())
  }

  @Test func `where all are damaged the run begins anew`() async throws {
    let run = try TrainingRun(list: Self.list)
    try kill(run, after: 2)
    let found = try await checkpoints(of: run)
    for checkpoint in found {
      try FileManager.default.removeItem(atPath: checkpoint.directory + "/model.safetensors")
    }
    let outcome = try run.train(index: 0)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      outcome.output.components(separatedBy: "damaged checkpoint skipped").count - 1
        == found.count)
    #expect(!outcome.output.contains("goes on"))
    #expect(try model(of: run) == Self.uninterrupted.get())
  }

  @Test func `a checkpoint of another seed is not gone on from`() async throws {
    let run = try TrainingRun(list: Self.list)
    try kill(run, after: 2)
    let outcome = try run.train(index: 0, options: ["--seed", "2"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("its seed is 1; this run's is 2."), "\(outcome)")
    #expect(!outcome.output.contains("goes on"))
    #expect(try model(of: run) != Self.uninterrupted.get())
  }

  @Test func `checkpoints are kept when asked`() async throws {
    let run = try TrainingRun()
    let outcome = try run.train(index: 1, options: ["--keep-checkpoints"])
    #expect(outcome.status == 0, "\(outcome)")
    let store = try await LocalModelStore.open(path: run.storage)
    let kept = try await store.checkpoints(at: 1).checkpoints
    #expect(kept.map(\.step) == [3, 2])
    let network = try Data(
      contentsOf: URL(fileURLWithPath: #require(kept.first).path(for: "model.safetensors")))
    let published = "\(run.storage)/1/model/model.safetensors"
    #expect(try network == Data(contentsOf: URL(fileURLWithPath: published)))
  }

  @Test(arguments: [("0", []), ("2", [2]), ("3", [3]), ("9", [])])
  func `checkpoints are as far apart as asked`(interval: String, steps: [Int]) async throws {
    let run = try TrainingRun()
    let outcome = try run.train(
      index: 1, options: ["--keep-checkpoints", "--checkpoint-every", interval])
    #expect(outcome.status == 0, "\(outcome)")
    let store = try await LocalModelStore.open(path: run.storage)
    #expect(try await store.checkpoints(at: 1).checkpoints.map(\.step) == steps)
  }

  @Test func `an interval below 0 is wrong usage`() throws {
    let outcome = try TrainingRun().train(index: 1, options: ["--checkpoint-every=-1"])
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("train-digits: --checkpoint-every: "), "\(outcome)")
  }
}
