import ModelStorage
import ModelStorageTesting
import Testing

@Suite struct LocalModelStoreConformanceTests {
  @Test func keepsThePromisesOfAStore() async throws {
    let folder = try TemporaryFolder()
    var count = 0
    try await checkModelStoreConformance { listDigest in
      count += 1
      return try await LocalModelStore.create(
        path: folder.path("store-\(count)"), listDigest: listDigest)
    }
  }
}
