import InternalFileSystem

extension LocalModelStore {
  /// The seconds after which nobody is taken to come back to what has not changed.
  private static let defaultAge = Duration.seconds(36 * 3_600)

  /// Removes what killed attempts left, what was set aside, and the trash.
  ///
  /// Folders of attempts are removed when neither their process nor, within the last three beats, their
  /// marker shows that they live, and nothing in them has changed for the time given; markers, the
  /// store's temporary files, and what was set aside, when they have not for that time. Whatever
  /// is in the trash is removed. Models, checked or not, and what belongs to nobody known stay.
  ///
  /// An attempt that comes back after that long, as on a host that was suspended, fails and harms nothing.
  ///
  /// ```swift
  /// let report = try await store.collect(dryRun: true)
  /// print(report.total.count, report.total.byteCount)
  /// ```
  ///
  /// - Parameters:
  ///   - age: How long ago something must have changed last; 36 hours unless given. 0 is for a store
  ///     that nobody works in.
  ///   - dryRun: Whether nothing is removed, and the report tells what would be.
  ///   - progress: Called after each thing that was looked at, from any thread, one call at a time.
  /// - Returns: What was removed. What cannot be removed is told there, and is no error.
  /// - Throws: `StoreError` when the store cannot be listed, and for an age below 0.
  @discardableResult
  public func collect(
    olderThan age: Duration? = nil, dryRun: Bool = false,
    progress: @escaping @Sendable (CollectionProgress) -> Void = { _ in }
  ) async throws -> CollectionReport {
    let (seconds, fraction) = (age ?? Self.defaultAge).components
    let age = Double(seconds) + Double(fraction) / 1e18
    guard age >= 0 else {
      throw StoreError.invalidAge(age)
    }
    return try await BlockingWork.run {
      try checkIdentity()
      let collector = try Collector(
        layout: layout, age: age, isDryRun: dryRun,
        liveness: Liveness(folder: layout.runningMarkers, defaultInterval: beatInterval))
      try collector.collect(progress: progress)
      return collector.report
    }
  }
}
