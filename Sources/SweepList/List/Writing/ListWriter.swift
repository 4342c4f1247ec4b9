internal import HyperparameterSpace
internal import InternalFileSystem

/// Puts down a list piece by piece: header, then one paramset after the other.
struct ListWriter {
  /// How many bytes were written so far.
  private(set) var byteCount = 0

  private let file: AtomicFile
  private let style: ListStyle
  private let count: Int
  private var checker: ListItemChecker
  private var hasher = SHA256Hasher()
  private var buffer: [UInt8] = []
  private var nextIndex = 0

  /// How many bytes are gathered before they are written.
  private static let bufferSize = 1 << 18

  /// The longest line of a header's comment, in characters.
  private static let commentLength = 1_000

  /// How many paramsets are written before the size of the whole is judged.
  private static let sampleCount = 1_000

  /// A writer at the beginning of a file.
  init(file: AtomicFile, style: ListStyle, count: Int) {
    self.file = file
    self.style = style
    self.count = count
    checker = ListItemChecker(path: file.path)
    buffer.reserveCapacity(Self.bufferSize + (1 << 14))
  }

  /// Writes the comment that says what the list is.
  mutating func writeHeader(of sweep: Sweep) {
    for line in ListHeader.lines(of: sweep) { comment(line) }
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func comment(_ text: String) {
    buffer += "# ".utf8
    Spelling.append(comment: String(text.prefix(Self.commentLength)), to: &buffer)
    let isCutOff = text.dropFirst(Self.commentLength).isEmpty == false
    buffer += (isCutOff ? "…\n" : "\n").utf8
  }

  /// Writes the next paramset.
  ///
  /// - Throws: `ListError` when it holds what not every reader would read back, or the whole list
  ///   would be too large.
  mutating func write(_ paramset: Paramset) throws {
    try checker.check(paramset, at: nextIndex)
    if style == .block, nextIndex > 0 { buffer.append(UInt8(ascii: "\n")) }
    if style == .flow || paramset.isEmpty {
      buffer += "- ".utf8
      Spelling.append(paramset, to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    } else {
      for position in paramset.indices {
        buffer += (position == 0 ? "- " : "  ").utf8
        Spelling.append(key: paramset.names[position], to: &buffer)
        buffer += ": ".utf8
        Spelling.append(paramset[position].value, to: &buffer)
        buffer.append(UInt8(ascii: "\n"))
      }
    }
    nextIndex += 1
    if nextIndex == Self.sampleCount { try checkSize() }
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Refuses a list that no reader would take, before it fills the disk.
  private func checkSize() throws {
    let estimate = Double(byteCount + buffer.count) / Double(nextIndex) * Double(count)
    let most = ListLimits.default.fileByteCount
    guard estimate <= Double(most) else {
      throw ListError.tooMany(path: file.path, count: count, byteCount: estimate, most: most)
    }
  }

  /// Writes what is gathered and closes the file, which has its temporary name still.
  ///
  /// - Returns: The SHA-256 of all that was written.
  mutating func finish() throws -> String {
    try flush()
    try file.finishWriting()
    return hasher.finalize()
  }

  private mutating func flush() throws {
    try file.write(contentsOf: buffer)
    hasher.update(buffer)
    byteCount += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
