import Dispatch

/// Signals as they arrive, instead of their usual effect.
final class WatchedSignals {
  /// The signals; ends when watching does.
  let arrivals: AsyncStream<Int32>
  private let continuation: AsyncStream<Int32>.Continuation
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  /// Begins to watch.
  ///
  /// - Parameter numbers: The signals, such as ``ProcessSignals/stopping``.
  init(_ numbers: [Int32]) {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Int32.self)
    self.arrivals = arrivals
    self.continuation = continuation
    sources = numbers.compactMap { number in
      // Before the source, or the signal would still end the process.
      let wasIgnored = ProcessSignals.ignore(number)
      guard number != ProcessSignals.hangUp || !wasIgnored else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return (number, source)
    }
  }

  /// Ends watching, and gives the signals back their usual effect.
  func cancel() {
    for (number, source) in sources {
      source.cancel()
      ProcessSignals.restore(number)
    }
    continuation.finish()
  }
}
