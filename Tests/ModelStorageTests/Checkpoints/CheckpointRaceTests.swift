import InternalFileSystem
import Testing

@testable import ModelStorage

/// Overlapping attempts of one index, which neither break each other nor see anything torn.
@Suite struct CheckpointRaceTests {
  let local: LocalStore
  var store: LocalModelStore { local.store }

  init() async throws {
    local = try await LocalStore()
  }

  private func text(_ number: Int) -> String { String(repeating: "\(number).", count: 20_000) }

  @Test func attemptsThatSaveOneStepAllSaveIt() async throws {
    try await withThrowingTaskGroup(of: StoredCheckpoint.self) { group in
      for number in 0..<32 {
        let attempt = try await store.begin(index: 2, attempt: number)
        group.addTask { try await local.save(7, text(number), from: attempt) }
      }
      let saved = try await group.reduce(into: Set()) { $0.insert($1) }
      #expect(saved.count == 32)
      #expect(Set(try await store.checkpoints(at: 2).checkpoints) == saved)
      for checkpoint in saved {
        try await checkpoint.verify()
        #expect(try checkpoint.text(of: "weights.bin") == text(checkpoint.manifest.attempt))
      }
    }
  }

  @Test func savesAtOnceOfOneAttemptAllSave() async throws {
    let attempt = try await local.attempt(2)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for step in 0..<32 {
        group.addTask { try await local.save(step, text(step), from: attempt) }
      }
      try await group.waitForAll()
    }
    #expect(try await local.steps(2) == Array((0..<32).reversed()))
    #expect(try local.folder.names(in: "2/\(attempt.folderName)") == ["model"])
  }

  /// Each attempt saves, keeps one, and loads; others remove what it is looking at meanwhile.
  @Test func whatIsLoadedIsNeverTornNorTakenAway() async throws {
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<16 {
        let attempt = try await store.begin(index: 2, attempt: number)
        group.addTask {
          var loads = 0
          for step in 1...12 {
            try await local.save(
              step, text(number), from: attempt, keeping: CheckpointRetention(last: 1))
            let loaded = try await attempt.loadCheckpoint()
            #expect(loaded.damaged == [])
            let checkpoint = try #require(loaded.checkpoint)
            #expect(checkpoint.step >= step)
            await Task.yield()
            #expect(try checkpoint.text(of: "weights.bin") == text(checkpoint.manifest.attempt))
            #expect(try checkpoint.text(of: "optimizer/state.bin").utf8.count == 1)
            loads += 1
          }
          return loads
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(count == 16 * 12)
    #expect(try await local.steps(2).first == 12)
    #expect(try local.folder.names(in: ".trash") == [])
  }

  /// Publication removes the folder of checkpoints while others save into it.
  @Test func publicationAndSavesAtOnceHarmNeither() async throws {
    for index in 0..<30 {
      let winner = try await local.attempt(index)
      try await local.save(1, from: winner)
      let others = [try await local.attempt(index), try await local.attempt(index)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { _ = try await winner.publish() }
        for other in others {
          group.addTask {
            for step in 1...3 { try await local.save(step, from: other, keeping: .latestTwo) }
          }
        }
        try await group.waitForAll()
      }
      for other in others { _ = try await other.publish() }
      #expect(try local.folder.names(in: "\(index)") == ["model"])
      #expect(try local.weights(index) == "weights")
    }
    #expect(try await store.verify(rehashing: true).complete == Array(0..<30))
    #expect(try local.folder.names(in: ".trash") == [])
  }

  @Test func removalsAndSavesAtOnceHarmNeither() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        let attempt = try await store.begin(index: 2, attempt: number)
        group.addTask {
          for step in 1...20 { try await local.save(step, text(number), from: attempt) }
        }
        group.addTask {
          for _ in 1...20 {
            try await store.removeCheckpoints(at: 2, keeping: number == 0 ? .latestTwo : nil)
          }
        }
      }
      try await group.waitForAll()
    }
    let listing = try await store.checkpoints(at: 2)
    #expect(listing.damaged == [])
    for checkpoint in listing.checkpoints { try await checkpoint.verify() }
  }

  @Test func anAttemptThatEndsWhileItSavesLeavesAllOrNothing() async throws {
    for index in 0..<60 {
      let attempt = try await local.attempt(index)
      async let ending: Void = attempt.discard()
      do {
        try await local.save(1, from: attempt)
        #expect(try await local.steps(index) == [1])
      } catch {
        // The folder may go while a file is written into it.
        #expect(error is StoreError)
        #expect(try await local.steps(index) == [])
      }
      try await ending
      #expect(try await store.checkpoints(at: index).damaged == [])
    }
    #expect(try local.folder.names(in: ".running") == [])
  }
}
