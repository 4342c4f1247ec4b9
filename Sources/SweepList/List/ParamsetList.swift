public import HyperparameterSpace
internal import InternalFileSystem

/// A list of paramsets, of which a task reads the one that is its own.
///
/// ```swift
/// let paramset = try ParamsetList(path: "hyperparam_list.yml").paramset(for: .current())
/// ```
///
/// Any YAML list of maps will do, written by this library, by hand or by another program. Nothing is
/// kept: every call opens the file again, and holds one paramset at a time.
public struct ParamsetList: Sendable {
  /// The file, or what messages call a list in memory.
  public let path: String
  /// What the list may demand of its reader.
  public let limits: ListLimits

  /// The list itself, where it is in memory.
  private let bytes: [UInt8]?

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
    bytes = nil
    _ = try FileError.translating { try source() }
  }

  /// A list in memory.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - name: What messages call it, in the place of a file.
  ///   - limits: What the text may demand of its reader.
  public init(bytes: [UInt8], name: String = "list", limits: ListLimits = .default) {
    self.bytes = bytes
    self.limits = limits
    path = name
  }

  /// The paramset of an array index.
  ///
  /// In a list of the usual form the text before the item is only looked through; otherwise it is
  /// parsed. The result is the same, and what stands behind the item is not looked at.
  ///
  /// - Parameter index: The position in the list, from 0.
  /// - Throws: ``ListError`` when the list ends before; ``YAMLError`` for a fault in its text.
  /// - Complexity: O(bytes before the item).
  public func paramset(at index: Int) throws -> Paramset {
    try FileError.translating { try paramset(at: index, in: source()) }
  }

  /// The paramset of a task, from the list that the task was planned from.
  ///
  /// - Parameter task: The task; its digest, where it has one, is that of the whole file.
  /// - Throws: ``ListError`` when the digest differs or the list ends before the task's index;
  ///   ``YAMLError`` for a fault in its text.
  public func paramset(for task: ArrayTask) throws -> Paramset {
    try FileError.translating {
      guard let expected = task.listDigest else {
        return try paramset(at: task.index, in: source())
      }
      let source = try source(isHashed: true)
      let read = Result { try paramset(at: task.index, in: source) }
      // The bytes that were read are the bytes that are hashed, so that a list that is rewritten
      // meanwhile is found out. A fault of another list's text is not this task's matter.
      if case .failure = read { try source.rewind() }
      let actual = try source.digest()
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
      var reader = try reader(of: source())
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
    try FileError.translating { try source(isHashed: true).digest() }
  }

  /// What the comments at the beginning say of the list; `nil` where the library did not write them.
  public func header() throws -> ListHeader? {
    try FileError.translating { try ListHeader(of: source()) }
  }

  /// Reads the whole list as a linter does: its faults are thrown, and what readers of YAML do not
  /// agree on is collected.
  ///
  /// - Throws: ``YAMLError`` for a fault in the text.
  public func check() throws -> ListCheck {
    try FileError.translating {
      let source = try source(isHashed: true)
      let log = WarningLog(path: path)
      var reader = try reader(of: source, log: log)
      var count = 0
      while try reader.next() != nil { count += 1 }
      return ListCheck(
        count: count, sha256: try source.digest(), header: try ListHeader(of: source),
        warnings: log.warnings, warningCount: log.count)
    }
  }
}

// MARK: - Reading

extension ParamsetList {
  private func source(isHashed: Bool = false) throws -> ByteSource {
    if let bytes {
      guard bytes.count <= limits.fileByteCount else {
        throw ListError.tooLarge(path: path, byteCount: bytes.count, most: limits.fileByteCount)
      }
      return ByteSource(bytes: bytes, isHashed: isHashed)
    }
    let file = try FileDescriptor.openRegularFile(path, limits: limits)
    return try ByteSource(file: file, isHashed: isHashed)
  }

  private func reader(of source: ByteSource, log: WarningLog? = nil) throws -> ListReader {
    try ListReader(
      YAMLInput(source, path: path, limits: limits), limits: limits,
      header: ListHeader(of: source), log: log)
  }

  private func paramset(at index: Int, in source: ByteSource) throws -> Paramset {
    if let paramset = try scannedParamset(at: index, in: source) { return paramset }
    try source.rewind()
    var reader = try reader(of: source)
    var count = 0
    while let paramset = try reader.next() {
      if count == index { return paramset }
      count += 1
    }
    throw ListError.noSuchIndex(path: path, index: index, count: count)
  }

  /// The paramset of an index where it is certain without parsing what stands before it.
  private func scannedParamset(at index: Int, in source: ByteSource) throws -> Paramset? {
    guard index >= 0,
      let item = try ItemScanner.item(at: index, in: source, limits: limits)
    else { return nil }
    let input = YAMLInput(
      ByteSource(bytes: item.bytes), path: path, limits: limits, firstLine: item.firstLine)
    var reader = try ListReader(input, limits: limits, firstIndex: index)
    do {
      let paramset = try reader.next()
      return try reader.next() == nil ? paramset : nil
    } catch is YAMLError {
      // What a list's reader says of it names the place in the list.
      return nil
    }
  }
}
