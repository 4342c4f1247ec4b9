public import HyperparameterSpace
internal import InternalFileSystem

/// A list of paramsets in a file, of which a task reads the one that is its own.
///
/// ```swift
/// let paramset = try ParamsetList(path: "hyperparam_list.yml").paramset(for: .current())
/// ```
///
/// Any YAML list of maps will do, written by this library, by hand or by another program. Nothing is
/// kept: every call opens the file again, and holds one paramset at a time.
public struct ParamsetList: Sendable {
  /// The file.
  public let path: String
  /// What the file may demand of its reader.
  public let limits: ListLimits

  /// A list in a file, which must be there; its content is not looked at yet.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: What the file may demand of its reader.
  /// - Throws: ``ListError`` when the path leads to no regular file, or to one above the limit;
  ///   ``FileError`` when it cannot be opened.
  public init(path: String, limits: ListLimits = .default) throws {
    self.path = path
    self.limits = limits
    _ = try FileError.translating { try open() }
  }

  /// The paramset of an array index.
  ///
  /// The file is read up to it, and no further.
  ///
  /// - Parameter index: The position in the list, from 0.
  /// - Throws: ``ListError`` when the list ends before; ``YAMLError`` for a fault in its text.
  public func paramset(at index: Int) throws -> Paramset {
    try FileError.translating { try paramset(at: index, in: open()) }
  }

  /// The paramset of a task, from the list that the task was planned from.
  ///
  /// - Parameter task: The task; its digest, where it has one, is that of the whole file.
  /// - Throws: ``ListError`` when the digest differs or the list ends before the task's index;
  ///   ``YAMLError`` for a fault in its text.
  public func paramset(for task: ArrayTask) throws -> Paramset {
    try FileError.translating {
      let file = try open()
      guard let expected = task.listDigest else { return try paramset(at: task.index, in: file) }
      let input = try YAMLInput(file: file, path: path, limits: limits, isHashed: true)
      let read = Result { try paramset(at: task.index, in: input) }
      // The bytes that were parsed are the bytes that are hashed, so that a list that is rewritten
      // meanwhile is found out. A fault of another list's text is not this task's matter.
      let actual =
        if case .success = read { try input.digestOfAll() } else {
          try SHA256Hasher.digest(of: open())
        }
      guard actual == expected else {
        throw ListError.digestDiffers(path: path, expected: expected, actual: actual)
      }
      return try read.get()
    }
  }

  /// Reads all paramsets in order, holding one at a time.
  ///
  /// - Parameter body: Called with each index and its paramset; what it throws ends the reading.
  /// - Throws: ``YAMLError`` for a fault in the text, also after the last paramset.
  public func forEach(_ body: (Int, Paramset) throws -> Void) throws {
    try FileError.translating {
      var reader = try reader(of: open())
      var index = 0
      while let paramset = try reader.next() {
        try body(index, paramset)
        index += 1
      }
    }
  }

  /// The number of paramsets, for which the whole list is read and checked.
  ///
  /// - Throws: ``YAMLError`` for a fault in the text.
  public func count() throws -> Int {
    var count = 0
    try forEach { _, _ in count += 1 }
    return count
  }

  /// The SHA-256 of the file, in 64 lower-case hexadecimal digits: the list's identity.
  public func sha256() throws -> String {
    try FileError.translating { try SHA256Hasher.digest(of: open()) }
  }

  private func open() throws -> FileDescriptor {
    try FileDescriptor.openRegularFile(path, limits: limits)
  }

  private func reader(of file: FileDescriptor) throws -> ListReader {
    try ListReader(YAMLInput(file: file, path: path, limits: limits), limits: limits)
  }

  private func paramset(at index: Int, in file: FileDescriptor) throws -> Paramset {
    try paramset(at: index, in: YAMLInput(file: file, path: path, limits: limits))
  }

  private func paramset(at index: Int, in input: YAMLInput) throws -> Paramset {
    var reader = try ListReader(input, limits: limits)
    var count = 0
    while let paramset = try reader.next() {
      if count == index { return paramset }
      count += 1
    }
    throw ListError.noSuchIndex(path: path, index: index, count: count)
  }
}
