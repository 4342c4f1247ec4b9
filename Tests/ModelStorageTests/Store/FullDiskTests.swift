import InternalFileSystem
import Testing

@testable import ModelStorage

/// A store on a small file system in memory; only where this process may mount one.
@Suite(.enabled(if: SmallFileSystem.isAvailable), .serialized)
struct FullDiskTests {
  @Test func aFullDiskIsAnErrorThatSaysWhatToDo() async throws {
    try await SmallFileSystem.withStore { folder, store in
      let attempt = try await store.begin(index: 0)
      let error = await #expect(throws: StoreError.self) {
        try await attempt.write([UInt8](repeating: 1, count: 2 << 20), to: "model.h5")
      }
      #expect(error?.errorNumber == SystemErrorCode.noSpace.rawValue)
      #expect(error?.description.contains(attempt.directory) == true)
      #expect(
        error?.description.hasSuffix(
          "cannot write: No space left on device; free some space (or inodes) and run again")
          == true)
      #expect(try FileSystem.list(attempt.directory) == [])
      try await attempt.write([UInt8](repeating: 1, count: 1 << 19), to: "model.h5")
      _ = try await attempt.publish()
      #expect(try await store.model(at: 0).manifest.files.first?.size == 1 << 19)
    }
  }

  @Test func aDiskThatFillsUpWhilePublishingLosesNothing() async throws {
    try await SmallFileSystem.withStore { folder, store in
      let attempt = try await store.begin(index: 0)
      try await attempt.write([1, 2, 3], to: "model.h5")
      try Shell.run("cat /dev/zero > \"$1/filler\"", folder.path)
      let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
      #expect(error?.errorNumber == SystemErrorCode.noSpace.rawValue)
      #expect(try await store.status(of: 0..<1).running == [0])
      try FileSystem.unlink(folder.path("filler"))
      guard case .published = try await attempt.publish() else {
        Issue.record("the attempt did not publish")
        return
      }
      #expect(try await store.status(of: 0..<1).complete == [0])
    }
  }

  @Test func aReadOnlyStoreCanBeReadAndRefusesTheRest() async throws {
    try await SmallFileSystem.withStore { folder, store in
      let published = try await store.begin(index: 0)
      try await published.write([1, 2, 3], to: "model.h5")
      let model = try await published.publish(metrics: ["accuracy": 1]).model
      #expect(try Shell.run("mount -o remount,ro \"$1\"", folder.path) == 0)
      let reader = try await LocalModelStore.open(path: folder.path)
      #expect(try await reader.model(at: 0) == model)
      #expect(try await reader.best(by: "accuracy") == model)
      #expect(try await reader.isComplete(index: 0))
      #expect(try await reader.status(of: 0..<2).complete == [0])
      let error = await #expect(throws: StoreError.self) { try await reader.begin(index: 1) }
      #expect(error?.errorNumber == SystemErrorCode.readOnlyFileSystem.rawValue)
      await #expect(throws: StoreError.self) {
        try await reader.recordFailure(index: 1, attempt: 1, reason: "x")
      }
    }
  }
}
