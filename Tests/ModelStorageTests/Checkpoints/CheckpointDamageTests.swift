import InternalFileSystem
import Testing

@testable import ModelStorage

/// Damaged checkpoints: skipped and said, and nothing of them deleted.
@Suite struct CheckpointDamageTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  /// What a script, run in the newest checkpoint's folder, does to it, and what is said of that.
  static let damages: [(script: String, reason: String)] = [
    ("rm weights.bin", "'weights.bin' is missing"),
    ("rm -r optimizer", "'optimizer/state.bin' is missing"),
    ("printf weigh > weights.bin", "'weights.bin' has 5 bytes; its manifest says 9"),
    ("printf more >> weights.bin", "'weights.bin' has 13 bytes; its manifest says 9"),
    ("printf WEIGHTS-3 > weights.bin", "the SHA-256 of 'weights.bin' is "),
    ("printf x > optimizer/state.bin", "the SHA-256 of 'optimizer/state.bin' is "),
    ("mv weights.bin 123456789; ln -s 123456789 weights.bin", "'weights.bin' is not a regular"),
    ("rm weights.bin; mkfifo weights.bin", "'weights.bin' is not a regular file"),
    ("rm weights.bin; mkdir weights.bin", "'weights.bin' is not a regular file"),
    (
      "mv optimizer ../../../.away; ln -s ../../../.away optimizer",
      "'optimizer/state.bin' is missing"
    ),
    ("rm manifest.json", "has no manifest.json"),
    ("rm manifest.json; mkdir manifest.json", "has no manifest.json"),
    (": > manifest.json", "not one of this library"),
    ("head -c 100 manifest.json > m; mv m manifest.json", "not one of this library"),
    ("printf '{\"schema\": 1}' > manifest.json", "not one of this library"),
    ("printf '{\"schema\": 2}' > manifest.json", "newer version of this library"),
    ("sed -i 's/\"step\" : 3/\"step\" : 2/' manifest.json", "of another checkpoint"),
    ("sed -i 's/\"index\" : 5/\"index\" : 6/' manifest.json", "of another checkpoint"),
    ("sed -i 's/\"id\" : \"./\"id\" : \"x/' manifest.json", "of another checkpoint"),
    ("sed -i 's/\"weights.bin\"/\"..\\/weights.bin\"/' manifest.json", "an impossible file"),
    ("cd ..; mv \"$n\" away; ln -s away \"$n\"", "is not a folder"),
    ("cd ..; rm -r \"$n\"; printf x > \"$n\"", "is not a folder"),
    ("cd ..; rm -r \"$n\"; mkfifo \"$n\"", "is not a folder"),
    ("rm -r *", "has no manifest.json"),
  ]

  @Test(arguments: damages)
  func aDamagedCheckpointIsSkippedAndSaid(script: String, reason: String) async throws {
    let newest = try #require(try await local.saveAll(1...3, of: 5).last)
    let status = try Shell.run("cd \"$1\" && n=$(basename \"$1\") && \(script)", newest.directory)
    #expect(status == 0)
    let before = try local.contents(without: ".running")
    let attempt = try await store.begin(index: 5, attempt: 2)
    let loaded = try await attempt.loadCheckpoint()
    #expect(loaded.checkpoint?.step == 2)
    #expect(try loaded.checkpoint?.text(of: "weights.bin") == "weights 2")
    #expect(loaded.damaged.map(\.step) == [3])
    #expect(loaded.damaged.map(\.path) == [newest.directory])
    #expect(loaded.damaged.first?.reason.contains(reason) == true, "\(loaded.damaged)")
    try await attempt.discard()
    #expect(try local.contents(without: ".running") == before)
  }

  @Test(arguments: damages)
  func whereAllAreDamagedTheTrainingBeginsAnew(script: String, reason: String) async throws {
    let only = try #require(try await local.saveAll(3...3, of: 5).last)
    try Shell.run("cd \"$1\" && n=$(basename \"$1\") && \(script)", only.directory)
    let attempt = try await store.begin(index: 5, attempt: 2)
    let loaded = try await attempt.loadCheckpoint()
    #expect(loaded.checkpoint == nil)
    #expect(loaded.damaged.map(\.step) == [3])
    try await local.save(1, from: attempt, keeping: .latestTwo)
    try await local.save(3, from: attempt, keeping: .latestTwo)
    let again = try await attempt.loadCheckpoint()
    #expect(again.checkpoint?.step == 3)
    #expect(try again.checkpoint?.text(of: "weights.bin") == "weights 3")
  }

  @Test func onlyDamageFurtherThanWhatIsLoadedIsSaid() async throws {
    let saved = try await local.saveAll(1...4, of: 0)
    for checkpoint in [saved[0], saved[3]] {
      try FileSystem.unlink(checkpoint.directory + "/weights.bin")
    }
    let attempt = try await store.begin(index: 0)
    let loaded = try await attempt.loadCheckpoint()
    #expect(loaded.checkpoint?.step == 3)
    #expect(loaded.damaged.map(\.step) == [4])
    #expect(try await attempt.loadCheckpoint(step: 1).damaged.map(\.step) == [1])
    #expect(try await attempt.loadCheckpoint(step: 3).damaged == [])
    #expect(try await store.checkpoints(at: 0).damaged.map(\.step) == [4, 1])
  }

  @Test func anErrorThatSaysNothingOfACheckpointIsThrown() throws {
    for code in [SystemErrorCode.tooManyOpenFiles, .staleHandle, .noSpace, .noEntry] {
      let error = FileSystemError(code: code, operation: "open", path: "x")
      #expect(throws: FileSystemError.self) { try CheckpointDefect.reason(of: error) }
    }
    for code in [SystemErrorCode.inputOutput, .accessDenied] {
      let error = FileSystemError(code: code, operation: "read", path: "x")
      #expect(try CheckpointDefect.reason(of: error).hasPrefix("cannot read: "))
    }
    #expect(throws: StoreError.self) {
      try CheckpointDefect.reason(of: StoreError.missingRoot("x"))
    }
  }

  @Test func aCheckpointOfAnotherListIsNotGoneOnFrom() async throws {
    let folder = try TemporaryFolder()
    _ = try await LocalModelStore.create(path: folder.path)
    let digests = ["1", "2"].map { String(repeating: $0, count: 64) }
    let stores = [
      try await LocalModelStore.open(path: folder.path, listDigest: digests[0]),
      try await LocalModelStore.open(path: folder.path, listDigest: digests[1]),
    ]
    let first = try await stores[0].begin(index: 0)
    try await first.saveCheckpoint(step: 5) { try await $0.write([1], to: "a") }
    let second = try await stores[1].begin(index: 0)
    let loaded = try await second.loadCheckpoint()
    #expect(loaded.checkpoint == nil)
    #expect(loaded.damaged.first?.reason.contains("belongs to the list") == true)
    try await second.saveCheckpoint(step: 1) { try await $0.write([2], to: "a") }
    #expect(try await second.loadCheckpoint().checkpoint?.step == 1)
    #expect(try await first.loadCheckpoint().checkpoint?.step == 5)
  }
}
