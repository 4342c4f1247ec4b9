import InternalFileSystem
import ModelStorage

/// What an in-memory store knows.
actor InMemoryState {
  private(set) var models: [Int: StoredModel] = [:]
  var checkpoints: [Int: [StoredCheckpoint]] = [:]
  private var running: [String: Int] = [:]
  private var failures: [FailedAttempt] = []
  private var publications: [String: Publication] = [:]

  func begin(_ attempt: String, index: Int) {
    running[attempt] = index
  }

  /// Ends an attempt, and does what is left to do; nothing when it is over.
  func end(_ attempt: String, cleaning: () throws -> Void) rethrows {
    if running.removeValue(forKey: attempt) != nil {
      try cleaning()
    }
  }

  func isRunning(_ attempt: String) -> Bool { running[attempt] != nil }

  func fail(_ failure: FailedAttempt) {
    failures.append(failure)
  }

  /// Makes a model its index's, unless the index has one.
  ///
  /// Runs as one step, so that no other call of the attempt comes between look and record.
  ///
  /// - Parameters:
  ///   - attempt: The attempt that publishes; one that has published is told the same again.
  ///   - directory: The folder of its files, which is removed when another model stands.
  ///   - model: Makes the model of what is in the folder.
  func publish(
    from attempt: String, directory: String, model: () throws -> StoredModel
  ) throws -> Publication {
    if let publication = publications[attempt] {
      return publication
    }
    guard running[attempt] != nil else {
      throw StoreError.attemptOver(directory)
    }
    let model = try model()
    let publication: Publication
    if let first = models[model.index] {
      publication = .alreadyComplete(first)
    } else {
      models[model.index] = model
      publication = .published(model)
    }
    publications[attempt] = publication
    running[attempt] = nil
    removeUnkeptCheckpoints(of: publication.model.manifest)
    if publication.model.manifest.attemptID != attempt {
      try FileSystem.removeTree(directory)
    }
    return publication
  }

  func status(of indices: Range<Int>) -> StoreStatus {
    StoreStatus(
      of: indices, complete: Set(models.keys), running: Set(running.values), failures: failures)
  }
}
