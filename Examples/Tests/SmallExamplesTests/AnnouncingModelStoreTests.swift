import ModelStorage
import ModelStorageTesting
import Testing

@testable import AnnouncingModelStore

@Suite struct AnnouncingModelStoreTests {
  /// What was announced.
  private actor Board {
    private(set) var indices: [Int] = []

    func post(_ model: StoredModel) { indices.append(model.index) }
  }

  @Test func keepsThePromisesOfAStore() async throws {
    try await checkModelStoreConformance { listDigest in
      AnnouncingModelStore(try InMemoryModelStore(listDigest: listDigest)) { _ in }
    }
  }

  @Test func theFirstCompleteAttemptIsAnnounced() async throws {
    let board = Board()
    let store = AnnouncingModelStore(try InMemoryModelStore()) { await board.post($0) }
    for index in [3, 1, 3] {
      let attempt = try await store.begin(index: index)
      try await attempt.write([1, 2, 3], to: "model.bin")
      try await attempt.publish()
    }
    let failing = try await store.begin(index: 2)
    await failing.fail(reason: "the loss is NaN")
    #expect(await board.indices == [3, 1])
  }
}
