public import ModelStorage
public import Testing

/// Checks that a store keeps the promises of `ModelStore`.
///
/// Call it from a test, with a closure that makes a new, empty store each time:
///
/// ```swift
/// @Test func keepsThePromisesOfAStore() async throws {
///   try await checkModelStoreConformance { listDigest in
///     try await BucketModelStore.create(bucket: newBucket(), listDigest: listDigest)
///   }
/// }
/// ```
///
/// A broken promise is recorded as an issue of the running test, at the caller's line.
///
/// - Parameters:
///   - sourceLocation: Where issues are recorded.
///   - makeStore: Makes an empty store for the list with the given SHA-256.
/// - Throws: What the store throws where it should not.
public func checkModelStoreConformance<Store: ModelStore>(
  sourceLocation: SourceLocation = #_sourceLocation,
  makeStore: (_ listDigest: String) async throws -> Store
) async throws {
  let digest = String(repeating: "0123456789abcdef", count: 4)
  let checks: [(ModelStoreConformance<Store>) async throws -> Void] = [
    { try await $0.checkPublishing() },
    { try await $0.checkFoldersInAModel() },
    { try await $0.checkThatTheFirstCompleteAttemptWins() },
    { try await $0.checkConcurrentAttempts() },
    { try await $0.checkThatOneAttemptPublishesOnce() },
    { try await $0.checkThatAnAttemptEndsOnce() },
    { try await $0.checkEnding() },
    { try await $0.checkStatus() },
    { try await $0.checkRanking() },
    { try await $0.checkMissingMetrics() },
    { try await $0.checkRefusals() },
    { try await $0.checkCheckpoints() },
    { try await $0.checkThatCheckpointsOutliveTheirAttempt() },
    { try await $0.checkWhichCheckpointIsLoaded() },
    { try await $0.checkDamagedCheckpoints() },
    { try await $0.checkConcurrentCheckpoints() },
    { try await $0.checkThatNobodyRemovesALoadedCheckpoint() },
    { try await $0.checkRetention() },
    { try await $0.checkRemovingCheckpoints() },
    { try await $0.checkCheckpointsOfACompleteIndex() },
    { try await $0.checkRefusalsOfCheckpoints() },
  ]
  for check in checks {
    let store = try await makeStore(digest)
    try await check(
      ModelStoreConformance(store: store, listDigest: digest, sourceLocation: sourceLocation))
  }
}

/// The checks, each on an empty store.
struct ModelStoreConformance<Store: ModelStore> {
  let store: Store
  let listDigest: String
  let sourceLocation: SourceLocation

  func expect(_ condition: Bool, _ promise: Comment) {
    #expect(condition, promise, sourceLocation: sourceLocation)
  }

  func expect<Value: Equatable>(_ value: Value, _ expected: Value, _ promise: Comment) {
    #expect(value == expected, promise, sourceLocation: sourceLocation)
  }

  /// Expects an error of a store with a code, and with a text of one line.
  func expectError(
    _ code: StoreError.Code, _ promise: Comment, from body: () async throws -> Void
  ) async {
    do {
      try await body()
      Issue.record(promise, sourceLocation: sourceLocation)
    } catch let error as StoreError {
      expect(error.code, code, promise)
      expect(isOneLine(error.description), "an error is described in one line")
    } catch {
      Issue.record("\(promise): \(error) is not a StoreError", sourceLocation: sourceLocation)
    }
  }

  /// Whether a text is on one line, and has nothing that a terminal would not show.
  func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  /// Publishes a model of one file.
  @discardableResult
  func publish(
    _ index: Int, _ content: [UInt8] = [1, 2, 3], metrics: [String: Double] = [:]
  ) async throws -> Publication {
    let attempt = try await store.begin(index: index)
    try await attempt.write(content, to: "model.bin")
    return try await attempt.publish(metrics: metrics)
  }

  func isPublished(_ publication: Publication) -> Bool {
    if case .published = publication {
      return true
    }
    return false
  }
}
