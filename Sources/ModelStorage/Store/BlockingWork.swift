import Dispatch
import InternalFileSystem

/// Runs system calls that may wait for a disk or a network away from Swift's few task threads.
enum BlockingWork {
  private static let queue = DispatchQueue(
    label: "ModelStorage.blocking", attributes: .concurrent)

  /// Runs `body` on a thread that may block.
  ///
  /// - Throws: What `body` throws, file-system errors as `StoreError`.
  static func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
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
