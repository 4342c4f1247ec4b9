import ModelStorage
import ModelStorageTesting
import Testing

/// The conformance suite finds a store that breaks the promises of checkpoints.
@Suite struct BrokenCheckpointTests {
  @Test(arguments: CheckpointFault.allCases)
  func aStoreThatBreaksPromisesOfCheckpointsIsFound(fault: CheckpointFault) async throws {
    let folder = try TemporaryFolder()
    await withKnownIssue {
      try await checkModelStoreConformance { listDigest in
        BrokenCheckpointStore(
          base: try InMemoryModelStore(listDigest: listDigest, directory: folder.path),
          fault: fault)
      }
    }
  }
}
