import ModelStorage

/// The checkpoints of some indices, as a table and as JSON.
struct CheckpointReport: Encodable, Equatable {
  /// Whether a checkpoint can be used.
  enum State: String, Encodable {
    case good
    case damaged
  }

  /// What is to be said of a checkpoint.
  struct Row: Encodable, Equatable {
    /// The index.
    let index: Int
    /// How far the training was.
    let step: Int
    /// Where it is.
    let path: String
    /// Whether it can be used.
    let state: State
    /// Why it cannot be used.
    var reason: String?
    /// The scheduler's number of the attempt that saved it.
    var attempt: Int?
    /// When it was saved: ISO-8601, UTC.
    var savedAt: String?
    /// The bytes of all files.
    var bytes: Int?
    /// Its metrics.
    var metrics: [String: Double]?
  }

  /// The checkpoints in the order of the indices, the newest first.
  private(set) var checkpoints: [Row] = []

  /// Adds the checkpoints of an index.
  mutating func add(_ listing: CheckpointListing, index: Int) {
    let good = listing.checkpoints.map { checkpoint in
      let manifest = checkpoint.manifest
      return Row(
        index: index, step: checkpoint.step, path: checkpoint.directory, state: .good,
        attempt: manifest.attempt, savedAt: manifest.savedAt,
        bytes: manifest.files.reduce(0) { $0 + $1.size }, metrics: manifest.metrics)
    }
    let damaged = listing.damaged.map { finding in
      Row(
        index: index, step: finding.step, path: finding.path, state: .damaged,
        reason: finding.reason)
    }
    // Steps of good ones descend already, and a sort does not promise to keep what is equal.
    checkpoints += (good + damaged).enumerated()
      .sorted { ($1.element.step, $0.offset) < ($0.element.step, $1.offset) }.map(\.element)
  }

  /// The checkpoints as a table, and a line for each that is damaged; a line that says so where
  /// there are none.
  ///
  /// - Parameter width: The columns that there are; `nil` for no limit.
  func text(width: Int?) -> String {
    guard !checkpoints.isEmpty else { return "no checkpoints\n" }
    var table = TextTable(columns: [
      .init("index", alignment: .right), .init("step", alignment: .right),
      .init("saved", alignment: .left), .init("size", alignment: .right),
      .init("state", alignment: .left), .init("metrics", alignment: .left),
    ])
    for row in checkpoints {
      table.append([
        "\(row.index)", "\(row.step)", row.savedAt ?? "",
        row.bytes.map(Numbers.text(byteCount:)) ?? "", row.state.rawValue,
        Numbers.text(row.metrics ?? [:]),
      ])
    }
    let damage = checkpoints.compactMap { row in
      row.reason.map { "damaged \(row.index), step \(row.step): \($0.printable)\n" }
    }
    return table.text(width: width) + damage.joined()
  }
}
