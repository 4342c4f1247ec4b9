import ModelStorage

/// The status of all indices of a list, as text and as JSON.
struct StatusReport: Encodable, Equatable {
  /// Indices that are alike: how many, and which.
  struct Group: Encodable, Equatable {
    /// The number of indices.
    let count: Int
    /// The indices, such as `0-3,7`; empty for none.
    let indices: String

    /// The group of these indices.
    init(_ indices: [Int]) {
      count = indices.count
      self.indices = indices.isEmpty ? "" : IndexText.ranges(indices)
    }
  }

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
  let complete: Group
  /// Those whose attempts all failed.
  let failed: Group
  /// Those that are being worked on.
  let running: Group
  /// Those that wait in a scheduler's queue; `nil` where nothing was submitted.
  let queued: Group?
  /// All others.
  let missing: Group
  /// The last failure of each index that failed.
  let failures: [Failure]

  /// The status of a list of so many paramsets.
  init(count: Int, status: MergedStatus) {
    self.count = count
    complete = Group(status.store.complete)
    failed = Group(status.failed.map(\.index))
    running = Group(status.running)
    queued = status.view == nil ? nil : Group(status.queued)
    missing = Group(status.missing)
    failures = status.failed.map {
      Failure(index: $0.index, attempt: $0.attempt, reason: $0.reason)
    }
  }

  /// The status as lines for people.
  var text: String {
    let groups =
      [("complete", complete), ("failed", failed), ("running", running)]
      + (queued.map { [("queued", $0)] } ?? []) + [("missing", missing)]
    let width = "\(groups.map(\.1.count).max() ?? 0)".count
    var lines = ["\(count) \(count == 1 ? "paramset" : "paramsets")"]
    for (name, group) in groups {
      let number = "\(group.count)".leftPadded(to: width)
      lines.append(
        "  \(name.rightPadded(to: 8))  \(number)\(group.count > 0 ? "  " : "")\(group.indices)")
    }
    for (reason, indices) in failuresByReason {
      lines.append("failed \(IndexText.ranges(indices)): \(reason)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The indices that failed for the same reason, in the order of the lowest.
  private var failuresByReason: [(reason: String, indices: [Int])] {
    Dictionary(grouping: failures, by: \.reason.printable)
      .map { (reason: $0.key, indices: $0.value.map(\.index)) }
      .sorted { $0.indices.lexicographicallyPrecedes($1.indices) }
  }
}
