import InternalFileSystem
import Testing

@testable import ModelStorage

/// Stores that a group shares.
@Suite struct PermissionsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func permissions(_ name: String) throws -> UInt32 {
    try FileSystem.status(of: folder.path(name)).permissions
  }

  @Test func theGroupMayDoWhatTheOwnerMay() async throws {
    _ = try await LocalModelStore.create(path: folder.path, permissions: .group)
    // Whoever opens it later keeps to what was named at its creation.
    let store = try await LocalModelStore.create(path: folder.path, permissions: .umask)
    let attempt = try await store.begin(index: 0)
    try await attempt.write([1], to: "deep/model.h5")
    try folder.write("by a trainer", to: ".trainer")
    #expect(try Shell.run("chmod 600 \"$1\"", folder.path(".trainer")) == 0)
    try FileSystem.rename(folder.path(".trainer"), to: attempt.path(for: "trainer.bin"))
    try await attempt.publish()
    try await store.recordFailure(index: 1, attempt: 1, reason: "none")
    var names = ["", ".complete", ".failed", ".running", ".trash", "0", "0/model", "0/model/deep"]
    for name in names {
      #expect(try permissions(name) & 0o2070 == 0o2070, "\(name)")
    }
    names = [
      ".store.json", "0/model/manifest.json", "0/model/deep/model.h5", "0/model/trainer.bin",
    ]
    names += try folder.names(in: ".complete").map { ".complete/\($0)" }
    names += try folder.names(in: ".failed").map { ".failed/\($0)" }
    #expect(names.count == 6)
    for name in names {
      #expect(try permissions(name) & 0o2070 == 0o060, "\(name)")
    }
    #expect(try permissions("0/model/trainer.bin") & 0o007 == 0)
  }

  @Test func withoutItTheUmaskDecides() async throws {
    let store = try await LocalModelStore.create(path: folder.path)
    let attempt = try await store.begin(index: 0)
    try await attempt.write([1], to: "model.h5")
    #expect(try Shell.run("chmod 600 \"$1\"", attempt.path(for: "model.h5")) == 0)
    try await attempt.publish()
    #expect(try permissions("0/model/model.h5") == 0o600)
    #expect(try permissions("0/model") & 0o2000 == 0)
  }
}
