import InternalFileSystem
import Testing

@testable import ModelStorage

/// Checkpoints and publication, collection, removal, verification.
@Suite struct CheckpointUpkeepTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  @Test func publicationTakesCheckpointsAway() async throws {
    try await local.saveAll(1...3, of: 2)
    try await local.saveAll(1...1, of: 3)
    try await local.publish(2)
    #expect(try local.folder.names(in: "2") == ["model"])
    #expect(try local.folder.names(in: ".trash") == [])
    #expect(try await local.steps(3) == [1])
    #expect(!(try local.folder.text(of: "2/model/manifest.json").contains("keepsCheckpoints")))
  }

  @Test func publicationKeepsCheckpointsWhenAsked() async throws {
    try await local.saveAll(1...3, of: 2)
    try await local.attempt(2).publish(metrics: [:], keepingCheckpoints: true)
    try await local.publish(2)
    try await store.collect(olderThan: .zero)
    #expect(try await store.verify(rehashing: true).complete == [2])
    #expect(try await local.steps(2) == [3, 2, 1])
    try await store.remove(index: 2)
    #expect(try local.folder.names(in: "2") == ["checkpoints"])
    #expect(try await local.attempt(2).loadCheckpoint().checkpoint?.step == 3)
  }

  /// Whoever published was killed before it removed the checkpoints, or another saved one later.
  @Test func whatPublicationLeftIsCollected() async throws {
    try await local.publish(2)
    try await local.saveAll(1...2, of: 2)
    try FileSystem.makeDirectories(local.folder.path("3/checkpoints"))
    try await local.publish(3)
    try FileSystem.makeDirectories(local.folder.path("3/checkpoints"))
    #expect(try await store.collect() == CollectionReport())
    #expect(try await local.steps(2) == [2, 1])
    try local.makeOld("2/checkpoints")
    let plan = try await store.collect(dryRun: true)
    #expect(plan.checkpoints.count == 2 && plan.checkpoints.byteCount > 20)
    #expect(try await local.steps(2) == [2, 1])
    #expect(try await store.collect() == plan)
    #expect(plan.total == plan.checkpoints)
    for index in ["2", "3"] { #expect(try local.folder.names(in: index) == ["model"]) }
    #expect(try local.folder.names(in: ".trash") == [])
  }

  @Test func checkpointsOfAnIndexThatIsNotCompleteAreNeverCollected() async throws {
    try await local.saveAll(1...2, of: 2)
    try await local.saveAll(1...1, of: 3)
    try local.writeForeign(3)
    try await local.saveAll(1...1, of: 4)
    try local.folder.write("{\"schema\": 2}", to: "4/model/manifest.json")
    for index in ["2", "3", "4"] { try local.makeOld(index) }
    let report = try await store.collect(olderThan: .zero)
    #expect(report.checkpoints.count == 0)
    for (index, steps) in [(2, [2, 1]), (3, [1]), (4, [1])] {
      #expect(try await local.steps(index) == steps)
    }
  }

  /// An attempt that is killed while it saves leaves what `collect` knows by the attempt's folder.
  @Test(arguments: ["checkpoint", "loaded"])
  func whatAKilledSaveLeftIsCollected(kind: String) async throws {
    try await local.saveAll(1...1, of: 2)
    let name = "2/.attempt-1-\(UniqueName.make())"
    try local.folder.write("torn", to: "\(name)/model/model.h5")
    try local.folder.write("torn", to: "\(name)/\(kind)-\(UniqueName.make())/weights.bin")
    #expect(try await store.checkpoints(at: 2).checkpoints.map(\.step) == [1])
    try local.makeOld(name)
    let report = try await store.collect()
    #expect(report.attempts.count == 1 && report.attempts.byteCount == 8)
    #expect(try local.folder.names(in: "2") == ["checkpoints"])
  }

  @Test func removingAModelTakesItsCheckpointsWithIt() async throws {
    try await local.publish(2)
    try await local.saveAll(1...2, of: 2)
    try await store.remove(index: 2)
    #expect(try local.folder.names(in: "2") == [])
    #expect(try await local.attempt(2).loadCheckpoint() == LoadedCheckpoint(nil))
  }

  @Test func checkpointsOfADamagedModelStayWhenThatIsRemoved() async throws {
    try await local.attempt(2).publish(metrics: [:], keepingCheckpoints: true)
    try await local.saveAll(1...2, of: 2)
    try Shell.run("printf wei > \"$1\"", local.folder.path("2/model/model.h5"))
    try await store.collect(olderThan: .zero)
    try await store.remove(index: 2)
    #expect(try await local.steps(2) == [2, 1])
  }

  @Test func anAdoptedModelCompletesItsIndex() async throws {
    try await local.saveAll(1...2, of: 2)
    try local.writeForeign(2)
    try await store.adopt(index: 2)
    #expect(try await local.steps(2) == [2, 1])
    try await store.collect(olderThan: .zero)
    #expect(try local.folder.names(in: "2") == ["model"])
  }

  @Test func verificationIsOfModelsAlone() async throws {
    let saved = try await local.saveAll(1...2, of: 2)
    try FileSystem.unlink(saved[1].directory + "/weights.bin")
    try await local.publish(3)
    let report = try await store.verify(rehashing: true)
    #expect(report.complete == [3] && report.isSound)
    #expect(report.unverified == [] && report.removedMarkers == [])
  }

  @Test func removalKeepsTheNewestGoodOneWhateverIsDamaged() async throws {
    let saved = try await local.saveAll(1...5, of: 2)
    try Shell.run("printf WEIGHTS-5 > \"$1\"", saved[4].directory + "/weights.bin")
    try FileSystem.unlink(saved[3].directory + "/manifest.json")
    let one = try CheckpointRetention(last: 1)
    #expect(try await store.removeCheckpoints(at: 2, keeping: one) == [1, 2, 4, 5])
    #expect(try await local.steps(2) == [3])
    #expect(try await store.removeCheckpoints(at: 2, keeping: one) == [])
    #expect(try await store.removeCheckpoints(at: 2) == [3])
    #expect(try local.folder.names(in: "2") == [])
  }

  @Test func aTrashThatIsALinkIsNotFollowed() async throws {
    let outside = try TemporaryFolder()
    let attempt = try await local.attempt(2)
    try FileSystem.removeTree(local.folder.path(".trash"))
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path(".trash"))
    for step in 1...4 { try await local.save(step, from: attempt, keeping: .latestTwo) }
    #expect(
      try await local.steps(2) == [4, 3, 2, 1], "a save does not fail for what it cannot remove")
    await #expect(throws: StoreError.self) { try await store.removeCheckpoints(at: 2) }
    #expect(try outside.names() == [])
    try FileSystem.unlink(local.folder.path(".trash"))
    try await local.save(5, from: attempt, keeping: .latestTwo)
    #expect(try await local.steps(2) == [5, 4], "the next save removes what the others could not")
  }
}
