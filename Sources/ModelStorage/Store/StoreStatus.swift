/// Which indices are complete, running, failed or missing.
///
/// Each index is in exactly one of the four.
public struct StoreStatus: Hashable, Sendable {
  /// The indices with a complete model, ascending.
  public let complete: [Int]
  /// The indices that an attempt is working on, ascending.
  public let running: [Int]
  /// The last failure of each index whose attempts all failed, by ascending index.
  public let failed: [FailedAttempt]
  /// All other indices, ascending.
  public let missing: [Int]

  /// A status.
  public init(complete: [Int], running: [Int], failed: [FailedAttempt], missing: [Int]) {
    self.complete = complete
    self.running = running
    self.failed = failed
    self.missing = missing
  }

  /// Sorts out indices of which several things may be known: a complete model counts before a
  /// running attempt, and that before a failure.
  ///
  /// - Parameters:
  ///   - indices: The indices to report.
  ///   - complete: Those with a complete model.
  ///   - running: Those that an attempt works on.
  ///   - failures: Failures in any order; the last of each index is reported.
  public init(
    of indices: Range<Int>, complete: Set<Int>, running: Set<Int>, failures: [FailedAttempt]
  ) {
    var last: [Int: FailedAttempt] = [:]
    for failure in failures where last[failure.index].map({ $0.isEarlier(than: failure) }) ?? true {
      last[failure.index] = failure
    }
    var result = (complete: [Int](), running: [Int](), failed: [FailedAttempt](), missing: [Int]())
    for index in indices {
      if complete.contains(index) {
        result.complete.append(index)
      } else if running.contains(index) {
        result.running.append(index)
      } else if let failure = last[index] {
        result.failed.append(failure)
      } else {
        result.missing.append(index)
      }
    }
    self.init(
      complete: result.complete, running: result.running, failed: result.failed,
      missing: result.missing)
  }
}
