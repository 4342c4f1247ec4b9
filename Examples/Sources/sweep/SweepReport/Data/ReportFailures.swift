import ModelStorage

/// What failed, as the page holds it: all by reason, the first with the end of their logs.
struct ReportFailures: Encodable, Equatable {
  /// The indices that failed for one reason.
  struct Reason: Encodable, Equatable {
    /// Why.
    let reason: String
    /// Which indices.
    let group: IndexGroup
  }

  /// One failure.
  struct Failure: Encodable, Equatable {
    /// The index.
    let index: Int
    /// The number of the attempt that failed last.
    let attempt: Int
    /// Why.
    let reason: String
    /// When that was recorded, in ISO 8601; empty where only a scheduler knows of it.
    let recordedAt: String
    /// The log's path within the store; `nil` where there is none.
    let log: String?
    /// The end of the log, with what to know of it in front where it was cut.
    let end: String?
  }

  /// All failures by reason, the most frequent first.
  let reasons: [Reason]
  /// How many reasons there are beside.
  let otherReasons: Int
  /// The first failures.
  let failures: [Failure]

  /// How many failures are shown with their logs.
  static let most = 100
  /// How many reasons are shown.
  static let mostReasons = 100

  /// Collects failures.
  ///
  /// - Parameters:
  ///   - failed: The last failure of each index that failed.
  ///   - storage: The store's folder, which has the logs.
  init(_ failed: [FailedAttempt], storage: String) {
    let all = Dictionary(grouping: failed, by: \.reason.printable)
      .map { Reason(reason: $0.key, group: IndexGroup($0.value.map(\.index))) }
      .sorted { ($1.group.count, $0.reason) < ($0.group.count, $1.reason) }
    reasons = Array(all.prefix(Self.mostReasons))
    otherReasons = all.count - reasons.count
    failures = failed.prefix(Self.most).map { failure in
      let log = LogEnd(storage: storage, index: failure.index)
      return Failure(
        index: failure.index, attempt: failure.attempt, reason: failure.reason.printable,
        recordedAt: failure.recordedAt, log: log?.path, end: log?.text)
    }
  }
}
