import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct StatusTests {
  let local: LocalStore

  init() async throws {
    local = try await LocalStore()
  }

  /// Marks an index as being worked on by some process.
  private func mark(
    _ index: Int, secondsAgo: Double, _ change: (inout RunningRecord) -> Void = { _ in }
  ) throws {
    var record = RunningRecord(startedAt: "", beatInterval: 30)
    change(&record)
    let name = ".running/\(RunningMarker(index: index, attempt: 1, attemptID: "x").name)"
    try local.folder.write(String(decoding: JSONCoding.encode(record), as: UTF8.self), to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(-secondsAgo)],
      ofItemAtPath: local.folder.path(name))
  }

  @Test func aProcessOnThisHostRunsUntilItEnds() async throws {
    let process = try Shell.start("exec sleep 100")
    try mark(1, secondsAgo: 10_000) {
      $0.process = process.processIdentifier
      $0.start = ""
    }
    #expect(try await local.store.status(of: 0..<3).running == [1])
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try await local.store.status(of: 0..<3).missing == [0, 1, 2])
  }

  @Test(arguments: [(0.0, true), (60, true), (100, false), (100_000, false), (-500, true)])
  func aProcessElsewhereRunsWhileItBeats(secondsAgo: Double, isRunning: Bool) async throws {
    try mark(1, secondsAgo: secondsAgo) { $0.host = "elsewhere" }
    #expect(try await local.store.status(of: 0..<3).running == (isRunning ? [1] : []))
    #expect(try local.folder.names(in: ".running").count == 1)
  }

  @Test(arguments: ["ln -s x", "ln -s /etc/passwd", "mkdir", "mkfifo"])
  func whatIsNoFileIsNoMarker(command: String) async throws {
    try Shell.run("\(command) \"$1\"", local.folder.path(".running/1.1.x"))
    try mark(2, secondsAgo: 0)
    #expect(try await local.store.status(of: 0..<3).running == [2])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read any file"), arguments: [0.0, 1_000])
  func aMarkerThatCannotBeReadIsJudgedByItsTime(secondsAgo: Double) async throws {
    try mark(1, secondsAgo: secondsAgo)
    try Shell.run("chmod 0 \"$1\"", local.folder.path(".running/1.1.x"))
    #expect(try await local.store.status(of: 0..<3).running == (secondsAgo < 100 ? [1] : []))
  }

  @Test func aMarkerThatIsBeingWrittenCounts() async throws {
    try local.folder.write("", to: ".running/1.1.x")
    #expect(try await local.store.status(of: 0..<3).running == [1])
  }

  @Test func anAttemptBeats() async throws {
    let local = try await LocalStore(beatInterval: 0.05)
    let attempt = try await local.attempt(1)
    let marker = attempt.runningMarker
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000)], ofItemAtPath: marker)
    var hasBeaten = false
    for _ in 0..<200 where !hasBeaten {
      try await Task.sleep(nanoseconds: 25_000_000)
      hasBeaten = try FileSystem.status(of: marker).modified.seconds > 1_000
    }
    #expect(hasBeaten)
    try await attempt.discard()
    try await Task.sleep(nanoseconds: 150_000_000)
    #expect(try FileSystem.statusIfPresent(of: marker) == nil)
  }

  @Test func aModelWhoseMarkerWasLostIsStillThere() async throws {
    try await local.publish(1, metrics: ["accuracy": 0.5])
    let markers = try local.folder.names(in: ".complete")
    try Shell.run("rm \"$1\"/.complete/*", local.folder.path)
    #expect(try await local.store.status(of: 0..<3).missing == [0, 1, 2])
    #expect(try await local.store.model(at: 1).manifest.metrics == ["accuracy": 0.5])
    #expect(try await local.store.isComplete(index: 1))
    #expect(try local.folder.names(in: ".complete") == markers)
    #expect(try await local.store.status(of: 0..<3).complete == [1])
  }

  @Test func whatWasPublishedHasNotFailed() async throws {
    let attempt = try await local.attempt(0)
    try await attempt.publish()
    await attempt.fail(reason: "while clearing up")
    #expect(try local.folder.names(in: ".failed") == [])
    // Another attempt's model is not this one's success.
    let late = try await local.attempt(0)
    await late.fail(reason: "too late")
    #expect(try local.folder.names(in: ".failed").count == 1)
  }

  @Test func theLastFailureCounts() async throws {
    let store = local.store
    try await store.recordFailure(index: 1, attempt: 2, reason: "first")
    try await Task.sleep(nanoseconds: 5_000_000)
    try await store.recordFailure(index: 1, attempt: 1, reason: "second, after resubmission")
    #expect(
      try await store.status(of: 0..<3).failed.map(\.reason) == ["second, after resubmission"])
    let long = String(repeating: "long ", count: 100)
    try await store.recordFailure(index: 2, attempt: 1, reason: long)
    let name = try #require(
      try local.folder.names(in: ".failed").first { $0.hasPrefix("2.") })
    #expect(try local.folder.text(of: ".failed/\(name)") == long + "\n")
  }

  @Test func aLostFolderOfMarkersIsAnErrorAndNotAnEmptyStore() async throws {
    try await local.publish(1)
    for folder in [".complete", ".failed", ".running"] {
      try FileSystem.rename(local.folder.path(folder), to: local.folder.path("away"))
      let error = await #expect(throws: StoreError.self) {
        try await local.store.status(of: 0..<3)
      }
      #expect(error?.code == .noStore)
      try FileSystem.rename(local.folder.path("away"), to: local.folder.path(folder))
    }
  }

  @Test func otherFilesAmongTheMarkersAreIgnored() async throws {
    for folder in [".complete", ".failed", ".running"] {
      for name in [".nfs0001", ".probe-1", "x", "1", "1.1", "-1.1.0123456789abcdef", "01.1.x"] {
        try local.folder.write("x", to: "\(folder)/\(name)")
      }
    }
    #expect(try await local.store.status(of: 0..<3).missing == [0, 1, 2])
  }

  @Test func tenThousandIndicesAreToldByTheirMarkersAlone() async throws {
    for index in 0..<10_000 where index % 3 == 0 {
      let name = "\(index).1.0123456789abcdef.accuracy=bfe0000000000000"
      try FileDescriptor.open(local.folder.path(".complete/\(name)"), .createNew).close()
    }
    let status = try await local.store.status(of: 0..<10_000)
    #expect(status.complete == Array(stride(from: 0, to: 10_000, by: 3)))
    #expect(status.missing.count == 6_666)
  }
}
