import ModelStorage
import Testing

@Suite struct CheckpointRetentionTests {
  /// Checkpoints of steps from 0 with a value of "loss" each.
  private func checkpoints(_ losses: [Double?]) -> [StoredCheckpoint] {
    losses.enumerated().map { step, loss in checkpoint(step, loss.map { ["loss": $0] } ?? [:]) }
  }

  private func checkpoint(
    _ step: Int, _ metrics: [String: Double] = [:], savedAt: String = "", id: String = ""
  ) -> StoredCheckpoint {
    StoredCheckpoint(
      directory: "/\(step)\(savedAt)\(id)",
      manifest: CheckpointManifest(
        id: id, index: 0, step: step, attempt: 1, attemptID: "", listDigest: nil, paramset: nil,
        metrics: metrics, host: "", savedAt: savedAt, files: []))
  }

  private func kept(
    _ checkpoints: [StoredCheckpoint], _ retention: CheckpointRetention
  ) -> [Int] {
    let removed = Set(retention.removable(from: checkpoints))
    return checkpoints.filter { !removed.contains($0) }.map(\.step)
  }

  @Test(arguments: [
    (1, 0, [5]), (2, 0, [4, 5]), (6, 0, [0, 1, 2, 3, 4, 5]), (.max, 0, [0, 1, 2, 3, 4, 5]),
    (1, 1, [2, 5]), (1, 2, [1, 2, 5]), (1, 3, [1, 2, 4, 5]), (1, 4, [0, 1, 2, 4, 5]),
    (1, 5, [0, 1, 2, 4, 5]), (1, 6, [0, 1, 2, 3, 4, 5]), (3, 1, [2, 3, 4, 5]),
  ])
  func theLastAndTheBestAreKept(last: Int, best: Int, steps: [Int]) throws {
    // By the loss: 2, 1, 4, 0 (infinite), 5 (NaN), 3 (without).
    let all = checkpoints([.infinity, 0.5, -1, nil, 0.75, .nan])
    let retention = try CheckpointRetention(
      last: last, best: best, by: "loss", order: .minimize)
    for order in [all, all.reversed(), all.shuffled()] {
      #expect(kept(order, retention).sorted() == steps)
    }
  }

  @Test func ofEqualsTheNewerIsKept() throws {
    let all = checkpoints([0.5, 0.5, 0.5, -0.0, 0.0, 1])
    for order in [MetricOrder.minimize, .maximize] {
      let retention = try CheckpointRetention(last: 1, best: 1, by: "loss", order: order)
      #expect(kept(all, retention) == (order == .minimize ? [4, 5] : [5]))
    }
    let three = try CheckpointRetention(last: 1, best: 3, by: "loss", order: .maximize)
    #expect(kept(all, three) == [1, 2, 5])
  }

  @Test func whereAllAreNaNTheNewestAreTheBest() throws {
    let retention = try CheckpointRetention(last: 1, best: 2, by: "loss")
    #expect(kept(checkpoints([.nan, .nan, .nan, .nan]), retention) == [2, 3])
    #expect(kept(checkpoints([nil, nil, nil, nil]), retention) == [2, 3])
    #expect(kept(checkpoints([nil, .nan, nil, nil]), retention) == [1, 3])
  }

  @Test func ofOneStepTheLaterIsNewer() throws {
    let all = [
      checkpoint(1, savedAt: "2026-01-01T00:00:00.000Z", id: "b"),
      checkpoint(1, savedAt: "2026-01-02T00:00:00.000Z", id: "a"),
      checkpoint(1, savedAt: "2026-01-02T00:00:00.000Z", id: "c"),
      checkpoint(0, savedAt: "2026-02-01T00:00:00.000Z", id: "d"),
    ]
    let removed = try CheckpointRetention(last: 1).removable(from: all.shuffled())
    #expect(removed.map(\.manifest.id) == ["a", "b", "d"])
    #expect(
      CheckpointListing(all.shuffled()).checkpoints.map(\.manifest.id) == ["c", "a", "b", "d"])
  }

  @Test func nothingIsRemovedOfNothing() throws {
    #expect(try CheckpointRetention(last: 1).removable(from: []) == [])
    #expect(CheckpointRetention.all.removable(from: checkpoints([1, 2, 3])) == [])
    #expect(
      CheckpointRetention.latestTwo.removable(from: checkpoints([1, 2, 3])).map(\.step) == [0])
  }

  @Test(arguments: [(0, 0), (-1, 0), (.min, 0), (1, -1), (1, .min)])
  func whatKeepsNothingIsRefused(last: Int, best: Int) {
    let error = #expect(throws: StoreError.self) {
      try CheckpointRetention(last: last, best: best, by: "loss")
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.remedy != nil)
  }
}
