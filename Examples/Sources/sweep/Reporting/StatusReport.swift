import ModelStorage

/// The status of all indices of a list, as text and as JSON.
struct StatusReport: Encodable, Equatable {
  /// Why an index failed.
  struct Failure: Encodable, Equatable {
    /// The index.
    let index: Int
    /// The number of the attempt that failed last.
    let attempt: Int
    /// Why, in one line.
    let reason: String
  }

  /// The number of paramsets in the list.
  let count: Int
  /// Those with a model.
  let complete: IndexGroup
  /// Those whose attempts all failed.
  let failed: IndexGroup
  /// Those that are being worked on.
  let running: IndexGroup
  /// Those that wait in a scheduler's queue; `nil` where nothing was submitted.
  let queued: IndexGroup?
  /// All others.
  let missing: IndexGroup
  /// The last failure of each index that failed.
  let failures: [Failure]

  /// The status of a list of so many paramsets.
  init(count: Int, status: MergedStatus) {
    self.count = count
    complete = IndexGroup(status.store.complete)
    failed = IndexGroup(status.failed.map(\.index))
    running = IndexGroup(status.running)
    queued = status.view == nil ? nil : IndexGroup(status.queued)
    missing = IndexGroup(status.missing)
    failures = status.failed.map {
      Failure(index: $0.index, attempt: $0.attempt, reason: $0.reason)
    }
  }

  /// The status as lines for people.
  var text: String {
    let groups =
      [("complete", complete), ("failed", failed), ("running", running)]
      + (queued.map { [("queued", $0)] } ?? []) + [("missing", missing)]
    var lines = ["\(count) \(count == 1 ? "paramset" : "paramsets")"]
    lines += IndexGroup.lines(groups)
    return (lines + Self.lines(failures)).joined(separator: "\n") + "\n"
  }

  /// The failures that an earlier report does not have, as lines for people.
  func failureLines(notIn earlier: StatusReport) -> [String] {
    guard failures != earlier.failures else { return [] }
    let known = Dictionary(earlier.failures.map { ($0.index, $0) }) { $1 }
    return Self.lines(failures.filter { $0 != known[$0.index] })
  }

  /// A line for all indices that failed for the same reason, in the order of the lowest.
  private static func lines(_ failures: [Failure]) -> [String] {
    Dictionary(grouping: failures, by: \.reason.printable)
      .map { (reason: $0.key, indices: $0.value.map(\.index)) }
      .sorted { $0.indices.lexicographicallyPrecedes($1.indices) }
      .map { "failed \(IndexText.ranges($0.indices)): \($0.reason)" }
  }
}
