/// A system call on a path that failed: what was attempted, on which path, why, and what would help.
///
/// Described in one line, such as `/storage/3: cannot write: No space left on device; free some
/// space (or inodes) and run again`.
package struct FileSystemError: Error, Hashable, Sendable {
  /// Why: the `errno` of the call.
  package let code: SystemErrorCode
  /// What was attempted, in the form that follows "cannot": "write", "rename to 'b'".
  package let operation: String
  /// The path on which it was attempted.
  package let path: String

  /// An error of an operation on a path.
  package init(code: SystemErrorCode, operation: String, path: String) {
    self.code = code
    self.operation = operation
    self.path = path
  }
}

extension FileSystemError: CustomStringConvertible {
  /// One line: path, what was attempted, cause, remedy.
  package var description: String {
    let fact = "\(path): cannot \(operation): \(code.message)"
    guard let remedy = code.remedy else {
      return fact
    }
    return "\(fact); \(remedy)"
  }
}
