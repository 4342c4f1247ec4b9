import ModelStorage

/// What a store, and the schedulers, know of a list.
struct StoredRun {
  /// The store's folder.
  let storage: String
  /// What is complete, failed, running, queued and missing.
  let status: MergedStatus
  /// What else there is to say of the status.
  let note: String?
  /// The complete models, by ascending index.
  let models: [StoredModel]

  /// What is known already.
  init(storage: String, status: MergedStatus, note: String?, models: [StoredModel]) {
    self.storage = storage
    self.status = status
    self.note = note
    self.models = models
  }

  /// Asks a store.
  ///
  /// - Parameters:
  ///   - storage: The store's folder.
  ///   - count: The number of the list's paramsets.
  ///   - digest: The list's SHA-256.
  ///   - records: What was submitted.
  /// - Throws: `StoreError` where the store cannot be asked, or is of another list.
  init(
    storage: String, count: Int, digest: String, records: [SubmissionRecord]
  ) async throws {
    self.storage = storage
    let store = try await LocalModelStore.open(path: storage, listDigest: digest)
    // A report is made anywhere, also where no scheduler can be asked.
    do {
      status = try await MergedStatus(
        count: count, listDigest: digest, storage: storage, records: records)
      note = nil
    } catch let error where error is CommandError || error is ExternalTool.Failure {
      status = MergedStatus(store: try await store.status(of: 0..<count), view: nil)
      note = "By the store alone, as the scheduler could not be asked: \(error)"
    }
    models = try await store.models().filter { $0.index < count }
  }
}
