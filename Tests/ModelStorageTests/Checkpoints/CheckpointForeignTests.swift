import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

/// What other programs put where checkpoints are: not followed, not taken for one, not deleted.
@Suite struct CheckpointForeignTests {
  let local: LocalStore
  let outside: TemporaryFolder
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
    outside = try TemporaryFolder()
  }

  @Test(arguments: ["ln -s \"$2\" \"$1\"", "printf x > \"$1\"", "ln -s missing \"$1\""])
  func whatIsNoFolderOfCheckpointsIsRefused(script: String) async throws {
    let attempt = try await local.attempt(2)
    try Shell.run(script, local.folder.path("2/checkpoints"), outside.path)
    let before = try local.contents()
    for body in [
      { _ = try await local.save(1, from: attempt) },
      { _ = try await attempt.loadCheckpoint() },
      { _ = try await store.checkpoints(at: 2) },
      { try await store.removeCheckpoints(at: 2) },
    ] as [() async throws -> Void] {
      let error = await #expect(throws: StoreError.self) { try await body() }
      #expect(error?.code == .fileSystem, "\(String(describing: error))")
    }
    #expect(try local.contents() == before)
    guard case .published = try await attempt.publish() else {
      Issue.record("the attempt did not publish")
      return
    }
    try await store.collect(olderThan: .zero)
    try await store.remove(index: 2)
    #expect(try local.folder.names(in: "2") == ["checkpoints"])
    #expect(try outside.names() == [])
  }

  /// Names that other programs give, hostile ones among them.
  static let foreign = [
    "5", "ckpt-5.pt", "5-x", "-1-00000000000000000000000000000000", ".tmp-5", "latest", "a\nb",
    "\u{1B}[2J",
  ]

  @Test func whatHasAnotherNameStays() async throws {
    for name in Self.foreign {
      try local.folder.write("mine", to: "2/checkpoints/\(name)")
      try local.folder.write("mine", to: "3/checkpoints/\(name)/weights.bin")
    }
    #expect(
      try Shell.run("printf mine > \"$1/$(printf '5-\\377')\"", local.folder.path("2/checkpoints"))
        == 0)
    let names = try [2, 3].map { try local.checkpointNames($0) }
    for index in 2...3 {
      let attempt = try await local.attempt(index)
      for step in 1...3 { try await local.save(step, from: attempt, keeping: .latestTwo) }
      #expect(try await local.steps(index) == [3, 2])
      #expect(try await store.checkpoints(at: index).damaged == [])
      #expect(try await store.removeCheckpoints(at: index) == [2, 3])
      try await local.save(4, from: attempt)
      try await attempt.publish()
      try await store.collect(olderThan: .zero)
      try await store.remove(index: index)
    }
    #expect(try [2, 3].map { try local.checkpointNames($0) } == names)
    #expect(try local.folder.text(of: "3/checkpoints/latest/weights.bin") == "mine")
  }

  @Test func aLinkInACheckpointsPlaceIsNeitherFollowedNorRemoved() async throws {
    try outside.write("outside", to: "weights.bin")
    let saved = try await local.saveAll(1...1, of: 2)
    let name = "2/checkpoints/9-\(UniqueName.make())"
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path(name))
    let attempt = try await local.attempt(2)
    let loaded = try await attempt.loadCheckpoint()
    #expect(loaded.checkpoint?.manifest == saved[0].manifest)
    #expect(loaded.damaged.map(\.step) == [9])
    try await store.removeCheckpoints(at: 2)
    try await attempt.publish()
    try await store.collect(olderThan: .zero)
    #expect(try local.checkpointNames(2).map { "2/checkpoints/\($0)" } == [name])
    #expect(try outside.text(of: "weights.bin") == "outside")
  }

  @Test func aLinkToAGoodCheckpointIsNotOne() async throws {
    let saved = try await local.saveAll(3...3, of: 2)
    try FileSystem.rename(saved[0].directory, to: outside.path("away"))
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path("away"), saved[0].directory)
    #expect(
      try await store.checkpoints(at: 2).damaged.map(\.reason).first?.contains("folder") == true)
    #expect(try await local.steps(2) == [])
  }

  @Test(arguments: ["ln -s weights.bin link", "mkfifo pipe", "printf x > .hidden", "ln -s / root"])
  func whatIsNoFileIsNotSaved(script: String) async throws {
    let attempt = try await local.attempt(2)
    let error = await #expect(throws: StoreError.self) {
      try await attempt.saveCheckpoint(step: 1) { folder in
        try await folder.write([1], to: "weights.bin")
        try Shell.run("cd \"$1\" && \(script)", folder.directory)
      }
    }
    #expect(error?.code == .invalidModel || error?.code == .invalidArgument)
    #expect(try await store.checkpoints(at: 2) == CheckpointListing())
    #expect(try local.folder.names(in: "2/\(attempt.folderName)") == ["model"])
    try await local.save(1, from: attempt)
    #expect(try await local.steps(2) == [1])
  }

  @Test func aStagedFolderThatIsExchangedIsNotSaved() async throws {
    let attempt = try await local.attempt(2)
    try outside.write("outside", to: "secret")
    await #expect(throws: StoreError.self) {
      try await attempt.saveCheckpoint(step: 1) { folder in
        try FileSystem.removeTree(folder.directory)
        try Shell.run("ln -s \"$1\" \"$2\"", outside.path, folder.directory)
      }
    }
    #expect(try await local.steps(2) == [])
    #expect(try outside.names() == ["secret"])
    #expect(try local.folder.names(in: "2/\(attempt.folderName)") == ["model"])
  }
}
