import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkRetention() async throws {
    let attempt = try await store.begin(index: 0)
    for step in 0..<5 {
      try await save(step, from: attempt, keeping: CheckpointRetention(last: 3))
    }
    expect(try await steps(at: 0), [4, 3, 2], "the last ones are kept")
    try await save(1, from: attempt, keeping: CheckpointRetention(last: 1))
    expect(
      try await steps(at: 0), [4, 1], "the newest and the one just saved are kept in any case")

    let ranked = try await store.begin(index: 1)
    let losses: [Double?] = [0.5, .nan, 0.25, nil, 0.75, 0.25, .infinity]
    let retention = try CheckpointRetention(last: 1, best: 2, by: "loss", order: .minimize)
    for (step, loss) in losses.enumerated() {
      try await save(
        step, metrics: loss.map { ["loss": $0] } ?? [:], from: ranked, keeping: retention)
    }
    expect(
      try await steps(at: 1), [6, 5, 2], "the best ones are kept, NaN and missing values last")
  }

  func checkRemovingCheckpoints() async throws {
    let attempt = try await store.begin(index: 0)
    for step in 0..<4 {
      try await save(
        step, metrics: ["accuracy": Double(4 - step)], from: attempt, keeping: .all)
    }
    let retention = try CheckpointRetention(last: 1, best: 1, by: "accuracy")
    expect(
      try await store.removeCheckpoints(at: 0, keeping: retention), [1, 2],
      "those are removed that are not to be kept")
    expect(try await steps(at: 0), [3, 0], "those are kept that are to be")
    expect(try await store.removeCheckpoints(at: 0), [0, 3], "all can be removed")
    expect(
      try await attempt.loadCheckpoint(), LoadedCheckpoint(nil), "what was removed is gone")
    expect(try await store.removeCheckpoints(at: 9), [], "where none are, none are removed")
    try await save(5, from: attempt)
    expect(try await steps(at: 0), [5], "after a removal others are saved")
  }

  func checkCheckpointsOfACompleteIndex() async throws {
    let attempt = try await store.begin(index: 0)
    let late = try await store.begin(index: 0, attempt: 2)
    try await save(1, from: attempt)
    try await attempt.write([1], to: "model.bin")
    let published = try await attempt.publish(metrics: [:])
    expect(try await steps(at: 0), [], "publication removes the checkpoints")
    try await save(2, from: late)
    expect(
      try await store.model(at: 0), published.model,
      "a checkpoint of an index that is complete changes nothing")
    try await late.write([2], to: "model.bin")
    expect(
      try await late.publish(metrics: [:], keepingCheckpoints: true),
      .alreadyComplete(published.model), "the first complete attempt wins")
    expect(
      try await steps(at: 0), [], "the model that stands decides whether checkpoints are kept")

    let keeping = try await store.begin(index: 1)
    try await save(1, from: keeping)
    try await keeping.write([1], to: "model.bin")
    let kept = try await keeping.publish(metrics: [:], keepingCheckpoints: true)
    expect(kept.model.manifest.keepsCheckpoints, true, "the manifest tells what is kept")
    expect(try await steps(at: 1), [1], "publication keeps the checkpoints when asked to")
    expect(isPublished(try await publish(1)), false, "an index that is complete stays so")
    expect(try await steps(at: 1), [1], "a later attempt removes none that are kept")
  }

  func checkRefusalsOfCheckpoints() async throws {
    let attempt = try await store.begin(index: 0)
    await expectError(.invalidArgument, "a step is at least 0") {
      try await save(-1, from: attempt)
    }
    await expectError(.invalidModel, "a checkpoint has at least one file") {
      try await attempt.saveCheckpoint(step: 1) { _ in }
    }
    await expectError(.invalidArgument, "a file of a checkpoint has a name") {
      try await attempt.saveCheckpoint(step: 1) { _ = try $0.path(for: "../state.bin") }
    }
    do {
      try await attempt.saveCheckpoint(step: 1) { folder in
        try await folder.write([1], to: "state.bin")
        throw Interruption()
      }
      Issue.record("what the writer throws is thrown", sourceLocation: sourceLocation)
    } catch is Interruption {
      expect(try await steps(at: 0), [], "a checkpoint is complete or absent")
    }
    for index in [-1, Int.min] {
      await expectError(.invalidArgument, "an index is at least 0") {
        _ = try await store.checkpoints(at: index)
      }
      await expectError(.invalidArgument, "an index is at least 0") {
        _ = try await store.removeCheckpoints(at: index)
      }
    }
    try await save(1, from: attempt)
    expect(try await steps(at: 0), [1], "a refusal leaves the attempt as it was")
    await expectError(.noFile, "a checkpoint has no file that was not written") {
      _ = try await attempt.loadCheckpoint().checkpoint?.path(for: "sate.bin")
    }
  }

  /// What a writer of a checkpoint throws.
  private struct Interruption: Error {}
}
