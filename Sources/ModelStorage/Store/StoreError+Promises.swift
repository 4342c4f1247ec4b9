// The errors that every store throws, worded once, for anybody who implements one.
extension StoreError {
  /// An index has no complete model.
  ///
  /// - Parameter subject: Where the model would be.
  public static func noModel(_ subject: String) -> StoreError {
    StoreError(
      code: .noModel, subject: subject, problem: "no complete model is here",
      remedy: "run the task of this index, then load again")
  }

  /// No complete model has a metric.
  ///
  /// - Parameters:
  ///   - metric: The name that was asked for.
  ///   - available: The metrics that models do have.
  ///   - modelCount: How many models are complete.
  public static func noMetric(
    _ metric: String, available: Set<String>, modelCount: Int
  ) -> StoreError {
    guard modelCount > 0 else {
      return StoreError(
        code: .noMetric, subject: metric, problem: "no model is complete yet",
        remedy: "run some tasks first")
    }
    guard !available.isEmpty else {
      return StoreError(
        code: .noMetric, subject: metric, problem: "no model has this metric, nor any other",
        remedy: "publish with metrics")
    }
    return StoreError(
      code: .noMetric, subject: metric, problem: "no model has this metric",
      remedy: "those there are: \(listed(available.sorted()))")
  }

  /// An index below 0.
  public static func invalidIndex(_ index: Int) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "index \(index)", problem: "an index is at least 0",
      remedy: "give the position in the list, counted from 0")
  }

  /// A number of an attempt below 0.
  public static func invalidAttempt(_ attempt: Int) -> StoreError {
    StoreError(
      code: .invalidArgument, subject: "attempt \(attempt)",
      problem: "the number of an attempt is at least 0",
      remedy: "give the scheduler's number, or 1")
  }

  /// An attempt that published without a file.
  ///
  /// - Parameter subject: Where the files would be.
  public static func emptyModel(_ subject: String) -> StoreError {
    StoreError(
      code: .invalidModel, subject: subject,
      problem: "a model has at least one file; none was written",
      remedy: "write the files to path(for:), then publish")
  }

  /// An attempt that published, or wrote, after its end.
  ///
  /// - Parameter subject: Where its files were.
  public static func attemptOver(_ subject: String) -> StoreError {
    StoreError(
      code: .attemptOver, subject: subject,
      problem: "this attempt is over; its files were published, discarded or collected",
      remedy: "begin another attempt")
  }
}
