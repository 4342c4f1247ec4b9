import InternalFileSystem
import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkPublishing() async throws {
    let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    await expectError(.noModel, "an index without a model has none") {
      _ = try await store.model(at: 17)
    }
    expect(try await store.isComplete(index: 17), false, "an index without a model is not complete")

    let paramset: [String: JSONValue] = [
      "learning_rate": .double(1e-5), "epochs": .integer(20), "optimizer": .string("no"),
      "hidden_nodes": .array([.integer(30), .integer(50)]), "warmup": .null,
      "nesterov": .boolean(true), "schedule": .object(["step": .double(0.1)]),
    ]
    let attempt = try await store.begin(index: 17, attempt: 3, paramset: paramset)
    expect(attempt.index, 17, "an attempt tells its index")
    expect(attempt.number, 3, "an attempt tells its number")
    try await attempt.write(content, to: "model.bin")
    try await attempt.write([], to: "empty")
    await expectError(.noModel, "nobody sees a model before it is published") {
      _ = try await store.model(at: 17)
    }

    let metrics = [
      "accuracy": 0.97, "loss": -.infinity, "tiny": .leastNonzeroMagnitude, "zero": -0.0,
    ]
    let publication = try await attempt.publish(metrics: metrics)
    expect(isPublished(publication), "the only attempt publishes")
    let model = try await store.model(at: 17)
    expect(model, publication.model, "the model that was published is the one that is loaded")
    expect(try await store.isComplete(index: 17), "an index with a model is complete")

    let manifest = model.manifest
    expect(manifest.index, 17, "the manifest tells the index")
    expect(manifest.attempt, 3, "the manifest tells the attempt")
    expect(manifest.attemptID, attempt.id, "the manifest tells which attempt it was")
    expect(manifest.listDigest, listDigest, "the manifest tells the list")
    expect(manifest.paramset, paramset, "the manifest tells the paramset")
    expect(
      manifest.metrics.mapValues(\.bitPattern), metrics.mapValues(\.bitPattern),
      "the manifest tells the metrics bit by bit")
    expect(
      manifest.files,
      [
        ModelFile(path: "empty", size: 0, sha256: SHA256Hasher.digest(of: [])),
        ModelFile(path: "model.bin", size: 100_000, sha256: SHA256Hasher.digest(of: content)),
      ],
      "the manifest lists the files with size and SHA-256, by name")
    expect(
      try bytes(of: "model.bin", in: model), content, "a model has the bytes that were written")
    expect(try bytes(of: "empty", in: model), [], "an empty file is a file")
    await expectError(.noFile, "a model has no file that was not written") {
      _ = try model.path(for: "modle.bin")
    }
    let again = try await attempt.publish(metrics: metrics)
    expect(again, publication, "publishing again says the same")
  }

  func checkFoldersInAModel() async throws {
    let attempt = try await store.begin(index: 0)
    try await attempt.write([1], to: "variables/part-1.bin")
    try await attempt.write([2], to: "variables/inner/part-2.bin")
    try await attempt.write([3], to: "graph.bin")
    let model = try await attempt.publish().model
    expect(
      model.manifest.files.map(\.path),
      ["graph.bin", "variables/inner/part-2.bin", "variables/part-1.bin"],
      "files in folders are files of the model")
    expect(
      try bytes(of: "variables/inner/part-2.bin", in: model), [2],
      "a file in a folder has its bytes")
  }

  func checkThatTheFirstCompleteAttemptWins() async throws {
    let first = try await store.begin(index: 4, attempt: 1)
    let second = try await store.begin(index: 4, attempt: 1)
    expect(first.id != second.id, "no two attempts are one")
    try await first.write([1], to: "model.bin")
    try await second.write([2], to: "model.bin")
    try await second.write([2], to: "other.bin")
    let winner = try await second.publish(metrics: ["accuracy": 0.5])
    let loser = try await first.publish(metrics: ["accuracy": 0.9])
    expect(isPublished(winner), "the attempt that publishes first wins")
    expect(loser, .alreadyComplete(winner.model), "a later attempt is told which model stands")
    let model = try await store.model(at: 4)
    expect(model, winner.model, "a later attempt changes nothing")
    expect(try bytes(of: "model.bin", in: model), [2], "a later attempt changes no bytes")
    expect(
      isPublished(try await publish(4)), false, "an index that is complete stays so for later tasks"
    )
  }

  func bytes(of name: String, in model: StoredModel) throws -> [UInt8] {
    let file = try FileDescriptor.open(model.path(for: name), .read)
    return try file.read(upTo: file.status().size + 1)
  }
}
