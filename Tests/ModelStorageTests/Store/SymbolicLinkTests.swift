import InternalFileSystem
import Testing

@testable import ModelStorage

/// Symbolic links in the place of a store's own folders: none is followed.
@Suite struct SymbolicLinkTests {
  let local: LocalStore
  let outside: TemporaryFolder

  init() async throws {
    local = try await LocalStore()
    outside = try TemporaryFolder()
  }

  private func replace(_ folder: String) throws {
    try FileSystem.removeTree(local.folder.path(folder))
    #expect(
      try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path(folder)) == 0)
  }

  @Test(arguments: [".complete", ".running"])
  func aLinkInPlaceOfMarkersIsRefused(folder: String) async throws {
    try replace(folder)
    let error = await #expect(throws: StoreError.self) { try await local.publish(0) }
    #expect(error?.subject == local.folder.path(folder))
    #expect(try outside.names() == [])
  }

  @Test func aLinkInPlaceOfFailuresIsRefused() async throws {
    try replace(".failed")
    await #expect(throws: StoreError.self) {
      try await local.store.recordFailure(index: 0, attempt: 1, reason: "x")
    }
    #expect(try outside.names() == [])
  }

  @Test func aLinkInPlaceOfStagedFilesIsRefused() async throws {
    let source = try TemporaryFolder()
    try source.write("weights", to: "model.h5")
    let attempt = try await local.attempt(0)
    try FileSystem.removeTree(attempt.directory)
    #expect(try Shell.run("ln -s \"$1\" \"$2\"", outside.path, attempt.directory) == 0)
    await #expect(throws: StoreError.self) { try await attempt.write([1], to: "model.h5") }
    await #expect(throws: StoreError.self) { try await attempt.add(contentsOf: source.path) }
    await #expect(throws: StoreError.self) { try await attempt.publish() }
    try await attempt.discard()
    #expect(try outside.names() == [])
    #expect(try local.folder.names(in: "0") == [])
  }

  @Test func aLinkInPlaceOfTheTrashIsLeftAlone() async throws {
    try replace(".trash")
    let attempt = try await local.attempt(0)
    try await attempt.discard()
    #expect(try local.folder.names(in: "0") == [])
    guard case .published = try await local.publish(0) else {
      Issue.record("the attempt did not publish")
      return
    }
    #expect(try local.folder.names(in: "0") == ["model"])
    #expect(try outside.names() == [])
  }
}
