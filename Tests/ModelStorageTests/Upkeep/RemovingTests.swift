import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct RemovingTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  @Test func aModelIsTakenAwayWithItsMarker() async throws {
    for index in 1..<4 { try await local.publish(index, metrics: ["accuracy": 0.5]) }
    try local.folder.write("x", to: "2/log/attempt-1.txt")
    try await store.remove(index: 2)
    #expect(try local.folder.names(in: "2") == ["log"])
    #expect(try local.folder.names(in: ".trash") == [])
    #expect(try await store.status(of: 1..<4).complete == [1, 3])
    #expect(try await store.isComplete(index: 2) == false)
    #expect(try await store.models(by: "accuracy").map(\.index) == [1, 3])
    let report = try await store.verify(rehashing: true)
    #expect(report.complete == [1, 3])
    #expect(report.removedMarkers == [])
    try await local.publish(2, "again")
    #expect(try local.weights(2) == "again")
    #expect(try await store.verify(rehashing: true).complete == [1, 2, 3])
  }

  @Test func aDamagedModelIsTakenAway() async throws {
    try await local.publish(2)
    try Shell.run("printf wei > \"$1\"", local.folder.path("2/model/model.h5"))
    try await store.remove(index: 2)
    #expect(try local.folder.names(in: "2") == [])
    #expect(try local.completeMarkers == [])
  }

  @Test func whatIsNoModelOfTheStoreStays() async throws {
    try local.writeForeign(2)
    try local.folder.write("file", to: "3/model")
    try local.folder.write("{\"schema\": 2}", to: "4/model/manifest.json")
    try local.folder.write("x", to: "5/log")
    try Shell.run("ln -s 2 \"$1\"", local.folder.path("6"))
    let before = try local.contents()
    for index in 1..<7 {
      let error = await #expect(throws: StoreError.self) { try await store.remove(index: index) }
      #expect(error?.remedy != nil)
    }
    await #expect(throws: StoreError.self) { try await store.remove(index: -1) }
    #expect(try local.contents() == before)
  }

  @Test func aLinkInPlaceOfTheTrashIsRefused() async throws {
    try await local.publish(2)
    let outside = try TemporaryFolder()
    try FileSystem.removeTree(local.folder.path(".trash"))
    try Shell.run("ln -s \"$1\" \"$2\"", outside.path, local.folder.path(".trash"))
    await #expect(throws: StoreError.self) { try await store.remove(index: 2) }
    await #expect(throws: StoreError.self) { try await store.collect(olderThan: .zero) }
    #expect(try outside.names() == [])
    #expect(try local.weights(2) == "weights")
    #expect(try await store.verify().complete == [2])
  }

  @Test func anotherModelThatCameMeanwhileIsPutBack() async throws {
    try await local.publish(2, "old")
    let indexFolder = try #require(try store.layout.openIndexFolder(2))
    let seen = try FileSystem.status(of: "model", in: indexFolder)
    try FileSystem.rename(local.folder.path("2/model"), to: local.folder.path("away"))
    try await local.publish(2, "new")
    #expect(throws: StoreError.self) {
      try Trash(store.layout).take("model", in: indexFolder, expected: seen)
    }
    #expect(try local.weights(2) == "new")
    #expect(try local.folder.names(in: ".trash") == [])
  }

  /// A removal that was killed after its marker went, and one after the model went.
  @Test func aRemovalThatIsKilledLeavesTheIndexCompleteOrAbsent() async throws {
    for index in 1..<4 { try await local.publish(index, metrics: ["accuracy": 0.5]) }
    let markers = try local.completeMarkers
    try Shell.run("rm \"$1\"/.complete/[23].*", local.folder.path)
    #expect(try await store.model(at: 2).manifest.index == 2)
    try FileSystem.rename(
      local.folder.path("3/model"), to: local.folder.path(".trash/\(UniqueName.make())"))
    let report = try await store.verify(rehashing: true)
    #expect(report.complete == [1, 2])
    #expect(report.restoredMarkers == [2])
    #expect(report.removedMarkers == [])
    #expect(try local.completeMarkers == Array(markers.prefix(2)))
    #expect(try await store.collect().trash.count == 1)
    #expect(try local.folder.names(in: ".trash") == [])
    try await store.remove(index: 2)
    #expect(try await store.verify().complete == [1])
  }

  /// Somebody who had looked before puts a marker back after the removal.
  @Test func aMarkerThatCameBackIsRemovedByVerifying() async throws {
    try await local.publish(2)
    let marker = try #require(try local.completeMarkers.first)
    try await store.remove(index: 2)
    try local.folder.write("", to: ".complete/\(marker)")
    #expect(try await store.verify().removedMarkers == [2])
    #expect(try local.completeMarkers == [])
  }

  @Test func whoeverMarksWhatHeFoundNoticesThatItIsGone() async throws {
    let model = try await local.publish(2).model
    let digest = SHA256Hasher.digest(
      of: try local.folder.text(of: "2/model/manifest.json").utf8)
    try await store.remove(index: 2)
    #expect(try store.markFound(model.manifest, manifestDigest: digest) == false)
    #expect(try local.completeMarkers == [])
  }

  @Test func readersSeeAWholeModelOrNone() async throws {
    for round in 0..<30 {
      try await local.publish(2, "round \(round)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await store.remove(index: 2) }
        for _ in 0..<3 {
          group.addTask {
            for _ in 0..<5 { _ = try await store.isComplete(index: 2) }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.status(of: 0..<3).missing == [0, 1, 2])
      #expect(try await store.verify() == VerificationReport())
    }
  }
}
