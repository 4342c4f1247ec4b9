import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

@Suite struct VerifyingTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  @Test func aSoundStoreStaysAsItIs() async throws {
    for index in 0..<5 { try await local.publish(index, metrics: ["accuracy": Double(index)]) }
    let before = try local.contents()
    let report = try await store.verify(rehashing: true)
    var expected = VerificationReport()
    expected.complete = [0, 1, 2, 3, 4]
    #expect(report == expected)
    #expect(report.isSound)
    #expect(try local.contents() == before)
  }

  @Test func anEmptyStoreIsSound() async throws {
    #expect(try await store.verify() == VerificationReport())
  }

  @Test func lostMarkersAreWrittenAgain() async throws {
    for index in 0..<3 { try await local.publish(index, metrics: ["accuracy": 0.5]) }
    let markers = try local.completeMarkers
    try Shell.run("rm \"$1\"/.complete/[02].*", local.folder.path)
    #expect(try await store.status(of: 0..<3).complete == [1])
    let report = try await store.verify()
    #expect(report.restoredMarkers == [0, 2])
    #expect(report.complete == [0, 1, 2])
    #expect(try local.completeMarkers == markers)
    #expect(try await store.verify().restoredMarkers == [])
  }

  /// Of no model, of another publication, of other metrics.
  static let lies = [
    "7.1.0123456789abcdef", "1.1.0123456789abcdef",
    "1.2.fedcba9876543210.accuracy=bfe0000000000000", "8.1.0123456789abcdef.+",
  ]

  @Test(arguments: lies, ["printf '' >", "mkdir", "ln -s /etc/passwd"])
  func markersThatLieAreRemoved(name: String, command: String) async throws {
    try await local.publish(1, metrics: ["accuracy": 0.5])
    let markers = try local.completeMarkers
    #expect(try Shell.run("\(command) \"$1\"", local.folder.path(".complete/\(name)")) == 0)
    let report = try await store.verify()
    #expect(report.removedMarkers == [Int(name.prefix(1))])
    #expect(report.complete == [1])
    #expect(try local.completeMarkers == markers)
    #expect(try await store.status(of: 0..<9).complete == [1])
  }

  @Test func namesThatAreNoMarkersStay() async throws {
    for name in ["x", "1", "1.1.short", "1.1.0123456789abcdef.junk"] {
      try local.folder.write("x", to: ".complete/\(name)")
    }
    let before = try local.contents()
    #expect(try await store.verify() == VerificationReport())
    #expect(try local.contents() == before)
  }

  @Test(arguments: ["truncate", "remove", "fifo", "link"])
  func aModelThatReadersRefuseIsDamagedAndHasNoMarker(damage: String) async throws {
    try await local.publish(1)
    try await local.publish(2)
    let path = local.folder.path("2/model/model.h5")
    switch damage {
    case "truncate": try Shell.run("printf wei > \"$1\"", path)
    case "remove": try FileSystem.unlink(path)
    case "fifo": try Shell.run("rm \"$1\"; mkfifo \"$1\"", path)
    default: try Shell.run("rm \"$1\"; ln -s /etc/passwd \"$1\"", path)
    }
    let names = try local.folder.names(in: "2/model")
    let report = try await store.verify(rehashing: true)
    #expect(report.damaged.map(\.index) == [2])
    #expect(report.damaged.first?.path == local.folder.path("2/model"))
    #expect(report.damaged.first?.reason.contains("'model.h5'") == true)
    #expect(!report.isSound)
    #expect(report.complete == [1])
    #expect(report.removedMarkers == [2])
    #expect(try local.folder.names(in: "2/model") == names)
    #expect(try await store.status(of: 1..<3).missing == [2])
    // A task can run again, as the status says.
    try await local.publish(2, "again")
    #expect(try await store.verify(rehashing: true).complete == [1, 2])
  }

  @Test func changedContentIsFoundByReadingIt() async throws {
    try await local.publish(1)
    try await local.publish(2)
    try Shell.run("printf WEIGHTS > \"$1\"", local.folder.path("2/model/model.h5"))
    #expect(try await store.verify().isSound)
    let before = try local.contents()
    let report = try await store.verify(rehashing: true)
    #expect(report.damaged.map(\.index) == [2])
    #expect(report.damaged.first?.reason.contains("SHA-256 of 'model.h5'") == true)
    #expect(report.complete == [1])
    #expect(try local.contents() == before)
  }

  @Test func whatOtherProgramsWroteIsUnverifiedAndStays() async throws {
    try local.writeForeign(3)
    try local.folder.write("file", to: "4/model")
    try local.folder.write("x", to: "5/log/attempt-1.txt")
    let before = try local.contents()
    let report = try await store.verify(rehashing: true)
    #expect(report.unverified.map(\.index) == [3, 4])
    #expect(report.unverified.first?.reason == "'model' has no manifest.json")
    #expect(report.isSound)
    #expect(try local.contents() == before)
  }

  @Test func whatCannotBeLookedAtIsToldAndTheRestGoesOn() async throws {
    try await local.publish(1)
    try local.folder.write("{\"schema\": 2}", to: "2/model/manifest.json")
    try local.folder.write("", to: ".complete/2.1.0123456789abcdef")
    try local.folder.write("file", to: "3")
    try Shell.run("ln -s 1 \"$1\"", local.folder.path("4"))
    let before = try local.contents()
    let report = try await store.verify()
    #expect(report.unexamined.map(\.index) == [2, 3, 4])
    #expect(report.unexamined.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("\n") })
    #expect(report.complete == [1])
    #expect(!report.isSound)
    #expect(try local.contents() == before)
  }

  @Test func onlyTheIndicesAskedForAreLookedAt() async throws {
    for index in 0..<6 { try await local.publish(index) }
    try Shell.run("rm \"$1\"/.complete/*", local.folder.path)
    try local.folder.write("", to: ".complete/9.1.0123456789abcdef")
    let report = try await store.verify(2..<4)
    #expect(report.restoredMarkers == [2, 3])
    #expect(report.removedMarkers == [])
    #expect(try await store.status(of: 0..<10).complete == [2, 3, 9])
  }

  @Test func progressTellsIndicesAndBytes() async throws {
    for index in 0..<3 { try await local.publish(index, String(repeating: "x", count: 1_000)) }
    let contents = Reports()
    try await store.verify(rehashing: true) { contents.append($0) }
    let progress = contents.all
    #expect(progress.last == VerificationProgress(examined: 3, count: 3, byteCount: 3_000))
    #expect(progress.map(\.byteCount) == progress.map(\.byteCount).sorted())
    let sizes = Reports()
    try await store.verify { sizes.append($0) }
    #expect(sizes.all.map(\.examined) == [1, 2, 3])
  }

  /// Collects what a verification reports, from any thread.
  private final class Reports: @unchecked Sendable {
    private let lock = NSLock()
    private var reports: [VerificationProgress] = []
    var all: [VerificationProgress] { lock.withLock { reports } }
    func append(_ progress: VerificationProgress) { lock.withLock { reports.append(progress) } }
  }

  @Test func aCancelledTaskStopsBetweenIndices() async throws {
    for index in 0..<3 { try await local.publish(index) }
    let task = Task {
      try? await Task.sleep(nanoseconds: 60_000_000_000)
      return try await store.verify()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aLostMountIsNoEmptyStore() async throws {
    try await local.publish(1)
    try FileSystem.rename(local.folder.path(".store.json"), to: local.folder.path("away"))
    let error = await #expect(throws: StoreError.self) { try await store.verify() }
    #expect(error?.code == .noStore)
    #expect(try local.completeMarkers.count == 1)
  }

  @Test func attemptsMayPublishMeanwhile() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        group.addTask { try await local.publish(index, metrics: ["a": Double(index)]) }
      }
      group.addTask {
        for _ in 0..<10 {
          let report = try await store.verify()
          #expect(report.isSound)
        }
      }
      try await group.waitForAll()
    }
    let report = try await store.verify(rehashing: true)
    #expect(report.complete == Array(0..<40))
    #expect(report.removedMarkers == [] && report.restoredMarkers == [])
    #expect(try local.completeMarkers.count == 40)
  }
}
