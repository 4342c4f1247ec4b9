import ArgumentParser
import DigitsModel
import HyperparameterSpace
import ModelStorage
import SweepList

/// `train-digits train`: trains the paramset of this task and publishes the model.
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the paramset of this task's index, and publishes the model.",
    discussion: """
      After each epoch a checkpoint is saved, from which the next attempt of the index goes on when \
      this one is killed, to the same model. It is gone when the model is published.

      Example:
        train-digits train --list hyperparam_list.yml --storage storage --create
      """)

  @Option(
    help: "The list of paramsets, such as hyperparam_list.yml (default: $SWEEP_LIST).",
    completion: .file(extensions: ["yml", "yaml"]))
  var list: String?

  @Option(
    help: "The folder that the models go to (default: $SWEEP_STORAGE).", completion: .directory)
  var storage: String?

  @Flag(
    help: "Make the folder a store of models where it is none; else a missing mount is an error.")
  var create = false

  @Option(help: "Decides the first weights, the order of the images and what dropout leaves out.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The epochs from one checkpoint to the next; 0 for no checkpoints.", valueName: "epochs"))
  var checkpointEvery = 1

  @Flag(help: "Leave the checkpoints beside the published model.")
  var keepCheckpoints = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if let list { try PathArgument.requireNotEmpty(list, "--list") }
    if let storage { try PathArgument.requireNotEmpty(storage, "--storage") }
    guard checkpointEvery >= 0 else {
      throw ValidationError("--checkpoint-every: it must be at least 0; it is \(checkpointEvery).")
    }
  }

  func run() async throws {
    let list = try PathArgument.value(list, "--list", variable: "SWEEP_LIST")
    let storage = try PathArgument.value(storage, "--storage", variable: "SWEEP_STORAGE")
    let task = try ArrayTask.current()
    let paramsets = try ParamsetList(path: list)
    let digest = try task.listDigest ?? paramsets.sha256()
    let paramset = try paramsets.paramset(for: task)
    let parameters = try paramset.decode(TrainingParameters.self)

    let store =
      try await create
      ? LocalModelStore.create(path: storage, listDigest: digest)
      : LocalModelStore.open(path: storage, listDigest: digest)
    guard try await !store.isComplete(index: task.index) else {
      let model = try await store.model(at: task.index)
      say("index \(task.index): complete already, nothing to do: \(model.directory)")
      return
    }
    let attempt = try await store.begin(
      index: task.index, attempt: task.attempt ?? 1, paramset: paramset)
    do {
      say("index \(task.index): \(paramset.yaml), seed \(seed)")
      let unused = paramset.names.filter { !TrainingParameters.names.contains($0) }
      if !unused.isEmpty {
        // Most likely a misspelling of one that may be missing, which would change nothing unseen.
        say(
          "index \(task.index): not used by train-digits: "
            + unused.map(\.printable).joined(separator: ", "))
      }
      report(try await train(parameters, into: attempt))
    } catch {
      await attempt.fail(reason: "\(error)")
      throw error
    }
  }

  /// Trains a network, from where an earlier attempt was killed, and publishes it.
  private func train(
    _ parameters: TrainingParameters, into attempt: some ModelAttempt
  ) async throws -> Publication {
    let (training, test) = try Digits.bundled().split()
    let checkpoints = Checkpoints(attempt: attempt, interval: checkpointEvery, say: say)
    var trainer = try await checkpoints.trainer(parameters, seed: seed)
    // About five lines, whatever the number of epochs.
    let interval = (parameters.epochs - 1) / 5 + 1
    while trainer.epoch < parameters.epochs {
      let loss = try trainer.runEpoch(on: training)
      try await checkpoints.save(trainer, loss: loss)
      if trainer.epoch.isMultiple(of: interval) || trainer.epoch == parameters.epochs {
        let accuracy = trainer.network.evaluate(on: test).accuracy
        say(
          "index \(attempt.index): epoch \(trainer.epoch) of \(parameters.epochs), "
            + "training loss \(decimal(loss)), test accuracy \(decimal(accuracy))")
      }
    }
    try trainer.network.save(to: attempt.path(for: modelFileName))
    let evaluation = trainer.network.evaluate(on: test)
    return try await attempt.publish(
      metrics: ["accuracy": evaluation.accuracy, "loss": evaluation.loss],
      keepingCheckpoints: keepCheckpoints)
  }

  /// What prints a line, unless quietly.
  private var say: @Sendable (String) -> Void {
    { [quiet] in if !quiet { Output.print($0) } }
  }

  private func report(_ publication: Publication) {
    let model = publication.model
    switch publication {
    case .published:
      let metrics = model.manifest.metrics.sorted { $0.key < $1.key }
        .map { "\($0.key) \(decimal($0.value))" }.joined(separator: ", ")
      say("index \(model.index): published, \(metrics): \(model.directory)")
    case .alreadyComplete:
      say(
        "index \(model.index): another attempt was first, its model stands: \(model.directory)")
    }
  }
}
