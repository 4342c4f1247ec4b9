import DigitsModel
import ModelStorage

/// The checkpoints of an index: saved between epochs, and gone on from by its next attempt.
struct Checkpoints<Attempt: ModelAttempt> {
  /// The attempt that saves and loads them.
  let attempt: Attempt
  /// The number of epochs between two of them; 0 for none.
  let interval: Int
  /// Prints a line.
  let say: @Sendable (String) -> Void

  /// The name of the file of all but the network, which has the published model's name.
  private static var stateFileName: String { "training.safetensors" }

  /// The run as the newest good checkpoint has it, or from its beginning; says which, and what was
  /// skipped.
  ///
  /// - Throws: `StoreError` when it cannot be known what there is.
  func trainer(_ parameters: TrainingParameters, seed: UInt64) async throws -> Trainer {
    let loaded = try await attempt.loadCheckpoint(step: nil) { checkpoint in
      do {
        _ = try Self.trainer(parameters, seed: seed, at: checkpoint)
        return true
      } catch let error as ModelFileError {
        if case .read = error.problem { throw error }
        say("index \(checkpoint.index): checkpoint not used: \("\(error)".printable)")
        return false
      }
    }
    for finding in loaded.damaged {
      say(
        "index \(attempt.index): damaged checkpoint skipped: \(finding.path): "
          + finding.reason.printable)
    }
    guard let checkpoint = loaded.checkpoint else {
      return Trainer(parameters, seed: seed)
    }
    say(
      "index \(attempt.index): goes on after epoch \(checkpoint.step) of \(parameters.epochs), "
        + "from the checkpoint of attempt \(checkpoint.manifest.attempt)")
    return try Self.trainer(parameters, seed: seed, at: checkpoint)
  }

  /// Saves the run, if it is time to.
  ///
  /// - Parameters:
  ///   - trainer: The run between two epochs.
  ///   - loss: The mean training loss of the last epoch.
  func save(_ trainer: Trainer, loss: Double) async throws {
    guard interval > 0, trainer.epoch.isMultiple(of: interval) else { return }
    try await attempt.saveCheckpoint(step: trainer.epoch, metrics: ["loss": loss]) { folder in
      try trainer.save(
        network: folder.path(for: modelFileName), state: folder.path(for: Self.stateFileName))
    }
  }

  private static func trainer(
    _ parameters: TrainingParameters, seed: UInt64, at checkpoint: StoredCheckpoint
  ) throws -> Trainer {
    try Trainer(
      parameters, seed: seed, network: checkpoint.path(for: modelFileName),
      state: checkpoint.path(for: stateFileName))
  }
}
