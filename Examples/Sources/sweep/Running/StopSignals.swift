import Dispatch

/// The signals that ask for a clean stop, as they arrive.
final class StopSignals {
  /// The signals; ends when watching does.
  let arrivals: AsyncStream<Int32>
  private let continuation: AsyncStream<Int32>.Continuation
  private let sources: [any DispatchSourceSignal]

  /// Begins to watch.
  init() {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Int32.self)
    self.arrivals = arrivals
    self.continuation = continuation
    sources = ProcessSignals.stopping.map { number in
      // Before the source, or the signal would still end the process.
      ProcessSignals.ignore(number)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return source
    }
  }

  /// Ends watching, and gives the signals back their usual effect.
  func cancel() {
    for source in sources { source.cancel() }
    for number in ProcessSignals.stopping { ProcessSignals.restore(number) }
    continuation.finish()
  }
}
