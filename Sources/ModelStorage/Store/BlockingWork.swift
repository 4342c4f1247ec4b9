import Dispatch
import InternalFileSystem

/// Runs system calls that may wait for a disk or a network away from Swift's few task threads.
enum BlockingWork {
  private static let queue = DispatchQueue(
    label: "ModelStorage.blocking", attributes: .concurrent)

  /// A queue for work that must not overlap, such as that of one attempt.
  static func makeSerialQueue() -> DispatchQueue {
    DispatchQueue(label: "ModelStorage.serial", target: queue)
  }

  /// Runs `body` on a thread that may block.
  ///
  /// - Parameters:
  ///   - queue: What runs it; by default it may overlap with anything.
  ///   - body: The work.
  /// - Throws: What `body` throws, file-system errors as `StoreError`.
  static func run<Result: Sendable>(
    on queue: DispatchQueue = queue, _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Swift.Result { try translatingErrors(body) })
      }
    }
  }

  /// Runs `body`, and throws file-system errors as `StoreError`.
  static func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FileSystemError {
      throw StoreError(error)
    }
  }
}
