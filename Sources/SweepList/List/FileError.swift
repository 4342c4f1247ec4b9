internal import InternalFileSystem

/// Why a file cannot be read or written: what the file system refused.
///
/// Described in one line: path, what was attempted, cause, remedy.
public struct FileError: Error, Sendable, Hashable {
  /// The path on which something was attempted.
  public let path: String
  /// What was attempted, and the file system's reason.
  public let problem: String
  /// What would do; `nil` when nothing is known.
  public let remedy: String?
  /// The `errno` of the system call that failed.
  public let errorNumber: Int32

  init(_ error: FileSystemError) {
    path = error.path
    problem = "cannot \(error.operation): \(error.code.message)"
    remedy = error.code.remedy
    errorNumber = error.code.rawValue
  }

  /// Runs `body`, and throws what the file system refused as a `FileError`.
  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FileSystemError {
      throw FileError(error)
    }
  }
}

extension FileError: CustomStringConvertible {
  /// One line: path, what was attempted, cause, remedy.
  public var description: String {
    let fact = "\(path): \(problem)"
    return remedy.map { "\(fact); \($0)" } ?? fact
  }
}
