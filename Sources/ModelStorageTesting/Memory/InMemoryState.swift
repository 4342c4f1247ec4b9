import ModelStorage

/// What an in-memory store knows.
actor InMemoryState {
  private(set) var models: [Int: StoredModel] = [:]
  private var running: [String: Int] = [:]
  private var failures: [FailedAttempt] = []
  private var publications: [String: Publication] = [:]

  func begin(_ attempt: String, index: Int) {
    running[attempt] = index
  }

  func isRunning(_ attempt: String) -> Bool {
    running[attempt] != nil
  }

  func end(_ attempt: String) {
    running[attempt] = nil
  }

  func fail(_ failure: FailedAttempt) {
    failures.append(failure)
  }

  /// What an attempt was told when it published; `nil` when it has not.
  func publication(of attempt: String) -> Publication? {
    publications[attempt]
  }

  /// Makes a model its index's, unless the index has one.
  func publish(_ model: StoredModel, from attempt: String) -> Publication {
    let publication: Publication
    if let first = models[model.index] {
      publication = .alreadyComplete(first)
    } else {
      models[model.index] = model
      publication = .published(model)
    }
    publications[attempt] = publication
    running[attempt] = nil
    return publication
  }

  func status(of indices: Range<Int>) -> StoreStatus {
    StoreStatus(
      of: indices, complete: Set(models.keys), running: Set(running.values), failures: failures)
  }
}
