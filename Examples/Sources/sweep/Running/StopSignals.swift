import Dispatch

/// The signals that ask for a clean stop, as they arrive.
final class StopSignals {
  /// The signals; ends when watching does.
  let arrivals: AsyncStream<Int32>
  private let continuation: AsyncStream<Int32>.Continuation
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  /// Begins to watch.
  init() {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Int32.self)
    self.arrivals = arrivals
    self.continuation = continuation
    sources = ProcessSignals.stopping.compactMap { number in
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
