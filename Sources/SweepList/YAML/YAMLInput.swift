internal import InternalFileSystem

/// The bytes that a parser reads, and reads again to show where a fault is.
final class YAMLInput {
  /// What messages name.
  let path: String
  /// How many bytes the parser took since it last delivered an event.
  var byteCountSinceEvent = 0
  /// Whether the parser is inside a document, where no directive can stand.
  var isInDocument = false
  /// Why reading stopped; libyaml's own report has no room for it.
  private(set) var failure: (any Error)?

  private let source: Source
  private let byteCountBetweenEvents: Int
  private var position = 0
  private var hasher: SHA256Hasher?
  private var directiveCount = 0
  private var isAtLineStart = true

  /// How many directives a text may have: libyaml compares each with all before it.
  static let mostDirectives = 64

  private enum Source {
    case file(FileDescriptor)
    case bytes([UInt8])
  }

  /// Reads an open file from its beginning.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - path: What messages name.
  ///   - limits: What the file may demand.
  ///   - isHashed: Whether ``digestOfAll()`` will be asked for.
  init(
    file: FileDescriptor, path: String, limits: ListLimits, isHashed: Bool = false
  ) throws {
    self.path = path
    source = .file(file)
    hasher = isHashed ? SHA256Hasher() : nil
    byteCountBetweenEvents = limits.byteCountBetweenEvents
    try file.seek(to: 0)
  }

  /// Reads bytes in memory.
  init(bytes: [UInt8], path: String, limits: ListLimits) {
    self.path = path
    source = .bytes(bytes)
    byteCountBetweenEvents = limits.byteCountBetweenEvents
  }

  /// The next bytes, as libyaml's read handler wants them.
  ///
  /// - Returns: How many, 0 at the end; `nil` on failure, of which ``failure`` tells the cause.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard byteCountSinceEvent <= byteCountBetweenEvents else {
      failure = RunawayText()
      return nil
    }
    do {
      let isFirst = position == 0
      let count = try unsafe readPiece(into: buffer)
      let piece = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      unsafe hasher?.update(piece)
      position += count
      byteCountSinceEvent += count
      // A mark of UTF-16 in either order; nearly half of the readers of YAML know only UTF-8.
      if isFirst, count >= 2, unsafe [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(buffer[..<2])) {
        failure = ForeignEncoding()
        return nil
      }
      if !isInDocument { unsafe countDirectives(in: Array(piece)) }
      guard directiveCount <= Self.mostDirectives else {
        failure = TooManyDirectives()
        return nil
      }
      return count
    } catch {
      failure = error
      return nil
    }
  }

  /// The SHA-256 of the whole file: of the bytes that were read, and of those after them.
  func digestOfAll() throws -> String {
    var hasher = hasher ?? SHA256Hasher()
    if case .file(let file) = source { try file.forEachPiece { hasher.update($0) } }
    return hasher.finalize()
  }

  private func countDirectives(in piece: [UInt8]) {
    for byte in piece {
      if isAtLineStart, byte == UInt8(ascii: "%") { directiveCount += 1 }
      isAtLineStart = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }

  private func readPiece(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    switch source {
    case .file(let file):
      return try unsafe file.read(into: buffer)
    case .bytes(let bytes):
      let piece = bytes[position...].prefix(buffer.count)
      unsafe buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  /// Looks through the text from its beginning, until `scanner` has seen enough.
  ///
  /// Moves the position of a file, so only for a parser that has failed or ended.
  func scan(_ scanner: inout SourceScanner) throws {
    switch source {
    case .file(let file):
      try file.seek(to: 0)
      while !scanner.isDone {
        let piece = try file.read(upTo: 1 << 16)
        if piece.isEmpty { return }
        scanner.take(piece)
      }
    case .bytes(let bytes):
      scanner.take(bytes)
    }
  }

  /// The text goes on and on without a value or a bracket.
  struct RunawayText: Error {}
  /// Line after line begins with `%`.
  struct TooManyDirectives: Error {}
  /// The text is not UTF-8.
  struct ForeignEncoding: Error {}
}
