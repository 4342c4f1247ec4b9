internal import HyperparameterSpace

/// Why a list cannot be read or written, where no single place in its text is at fault.
@nonexhaustive
public enum ListError: Error, Hashable {
  /// The path leads to a folder, a device or the like.
  case notAFile(path: String)
  /// The file is larger than the limit.
  case tooLarge(path: String, byteCount: Int, most: Int)
  /// The list would be larger than any reader takes; about how many bytes.
  case tooMany(path: String, count: Int, byteCount: Double, most: Int)
  /// The list has no paramset.
  case empty(path: String)
  /// The list ends before the index.
  case noSuchIndex(path: String, index: Int, count: Int)
  /// The file is not the one that was planned.
  case digestDiffers(path: String, expected: String, actual: String)
  /// A paramset holds what not every reader reads back.
  case unwritable(path: String, index: Int, parameter: String, reason: String)
  /// What was written reads back as something else.
  case readBackDiffers(path: String, index: Int, written: String, read: String)
  /// The sweep gave other paramsets the second time.
  case notRepeatable(path: String)
}

extension ListError: CustomStringConvertible {
  /// One line: the subject, the broken rule, what was given, what would do.
  public var description: String {
    switch self {
    case .notAFile(let path):
      "\(path): a regular file is expected; this is a folder, a pipe or a device; correct the path."
    case .tooLarge(let path, let byteCount, let most):
      "\(path): a file may have \(most) bytes; this one has \(byteCount); raise the limit."
    case .tooMany(let path, let count, let byteCount, let most):
      """
      \(path): a list may have \(most) bytes; \(count) paramsets would make about \(byteCount); \
      plan fewer.
      """
    case .empty(let path):
      """
      \(path): a list has at least one paramset; this one has none; \
      plan it again, or begin each paramset with '- '.
      """
    case .noSuchIndex(let path, let index, let count):
      """
      \(path): there is no paramset \(index); the list has \(count), \
      \(count == 1 ? "index 0" : "0 to \(count - 1)"); \
      give such an index, or the list that the task was planned from.
      """
    case .digestDiffers(let path, let expected, let actual):
      """
      \(path): the list is not the one that was planned; SHA-256 \(expected) is expected, \
      the file has \(actual); restore the file, or submit the tasks again with the new digest.
      """
    case .unwritable(let path, let index, let parameter, let reason):
      "\(path): paramset \(index), \(Spelling.printable(parameter)): \(reason)"
    case .readBackDiffers(let path, let index, let written, let read):
      """
      \(path): paramset \(index) reads back as \(read) where \(written) was written; \
      the list was not put in place; report this fault of the library.
      """
    case .notRepeatable(let path):
      """
      \(path): a sweep gives the same paramset whenever it is asked; this one gave others the \
      second time; make its source a function of the index alone.
      """
    }
  }
}
