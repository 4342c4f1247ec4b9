/// An attempt that said, or of which somebody said, that it failed.
public struct FailedAttempt: Hashable, Sendable {
  /// The index that the attempt was for.
  public let index: Int
  /// The scheduler's number of the attempt.
  public let attempt: Int
  /// Why, in one line: control characters are escaped, as in `\n`, and a long reason is shortened.
  public let reason: String
  /// When it was recorded: ISO-8601, UTC, by the clock of the host that did.
  public let recordedAt: String

  /// A failure.
  ///
  /// - Parameters:
  ///   - index: The index that the attempt was for.
  ///   - attempt: The scheduler's number of the attempt.
  ///   - reason: Why; control characters and line breaks in it become escapes.
  ///   - recordedAt: When it was recorded: ISO-8601, UTC.
  public init(index: Int, attempt: Int, reason: String, recordedAt: String) {
    self.index = index
    self.attempt = attempt
    self.reason = reason.onOneLine
    self.recordedAt = recordedAt
  }

  /// Whether another failure of the same index was recorded later.
  func isEarlier(than other: FailedAttempt) -> Bool {
    // Numbers of attempts start again when an array is resubmitted, so time counts first.
    (recordedAt, attempt, reason) < (other.recordedAt, other.attempt, other.reason)
  }
}
