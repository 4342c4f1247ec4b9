import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct CollectingTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  /// The folder of an attempt that was killed, with 4 bytes.
  private func leaveAttempt(_ index: Int, id: String = "x") throws {
    try local.folder.write("torn", to: "\(index)/.attempt-1-\(id)/model/inner/model.h5")
  }

  @Test func whatKilledAttemptsLeftIsRemoved() async throws {
    try await local.publish(1)
    try leaveAttempt(1)
    try leaveAttempt(2)
    try local.markRunning(2, id: "x", secondsAgo: 37 * 3_600)
    try local.writeForeign(3)
    try await local.publish(3)
    let id = UniqueName.make()
    try local.folder.write("12", to: ".tmp-\(id)-.store.json")
    try local.folder.write("123", to: "1/.tmp-\(id)-manifest.json")
    try local.folder.write("", to: ".running/.probe-\(id)")
    try local.folder.write("rubbish", to: ".trash/x/y/z")
    try local.folder.write("log", to: "2/log/attempt-1.txt")
    for name in ["1", "2", "3", ".running/.probe-\(id)", ".tmp-\(id)-.store.json"] {
      try local.makeOld(name)
    }
    let before = try local.contents()
    let plan = try await store.collect(dryRun: true)
    #expect(try local.contents() == before)

    let report = try await store.collect()
    #expect(report == plan)
    #expect(report.attempts == amount(2, 8))
    #expect(report.setAside.count == 1)
    // The forged marker has what JSON its record is.
    #expect(report.runningMarkers.count == 1)
    #expect(report.temporaryFiles == amount(3, 5))
    #expect(report.trash == amount(1, 7))
    #expect(report.left == [])
    #expect(report.total.count == 8)
    #expect(
      try local.folder.names()
        == [".complete", ".failed", ".running", ".store.json", ".trash", "1", "2", "3"])
    for (folder, names) in [
      ("1", ["model"]), ("2", ["log"]), ("3", ["model"]), (".running", []), (".trash", []),
    ] {
      #expect(try local.folder.names(in: folder) == names)
    }
    #expect(try await store.verify(rehashing: true).complete == [1, 3])
    #expect(try await store.collect() == CollectionReport())
  }

  private func amount(_ count: Int, _ byteCount: Int) -> CollectionReport.Amount {
    CollectionReport.Amount(count: count, byteCount: byteCount)
  }

  @Test func aFolderThatAKilledCollectionEmptiedGoes() async throws {
    try await local.publish(1)
    try Shell.run("mkdir \"$1\"", local.folder.path("1/.quarantine"))
    try await store.collect()
    #expect(try local.folder.names(in: "1") == [".quarantine", "model"])
    try local.makeOld("1")
    try await store.collect(dryRun: true)
    #expect(try local.folder.names(in: "1") == [".quarantine", "model"])
    #expect(try await store.collect() == CollectionReport())
    #expect(try local.folder.names(in: "1") == ["model"])
  }

  @Test func whatIsYoungStays() async throws {
    try leaveAttempt(1)
    try local.markRunning(2, id: "x", secondsAgo: 35 * 3_600)
    try local.writeForeign(3)
    try await local.publish(3)
    try local.folder.write("", to: ".running/.probe-\(UniqueName.make())")
    let before = try local.contents()
    #expect(try await store.collect() == CollectionReport())
    #expect(try local.contents() == before)
    #expect(try await store.collect(olderThan: .zero).total.count == 4)
  }

  @Test(arguments: ["", "/model", "/model/inner", "/model/inner/model.h5"])
  func anAttemptInWhichAnythingIsYoungStays(name: String) async throws {
    try leaveAttempt(1)
    try local.makeOld("1/.attempt-1-x")
    try Shell.run("touch \"$1\"", local.folder.path("1/.attempt-1-x\(name)"))
    #expect(try await store.collect() == CollectionReport())
    #expect(try await store.collect(olderThan: .zero).attempts.count == 1)
  }

  @Test(arguments: [0.0, 60, -500])
  func theLiveWorkOfAnotherHostStays(secondsAgo: Double) async throws {
    try leaveAttempt(1)
    try local.makeOld("1")
    try local.markRunning(1, id: "x", secondsAgo: secondsAgo)
    let before = try local.contents()
    for age in [Duration.zero, .seconds(1), .seconds(36 * 3_600)] {
      let report = try await store.collect(olderThan: age)
      #expect(report.total.count == 0)
      #expect(report.runningAttempts == 1)
    }
    #expect(try local.contents() == before)
  }

  @Test func aHostThatWasSilentForAWhileIsGivenTime() async throws {
    try leaveAttempt(1)
    try local.makeOld("1")
    try local.markRunning(1, id: "x", secondsAgo: 10 * 3_600)
    #expect(try await store.collect() == CollectionReport())
    #expect(try await store.collect(olderThan: .seconds(9 * 3_600)).total.count == 2)
  }

  @Test func aProcessOfThisHostRunsUntilItEnds() async throws {
    let process = try Shell.start("exec sleep 100")
    try leaveAttempt(1)
    try local.makeOld("1")
    try local.markRunning(1, id: "x", secondsAgo: 100 * 3_600) {
      $0.process = process.processIdentifier
      $0.start = ""
    }
    #expect(try await store.collect().runningAttempts == 1)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try await store.collect().total.count == 2)
    #expect(try local.folder.names(in: "1") == [])
  }

  @Test func anAttemptThatRunsPublishesAfterIt() async throws {
    let attempt = try await local.attempt(1)
    try local.makeOld("1")
    #expect(try await store.collect(olderThan: .zero).runningAttempts == 1)
    try await attempt.publish()
    #expect(try await store.verify(rehashing: true).complete == [1])
  }

  /// A host that was suspended for days comes back.
  @Test func anAttemptThatWasCollectedFailsAndHarmsNothing() async throws {
    let attempt = try await local.attempt(1)
    try FileSystem.unlink(attempt.runningMarker)
    try local.makeOld("1")
    #expect(try await store.collect().attempts.count == 1)
    let error = await #expect(throws: StoreError.self) { try await attempt.publish() }
    #expect(error?.code == .attemptOver)
    #expect(try await store.isComplete(index: 1) == false)
    try await local.publish(1, "again")
    try await attempt.discard()
    #expect(try local.weights(1) == "again")
  }

  @Test func whatWasSetAsideStaysAsLongAsTheLastMoveIsYoung() async throws {
    try local.writeForeign(1)
    try local.makeOld("1")
    try await local.publish(1)
    // What was set aside is old, but it was only just set aside.
    #expect(try await store.collect() == CollectionReport())
    try local.makeOld("1/.quarantine")
    #expect(try await store.collect().setAside.count == 1)
    #expect(try local.folder.names(in: "1") == ["model"])
  }

  @Test func whatBelongsToNobodyKnownStays() async throws {
    for name in [
      "notes.txt", ".hidden", ".tmp-x", ".tmp-short-.store.json", "x/.attempt-1-x/f",
      "1/.attempt-x/f", "1/.attempt-1-file", "1/.tmp-x", "1/model/.tmp-\(UniqueName.make())-x",
      "1/.trash/x", ".running/x", ".running/.probe-x", ".running/1.1", ".complete/x",
      ".failed/x", "01/.attempt-1-x/f",
    ] {
      try local.folder.write("x", to: name)
    }
    try await store.recordFailure(index: 1, attempt: 1, reason: "x")
    try Shell.run("mkdir \"$1/.running/5.1.x\"", local.folder.path)
    try local.makeOld(".")
    let before = try local.contents()
    #expect(try await store.collect(olderThan: .zero) == CollectionReport())
    #expect(try local.contents() == before)
  }

  @Test func linksAreNotFollowed() async throws {
    let outside = try TemporaryFolder()
    try outside.write("keep", to: ".attempt-1-x/model/model.h5")
    try outside.write("keep", to: "1")
    try Shell.run(
      """
      cd "$2"; ln -s "$1" 5; mkdir 6 7; ln -s "$1" 6/.attempt-1-x; ln -s "$1" 6/.quarantine
      ln -s "$1" .trash/link; mkdir -p 7/.attempt-1-x/model; ln -s "$1" 7/.attempt-1-x/model/link
      mkfifo 7/.attempt-1-x/fifo .trash/fifo
      """, outside.path, local.folder.path)
    let report = try await store.collect(olderThan: .zero)
    #expect(report.attempts.count == 1)
    #expect(report.trash.count == 2)
    #expect(report.left == [])
    #expect(try local.folder.names(in: "7") == [])
    #expect(try local.folder.names(in: "6") == [".attempt-1-x", ".quarantine"])
    #expect(try outside.text(of: ".attempt-1-x/model/model.h5") == "keep")
    #expect(try outside.names() == [".attempt-1-x", "1"])
  }

  @Test func namesThatAreNotUTF8AreRemoved() async throws {
    try #require(
      try Shell.run(
        #"""
        cd "$1"; bad=$(printf 'a\377\376'); mkdir -p "1/.attempt-1-x/model/$bad" ".trash/$bad"
        printf xx > "1/.attempt-1-x/model/$bad/$bad"; printf x > ".trash/$bad/$bad"
        """#, local.folder.path) == 0)
    let report = try await store.collect(olderThan: .zero)
    #expect(report.attempts == amount(1, 2))
    #expect(report.trash == amount(1, 1))
    #expect(report.left == [])
    #expect(try local.folder.names(in: ".trash") == [])
    #expect(try local.folder.names(in: "1") == [])
  }

  @Test func foldersOfAnyDepthAreRemoved() async throws {
    try FileSystem.makeDirectories(local.folder.path("1/.attempt-1-x"))
    var current = try FileDescriptor.open(local.folder.path("1/.attempt-1-x"), .directory)
    for _ in 0..<2_000 {
      try FileSystem.makeDirectory("inner", in: current)
      current = try FileDescriptor.open("inner", .directory, in: current)
    }
    let report = try await store.collect(olderThan: .zero)
    #expect(report.attempts.count == 1)
    #expect(report.left == [])
    #expect(try local.folder.names(in: ".trash") == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may remove anything"))
  func whatMayNotBeRemovedIsToldAndTheRestGoesOn() async throws {
    try leaveAttempt(1)
    try leaveAttempt(2)
    try Shell.run("chmod 0 \"$1\"", local.folder.path("1/.attempt-1-x/model"))
    let report = try await store.collect(olderThan: .zero)
    #expect(report.left.map(\.index) == [1])
    #expect(report.attempts.count == 1)
    try Shell.run("chmod 700 \"$1\"", local.folder.path("1/.attempt-1-x/model"))
  }

  @Test func twoAtOnceRemoveEachThingOnce() async throws {
    for index in 0..<50 { try leaveAttempt(index) }
    try await withThrowingTaskGroup(of: CollectionReport.self) { group in
      for _ in 0..<3 { group.addTask { try await store.collect(olderThan: .zero) } }
      for try await report in group { #expect(report.left == []) }
    }
    #expect(try await store.collect(olderThan: .zero).total.count == 0)
    for index in 0..<50 { #expect(try local.folder.names(in: "\(index)") == []) }
  }

  @Test func anAgeBelowZeroIsRefused() async throws {
    let error = await #expect(throws: StoreError.self) {
      try await store.collect(olderThan: .seconds(-1))
    }
    #expect(error?.code == .invalidArgument)
  }

  @Test func aLostMountIsRefused() async throws {
    try leaveAttempt(1)
    try FileSystem.unlink(local.folder.path(".store.json"))
    await #expect(throws: StoreError.self) { try await store.collect(olderThan: .zero) }
    #expect(try local.folder.names(in: "1") == [".attempt-1-x"])
  }
}
