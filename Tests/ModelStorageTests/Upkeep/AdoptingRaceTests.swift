import InternalFileSystem
import Testing

@testable import ModelStorage

/// Adoption while attempts publish, and adoption that was killed.
@Suite struct AdoptingRaceTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  @Test func ofAdoptionsAndAttemptsTheFirstCompleteWins() async throws {
    var adopted = 0
    for index in 0..<120 {
      try local.writeForeign(index)
      let attempts = [
        try await local.attempt(index, "first"), try await local.attempt(index, "second"),
      ]
      let told = try await withThrowingTaskGroup(of: Publication?.self) { group in
        for attempt in attempts {
          group.addTask {
            // Adoption takes longer: in some rounds it is given a start.
            try await Task.sleep(nanoseconds: UInt64(index % 4) * 250_000)
            return try await attempt.publish()
          }
        }
        for _ in 0..<2 {
          group.addTask {
            do {
              return try await store.adopt(index: index)
            } catch let error as StoreError
              where error.code == .noModel || error.code == .invalidModel
            {
              // The folder was being set aside, or was gone.
              return nil
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let models = told.compactMap { $0?.model.manifest }
      #expect(Set(models).count == 1)
      let winners = told.filter { publication in
        if case .published = publication { true } else { false }
      }
      #expect(winners.count == 1)
      let model = try await store.model(at: index)
      #expect(model.manifest == models.first)
      try await model.verify()
      // Nothing that was told to be complete was set aside.
      if model.manifest.attempt == 0 {
        adopted += 1
        #expect(try local.folder.names(in: "\(index)") == ["model"])
      } else {
        #expect(try local.folder.names(in: "\(index)") == [".quarantine", "model"])
      }
    }
    #expect(try local.completeMarkers.count == 120)
    let report = try await store.verify(rehashing: true)
    #expect(report.complete == Array(0..<120))
    #expect(report.removedMarkers == [] && report.restoredMarkers == [])
    print("adoptions that won against attempts: \(adopted) of 120")
  }

  /// An attempt judges a folder, which is then adopted, and only then gets to set it aside.
  @Test func aSlowJudgeCannotMoveAwayAnAdoptedModel() async throws {
    try local.writeForeign(2)
    let inode = try local.inode("2/model")
    let slow = try await local.attempt(2, "slow")
    try await store.adopt(index: 2)
    try slow.setAside(inode: inode)
    #expect(try local.weights(2) == "foreign")
    guard case .alreadyComplete = try await slow.publish() else {
      Issue.record("the slow attempt replaced a model")
      return
    }
  }

  /// An attempt begins to set a folder aside while an adoption hashes it.
  @Test func aFolderThatIsBeingSetAsideIsNotAdopted() async throws {
    try local.writeForeign(2)
    let inode = try local.inode("2/model")
    let folder = try #require(try AdoptedFolder(index: 2, in: store.layout))
    let (_, content) = try folder.settle()
    let attempt = try await local.attempt(2)
    try attempt.setAside(inode: inode)
    let error = #expect(throws: StoreError.self) {
      try folder.write(Array("manifest".utf8), ifStill: content)
    }
    #expect(error?.problem.contains("keeps its own file of this name") == true)
    try await attempt.publish()
    #expect(try local.weights(2) == "weights")
    #expect(
      try local.folder.names(in: "2/.quarantine/\(inode)")
        == ["assets", "manifest.json", "model.h5"])
    #expect(try local.folder.names(in: "2/.quarantine/\(inode)/manifest.json") == [])
  }

  /// An attempt was killed between taking the manifest's name and moving the folder.
  @Test func aFolderThatWasAlmostSetAsideIsSetAsideByTheNextAttempt() async throws {
    try local.writeForeign(2)
    try FileSystem.makeDirectory(local.folder.path("2/model/manifest.json"))
    let inode = try local.inode("2/model")
    let error = await #expect(throws: StoreError.self) { try await store.adopt(index: 2) }
    #expect(error?.problem.contains("keeps its own file of this name") == true)
    #expect(try await store.verify().unverified.map(\.index) == [2])
    try await local.publish(2)
    #expect(try local.weights(2) == "weights")
    #expect(try local.folder.text(of: "2/.quarantine/\(inode)/model.h5") == "foreign")
  }

  /// What an adoption leaves that is killed after so many of its steps.
  enum Step: CaseIterable {
    case manifestBeside, manifestTornBeside, manifestLinked, temporaryRemoved
  }

  @Test(arguments: Step.allCases)
  func anAdoptionThatIsKilledLeavesTheIndexAbsentOrComplete(step: Step) async throws {
    try local.writeForeign(1)
    try await store.adopt(index: 1, metrics: ["accuracy": 0.5])
    try local.writeForeign(2)
    let temporary = "2/.tmp-\(UniqueName.make())-manifest.json"
    let text = try local.folder.text(of: "1/model/manifest.json")
      .replacing("\"index\" : 1", with: "\"index\" : 2")
    try local.folder.write(
      step == .manifestTornBeside ? String(text.prefix(40)) : text, to: temporary)
    if step == .manifestLinked || step == .temporaryRemoved {
      try FileSystem.link(
        local.folder.path(temporary), to: local.folder.path("2/model/manifest.json"))
    }
    if step == .temporaryRemoved { try FileSystem.unlink(local.folder.path(temporary)) }
    let isComplete = step == .manifestLinked || step == .temporaryRemoved

    let report = try await store.verify(rehashing: true)
    #expect(report.complete == (isComplete ? [1, 2] : [1]))
    #expect(report.restoredMarkers == (isComplete ? [2] : []))
    #expect(report.unverified.map(\.index) == (isComplete ? [] : [2]))
    #expect(try await store.isComplete(index: 2) == isComplete)
    guard case .alreadyComplete = try await store.adopt(index: 2) else {
      #expect(!isComplete)
      return try await expectCleared()
    }
    #expect(isComplete)
    try await expectCleared()
  }

  private func expectCleared() async throws {
    #expect(try await store.verify(rehashing: true).complete == [1, 2])
    try await store.collect(olderThan: .zero)
    #expect(try local.folder.names(in: "2") == ["model"])
    #expect(try await store.verify(rehashing: true).complete == [1, 2])
  }
}
