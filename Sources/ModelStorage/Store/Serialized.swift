import Dispatch

/// State that calls which may block use one after the other.
final class Serialized<State>: @unchecked Sendable {
  private let queue = BlockingWork.makeSerialQueue()
  private var state: State

  init(_ state: sending State) {
    self.state = state
  }

  /// Uses the state on a thread that may block.
  ///
  /// - Throws: What `body` throws, file-system errors as `StoreError`.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable (inout State) throws -> Result
  ) async throws -> Result {
    try await BlockingWork.run(on: queue) { try body(&self.state) }
  }

  /// Uses the state at once; the calling thread waits for those that use it.
  func sync<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    try queue.sync { try body(&state) }
  }
}
