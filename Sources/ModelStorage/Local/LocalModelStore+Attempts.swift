import InternalFileSystem

extension LocalModelStore {
  /// Begins an attempt: makes its folder, marks it as running, and begins to show that it lives.
  public func begin(
    index: Int, attempt: Int, paramset: [String: JSONValue]?
  ) async throws -> LocalModelAttempt {
    try await BlockingWork.run {
      try Self.check(index: index, attempt: attempt)
      try checkIdentity()
      return try LocalModelAttempt(
        store: self, index: index, number: attempt, paramset: paramset)
    }
  }

  /// Records that an attempt failed, on behalf of whoever started it.
  public func recordFailure(index: Int, attempt: Int, reason: String) async throws {
    try await BlockingWork.run {
      try recordFailureNow(index: index, attempt: attempt, reason: reason)
    }
  }

  func recordFailureNow(index: Int, attempt: Int, reason: String) throws {
    try Self.check(index: index, attempt: attempt)
    try checkIdentity()
    let marker = FailureMarker(index: index, attempt: attempt, time: WallClock.now, reason: reason)
    try layout.mark(
      marker.name, in: layout.failureMarkers, content: Array("\(reason)\n".utf8))
  }
}
