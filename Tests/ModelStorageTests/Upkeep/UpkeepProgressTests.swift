import Foundation
import InternalFileSystem
import Testing

@testable import ModelStorage

/// What is told while a store is kept up.
@Suite struct UpkeepProgressTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  /// Collects what is told, from any thread.
  private final class Reports<Report: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var reports: [Report] = []
    var all: [Report] { lock.withLock { reports } }
    func append(_ report: Report) { lock.withLock { reports.append(report) } }
  }

  @Test func adoptionTellsBytes() async throws {
    try local.writeForeign(2)
    let reports = Reports<AdditionProgress>()
    let model = try await store.adopt(index: 2) { reports.append($0) }.model
    let size = model.manifest.files.reduce(0) { $0 + $1.size }
    #expect(reports.all.last == AdditionProgress(byteCount: size, of: size))
    #expect(reports.all.map(\.byteCount) == reports.all.map(\.byteCount).sorted())
    // One that is complete already reads nothing.
    let again = Reports<AdditionProgress>()
    try await store.adopt(index: 2, paramset: ["epochs": 20]) { again.append($0) }
    #expect(again.all.isEmpty)
  }

  @Test func comparingAModelTellsBytes() async throws {
    try await local.publish(1, String(repeating: "x", count: 1_000))
    let reports = Reports<Int>()
    try await store.model(at: 1).verify { reports.append($0) }
    #expect(reports.all.last == 1_000)
    #expect(reports.all == reports.all.sorted())
  }

  @Test(arguments: [true, false])
  func collectionTellsWhatWasLookedAt(isDryRun: Bool) async throws {
    for index in 0..<3 { try await local.publish(index) }
    try local.folder.write("rubbish", to: ".trash/x/y/z")
    let reports = Reports<CollectionProgress>()
    let report = try await store.collect(dryRun: isDryRun) { reports.append($0) }
    let last = try #require(reports.all.last)
    #expect(last.examined == last.count)
    #expect(last.byteCount == report.total.byteCount)
    #expect(reports.all.map(\.examined) == Array(1...last.count))
  }

  @Test func aModelCountsAsExaminedOnceItWasRead() async throws {
    try await local.publish(1, String(repeating: "x", count: 1_000))
    let reports = Reports<VerificationProgress>()
    try await store.verify(rehashing: true) { reports.append($0) }
    #expect(reports.all.first == VerificationProgress(examined: 0, count: 1, byteCount: 1_000))
    #expect(reports.all.last == VerificationProgress(examined: 1, count: 1, byteCount: 1_000))
  }
}
