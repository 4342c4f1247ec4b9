extension ProgressLine {
  /// Does some work, and shows on a terminal how far it is.
  ///
  /// - Parameters:
  ///   - text: The line for a width.
  ///   - work: What takes long; it calls what it is given as it gets on, from any thread.
  /// - Returns: What the work returns.
  static func during<Progress: Sendable, Result>(
    _ text: @escaping @Sendable (Progress, _ width: Int) -> String,
    _ work: (@escaping @Sendable (Progress) -> Void) async throws -> Result
  ) async throws -> Result {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Progress.self, bufferingPolicy: .bufferingNewest(1))
    async let shown: Void = show(stream, text)
    do {
      let result = try await work { continuation.yield($0) }
      continuation.finish()
      await shown
      return result
    } catch {
      continuation.finish()
      await shown
      throw error
    }
  }

  private static func show<Progress: Sendable>(
    _ stream: AsyncStream<Progress>, _ text: (Progress, Int) -> String
  ) async {
    let line = ProgressLine(terminal: .behind(.error))
    for await progress in stream {
      line.update { text(progress, $0) }
    }
    line.finish()
  }
}
