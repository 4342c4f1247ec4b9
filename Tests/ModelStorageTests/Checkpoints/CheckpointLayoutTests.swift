import InternalFileSystem
import Testing

@testable import ModelStorage

/// Where checkpoints are, as documented.
@Suite struct CheckpointLayoutTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  @Test func aCheckpointLiesBesideTheModelsPlace() async throws {
    let attempt = try await store.begin(index: 17, attempt: 3)
    let saved = try await local.save(12, from: attempt, metrics: ["loss": .nan])
    let name = "17/checkpoints/12-\(saved.manifest.id)"
    #expect(saved.directory == local.folder.path(name))
    #expect(try local.folder.names(in: name) == ["manifest.json", "optimizer", "weights.bin"])
    #expect(try local.folder.text(of: name + "/weights.bin") == "weights 12")
    let text = try local.folder.text(of: name + "/manifest.json")
    #expect(text.contains("\"step\" : 12"))
    #expect(text.contains("\"loss\" : \"nan\""))
    #expect(text.contains("\"attempt\" : 3"))
    #expect(
      try local.folder.names(in: "17") == [".attempt-3-\(attempt.id)", "checkpoints"])
    #expect(
      try local.folder.names(in: "17/.attempt-3-\(attempt.id)") == ["model"],
      "nothing is left of how it was saved")
  }

  @Test func aLoadedCheckpointIsInTheAttemptsFolder() async throws {
    try await local.saveAll(1...2, of: 4)
    let attempt = try await store.begin(index: 4)
    let loaded = try #require(try await attempt.loadCheckpoint().checkpoint)
    #expect(loaded.directory.hasPrefix(local.folder.path("4/.attempt-1-\(attempt.id)/loaded-")))
    #expect(try loaded.text(of: "weights.bin") == "weights 2")
    #expect(try loaded.text(of: "optimizer/state.bin") == "\u{2}")
    try await loaded.verify()
    _ = try await attempt.loadCheckpoint(step: nil) { _ in false }
    #expect(try local.folder.names(in: "4/.attempt-1-\(attempt.id)").count == 2)
    try await attempt.discard()
    #expect(try local.folder.names(in: "4") == ["checkpoints"])
    #expect(try await local.steps(4) == [2, 1])
  }

  @Test(arguments: [
    "", "1", "-1", "1-", "1-0123", "01-00000000000000000000000000000000",
    "1-0000000000000000000000000000000G", "1-000000000000000000000000000000000",
    "+1-00000000000000000000000000000000", "1_00000000000000000000000000000000",
    "99999999999999999999-00000000000000000000000000000000",
    "1-1-000000000000000000000000000000", "٣-00000000000000000000000000000000",
  ])
  func otherNamesAreNotOfCheckpoints(name: String) throws {
    #expect(CheckpointName(name) == nil)
  }

  @Test func namesOfCheckpointsAreRead() throws {
    for step in [0, 7, 1_000_000, Int.max] {
      let name = try CheckpointName(step: step)
      #expect(CheckpointName(name.text) == name)
    }
    #expect(throws: StoreError.self) { try CheckpointName(step: -1) }
  }

  @Test func everyStepOfAnIntIsSaved() async throws {
    let attempt = try await store.begin(index: 0)
    for step in [0, Int.max] { try await local.save(step, from: attempt) }
    #expect(try await local.steps(0) == [.max, 0])
    #expect(try await attempt.loadCheckpoint().checkpoint?.step == .max)
  }

  @Test func aFolderIsSavedWhole() async throws {
    let source = try TemporaryFolder()
    try source.write("a", to: "x/y/a.bin")
    try source.write("", to: "b.bin")
    let attempt = try await store.begin(index: 0)
    let saved = try await attempt.saveCheckpoint(step: 1) {
      try await $0.add(contentsOf: source.path)
    }
    #expect(saved.manifest.files.map(\.path) == ["b.bin", "x/y/a.bin"])
    #expect(try source.text(of: "x/y/a.bin") == "a")
  }

  @Test func aLostMountIsNoticedBeforeASave() async throws {
    let attempt = try await store.begin(index: 0)
    try await local.save(1, from: attempt)
    try FileSystem.rename(
      local.folder.path(".store.json"), to: local.folder.path("away.json"))
    let error = await #expect(throws: StoreError.self) { try await local.save(2, from: attempt) }
    #expect(error?.code == .noStore)
    #expect(try local.checkpointNames(0).count == 1)
  }

  @Test func aGroupThatSharesTheStoreSharesItsCheckpoints() async throws {
    let folder = try TemporaryFolder()
    let store = try await LocalModelStore.create(path: folder.path, permissions: .group)
    let attempt = try await store.begin(index: 0)
    try await attempt.saveCheckpoint(step: 1) { try await $0.write([1], to: "deep/state.bin") }
    let loaded = try #require(try await attempt.loadCheckpoint().checkpoint)
    let name = "0/checkpoints/\(try folder.names(in: "0/checkpoints")[0])"
    func permissions(_ path: String) throws -> UInt32 {
      try FileSystem.status(of: path).permissions
    }
    for path in ["0/checkpoints", name, name + "/deep"].map(folder.path) + [loaded.directory] {
      #expect(try permissions(path) & 0o2070 == 0o2070, "\(path)")
    }
    for path in ["manifest.json", "deep/state.bin"] {
      #expect(try permissions(folder.path("\(name)/\(path)")) & 0o060 == 0o060, "\(path)")
    }
  }
}
