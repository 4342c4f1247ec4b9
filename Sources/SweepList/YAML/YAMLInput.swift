/// The text that a parser reads, within limits that libyaml does not have.
final class YAMLInput {
  /// What messages name.
  let path: String
  /// The number of the first line, where the text is a piece of a file.
  let firstLine: Int
  /// Where the bytes come from.
  let source: ByteSource
  /// How many bytes the parser took since it last delivered an event.
  var byteCountSinceEvent = 0
  /// Whether the parser is inside a document, where no directive can stand.
  var isInDocument = false
  /// Why reading stopped; libyaml's own report has no room for it.
  private(set) var failure: (any Error)?

  private let byteCountBetweenEvents: Int
  private var isAtBeginning = true
  private var directiveCount = 0
  private var isAtLineStart = true

  /// How many directives a text may have: libyaml compares each with all before it.
  static let mostDirectives = 64

  /// A text from its beginning.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - path: What messages name.
  ///   - limits: What the text may demand.
  ///   - firstLine: The number of its first line, where it is a piece of a file.
  init(_ source: ByteSource, path: String, limits: ListLimits, firstLine: Int = 1) {
    self.source = source
    self.path = path
    self.firstLine = firstLine
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
      let count = try unsafe source.read(into: buffer)
      let piece = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
      byteCountSinceEvent += count
      // A mark of UTF-16 in either order; nearly half of the readers of YAML know only UTF-8.
      if isAtBeginning, unsafe [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(piece.prefix(2))) {
        failure = ForeignEncoding()
        return nil
      }
      isAtBeginning = false
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

  private func countDirectives(in piece: [UInt8]) {
    for byte in piece {
      if isAtLineStart, byte == UInt8(ascii: "%") { directiveCount += 1 }
      isAtLineStart = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }

  /// The text goes on and on without a value or a bracket.
  struct RunawayText: Error {}
  /// Line after line begins with `%`.
  struct TooManyDirectives: Error {}
  /// The text is not UTF-8.
  struct ForeignEncoding: Error {}
}
