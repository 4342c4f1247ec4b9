import InternalFileSystem
import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkCheckpoints() async throws {
    let paramset: [String: JSONValue] = ["learning_rate": .double(1e-5)]
    let metrics = ["loss": -0.0, "accuracy": .nan, "tiny": .leastNonzeroMagnitude]
    let attempt = try await store.begin(index: 3, attempt: 2, paramset: paramset)
    let none = try await attempt.loadCheckpoint()
    expect(none, LoadedCheckpoint(nil), "an index without a checkpoint has none")
    let saved = try await attempt.saveCheckpoint(step: 7, metrics: metrics) { folder in
      try await folder.write([1, 2, 3], to: "state.bin")
      try await folder.write([], to: "optimizer/empty")
      let during = try await store.checkpoints(at: 3)
      expect(during, CheckpointListing(), "nobody sees a checkpoint before it is saved")
    }
    let manifest = saved.manifest
    expect(
      [manifest.index, manifest.step, manifest.attempt], [3, 7, 2], "a checkpoint tells its origin")
    expect(manifest.attemptID, attempt.id, "a checkpoint tells which attempt saved it")
    expect(manifest.listDigest, listDigest, "a checkpoint tells the list")
    expect(manifest.paramset, paramset, "a checkpoint tells the paramset")
    expect(
      manifest.metrics.mapValues(\.bitPattern), metrics.mapValues(\.bitPattern),
      "a checkpoint tells its metrics bit by bit")
    expect(
      manifest.files,
      [
        ModelFile(path: "optimizer/empty", size: 0, sha256: SHA256Hasher.digest(of: [])),
        ModelFile(path: "state.bin", size: 3, sha256: SHA256Hasher.digest(of: [1, 2, 3])),
      ],
      "a checkpoint lists its files with size and SHA-256, by name")
    let loaded = try await attempt.loadCheckpoint()
    expect(
      loaded.checkpoint?.manifest.id, manifest.id, "what was saved is what is loaded")
    expect(try bytes(of: loaded), [1, 2, 3], "a checkpoint has the bytes that were written")
    await expectError(.noModel, "a checkpoint is no model") {
      _ = try await store.model(at: 3)
    }
    expect(try await store.status(of: 0..<4).complete, [], "a checkpoint completes no index")
    expect(
      try await store.checkpoints(at: 4), CheckpointListing(),
      "a checkpoint is of one index alone")
  }

  func checkThatCheckpointsOutliveTheirAttempt() async throws {
    let discarded = try await store.begin(index: 0)
    try await save(1, from: discarded)
    try await discarded.discard()
    let failed = try await store.begin(index: 0)
    try await save(2, from: failed)
    await failed.fail(reason: "out of memory")
    let next = try await store.begin(index: 0, attempt: 2)
    expect(
      try await next.loadCheckpoint().checkpoint?.step, 2,
      "a checkpoint outlives the attempt that saved it")
    expect(
      try await steps(at: 0), [2, 1], "a checkpoint outlives the attempt that saved it")
    await expectError(.attemptOver, "an attempt that is over saves no checkpoint") {
      try await save(3, from: discarded)
    }
    let empty = try await store.begin(index: 1)
    try await empty.discard()
    await expectError(.attemptOver, "an attempt that is over loads no checkpoint") {
      _ = try await empty.loadCheckpoint()
    }
    await expectError(.attemptOver, "an attempt that is over loads no checkpoint") {
      _ = try await failed.loadCheckpoint()
    }
  }

  func checkWhichCheckpointIsLoaded() async throws {
    let attempt = try await store.begin(index: 0)
    for step in [3, 10, 9, 0] {
      try await save(step, from: attempt, keeping: .all)
    }
    expect(try await steps(at: 0), [10, 9, 3, 0], "the highest step is the newest")
    expect(
      try await attempt.loadCheckpoint().checkpoint?.step, 10, "the newest checkpoint is loaded")
    let third = try await attempt.loadCheckpoint(step: 3)
    expect(third.checkpoint?.step, 3, "the checkpoint of a given step is loaded")
    expect(try bytes(of: third), [3], "the checkpoint of a given step is loaded")
    expect(
      try await attempt.loadCheckpoint(step: 4), LoadedCheckpoint(nil),
      "a step without a checkpoint has none")
    let odd = try await attempt.loadCheckpoint(step: nil) { $0.step % 2 == 1 }
    expect(odd.checkpoint?.step, 9, "a checkpoint that cannot be used is passed over")
    try await save(10, [77], from: attempt, keeping: .all)
    expect(
      try await bytes(of: attempt.loadCheckpoint()), [77],
      "of one step, the one saved later is newer")
  }

  /// Saves a checkpoint of one file.
  @discardableResult
  func save(
    _ step: Int, _ content: [UInt8]? = nil, metrics: [String: Double] = [:],
    from attempt: Store.Attempt, keeping retention: CheckpointRetention = .latestTwo
  ) async throws -> StoredCheckpoint {
    try await attempt.saveCheckpoint(step: step, metrics: metrics, keeping: retention) { folder in
      try await folder.write(content ?? [UInt8(truncatingIfNeeded: step)], to: "state.bin")
    }
  }

  func steps(at index: Int) async throws -> [Int] {
    try await store.checkpoints(at: index).checkpoints.map(\.step)
  }

  func bytes(of loaded: LoadedCheckpoint) throws -> [UInt8]? {
    try loaded.checkpoint.map { checkpoint in
      let file = try FileDescriptor.open(checkpoint.path(for: "state.bin"), .read)
      return try file.read(upTo: file.status().size + 1)
    }
  }
}
