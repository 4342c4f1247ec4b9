import InternalFileSystem
import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkDamagedCheckpoints() async throws {
    let attempt = try await store.begin(index: 0)
    for step in 1...4 {
      try await save(step, from: attempt, keeping: .all)
    }
    for checkpoint in try await store.checkpoints(at: 0).checkpoints.prefix(2) {
      let path = try checkpoint.path(for: "state.bin")
      try FileSystem.unlink(path)
      if checkpoint.step == 4 {
        let file = try AtomicFile(path: path)
        try file.write(contentsOf: [44])
        try file.commit()
      }
    }
    let loaded = try await attempt.loadCheckpoint()
    expect(loaded.checkpoint?.step, 2, "damaged checkpoints are passed over")
    expect(loaded.damaged.map(\.step).sorted(), [3, 4], "damaged checkpoints are told of")
    expect(
      loaded.damaged.allSatisfy { $0.reason.contains("state.bin") && isOneLine($0.reason) },
      "why a checkpoint is damaged is told in one line")
    let listing = try await store.checkpoints(at: 0)
    expect(listing.damaged.map(\.step), [3], "a listing tells what sizes tell")
    expect(
      try await attempt.loadCheckpoint(step: 4).damaged.map(\.step), [4],
      "a damaged checkpoint of a given step is told of")
    expect(
      try await store.removeCheckpoints(at: 0, keeping: CheckpointRetention(last: 1)), [1, 3, 4],
      "damaged checkpoints are removed first")
    expect(try await steps(at: 0), [2], "the newest good checkpoint is not removed")
  }

  func checkConcurrentCheckpoints() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 {
        let attempt = try await store.begin(index: 5, attempt: number)
        group.addTask {
          for step in 1...4 {
            try await save(
              step, [UInt8](repeating: UInt8(number), count: 1_000), from: attempt)
            let loaded = try await attempt.loadCheckpoint()
            expect(loaded.damaged, [], "attempts at once damage no checkpoint")
            expect(
              (loaded.checkpoint?.step ?? -1) >= step, "attempts at once take no progress away")
            let bytes = try bytes(of: loaded) ?? []
            expect(
              bytes,
              [UInt8](repeating: UInt8(loaded.checkpoint?.manifest.attempt ?? 0), count: 1_000),
              "bytes and manifest are of one attempt")
          }
        }
      }
      try await group.waitForAll()
    }
    expect(try await steps(at: 5).first, 4, "the newest checkpoint stays")
  }

  func checkThatNobodyRemovesALoadedCheckpoint() async throws {
    let reader = try await store.begin(index: 0)
    let other = try await store.begin(index: 0, attempt: 2)
    try await save(1, [11], from: other)
    let loaded = try await reader.loadCheckpoint()
    for step in 2...4 {
      try await save(step, from: other)
    }
    try await store.removeCheckpoints(at: 0)
    expect(try bytes(of: loaded), [11], "a loaded checkpoint stays until its reader ends")
    try await reader.discard()
    try await other.discard()
  }
}
