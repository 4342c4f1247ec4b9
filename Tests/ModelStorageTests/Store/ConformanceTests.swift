import InternalFileSystem
import ModelStorage
import ModelStorageTesting
import Testing

@Suite struct ConformanceTests {
  @Test func theStoreOnAFileSystemKeepsThePromises() async throws {
    let folder = try TemporaryFolder()
    var count = 0
    try await checkModelStoreConformance { listDigest in
      count += 1
      return try await LocalModelStore.create(
        path: folder.path("store-\(count)"), listDigest: listDigest)
    }
    #expect(try folder.names().count == count)
  }

  @Test func theStoreInMemoryKeepsThePromises() async throws {
    let folder = try TemporaryFolder()
    try await checkModelStoreConformance { listDigest in
      try InMemoryModelStore(listDigest: listDigest, directory: folder.path)
    }
    #expect(try folder.names() == [])
  }

  @Test func aStoreThatBreaksPromisesIsFound() async throws {
    let folder = try TemporaryFolder()
    try await withKnownIssue {
      try await checkModelStoreConformance { listDigest in
        ForgetfulStore(
          base: try InMemoryModelStore(listDigest: listDigest, directory: folder.path))
      }
    } matching: { issue in
      issue.description.contains("a failed attempt makes its index failed")
        || issue.description.contains("a failure")
        || issue.description.contains("an index is failed when somebody said so")
        || issue.description.contains("a long reason")
        || issue.description.contains("all other indices are missing")
    }
  }
}

/// A store that keeps all promises but one: it forgets failures.
private struct ForgetfulStore: ModelStore {
  let base: InMemoryModelStore

  func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> InMemoryModelAttempt {
    try await base.begin(index: index, attempt: attempt, paramset: paramset)
  }

  func model(at index: Int) async throws -> StoredModel { try await base.model(at: index) }

  func status(of indices: Range<Int>) async throws -> StoreStatus {
    let status = try await base.status(of: indices)
    return StoreStatus(
      complete: status.complete, running: status.running, failed: [],
      missing: (status.missing + status.failed.map(\.index)).sorted())
  }

  func models(
    by metric: String, order: MetricOrder, limit: Int?
  ) async throws -> [StoredModel] {
    try await base.models(by: metric, order: order, limit: limit)
  }

  func checkpoints(at index: Int) async throws -> CheckpointListing {
    try await base.checkpoints(at: index)
  }

  func removeCheckpoints(
    at index: Int, keeping retention: CheckpointRetention?
  ) async throws -> [Int] {
    try await base.removeCheckpoints(at: index, keeping: retention)
  }

  func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    try await base.recordFailure(index: index, attempt: attempt, reason: reason)
  }
}
