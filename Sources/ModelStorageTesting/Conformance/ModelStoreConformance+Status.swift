import ModelStorage
import Testing

extension ModelStoreConformance {
  func checkEnding() async throws {
    let discarded = try await store.begin(index: 1)
    try await discarded.write([1], to: "model.bin")
    try await discarded.discard()
    expect(
      try await store.status(of: 0..<3).missing, [0, 1, 2],
      "a discarded attempt leaves the index as it was")
    await expectError(.attemptOver, "a discarded attempt cannot publish") {
      _ = try await discarded.publish()
    }

    let failed = try await store.begin(index: 2, attempt: 4)
    try await failed.write([1], to: "model.bin")
    let reason = "loss is NaN in epoch 3 (50% of /data): \u{1F4A5}\nrerun\u{1B}[1m\u{2028}"
    await failed.fail(reason: reason)
    let failure = try await store.status(of: 0..<3).failed.first
    expect(failure?.index, 2, "a failed attempt makes its index failed")
    expect(failure?.attempt, 4, "a failure tells the attempt")
    expect(
      failure?.reason,
      "loss is NaN in epoch 3 (50% of /data): \u{1F4A5}\\nrerun\\u{1B}[1m\\u{2028}",
      "a failure tells the reason in one line, with control characters escaped")
    await expectError(.noModel, "a failed attempt leaves no model") {
      _ = try await store.model(at: 2)
    }
    expect(isPublished(try await publish(2)), "an index that failed can be published")
    expect(try await store.status(of: 0..<3).complete, [2], "a model counts before a failure")
  }

  func checkStatus() async throws {
    let empty = StoreStatus(complete: [], running: [], failed: [], missing: Array(0..<6))
    expect(try await store.status(of: 0..<6), empty, "an empty store misses every index")

    try await publish(3)
    try await publish(30)
    let running = try await store.begin(index: 1)
    let reason = String(repeating: "out of memory ", count: 40)
    try await store.recordFailure(index: 4, attempt: 1, reason: reason)
    try await store.recordFailure(index: 5, attempt: 1, reason: "exit status 1")
    let again = try await store.begin(index: 5, attempt: 2)

    let status = try await store.status(of: 0..<6)
    expect(status.complete, [3], "an index with a model is complete")
    expect(
      status.running, [1, 5], "an index is running while an attempt is, whatever failed before")
    expect(status.failed.map(\.index), [4], "an index is failed when somebody said so")
    expect(
      status.failed.first?.reason.hasPrefix("out of memory out of memory") ?? false,
      "a long reason is told at least in part")
    expect(status.missing, [0, 2], "all other indices are missing")
    expect(
      try await store.status(of: 30..<31).complete, [30], "only the indices asked for are told")
    expect(try await store.status(of: 7..<7).missing, [], "no indices have no status")

    try await running.discard()
    try await again.discard()
    let after = try await store.status(of: 0..<6)
    expect(after.running, [], "an attempt that is over does not run")
    expect(after.failed.map(\.index), [4, 5], "a failure counts again when no attempt runs")
  }
}
