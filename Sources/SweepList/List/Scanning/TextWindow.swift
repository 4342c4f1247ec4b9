/// A piece of a text that moves from its beginning to its end.
struct TextWindow {
  /// The bytes; only the first are filled, and a few behind them can be looked at always.
  private(set) var bytes: [UInt8]
  /// How many are filled.
  private(set) var count = 0
  /// Whether the text ends with them; then with a line's end, which is added where there is none.
  private(set) var isAtEnd = false

  private let source: ByteSource
  private let size: Int

  /// How many bytes can be looked at behind the text.
  private static let margin = 16

  /// A window before the beginning of a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - size: How many bytes there is room for.
  init(_ source: ByteSource, size: Int) {
    self.source = source
    self.size = size
    bytes = [UInt8](repeating: 0, count: size + Self.margin)
  }

  /// Moves on: drops the first bytes, and reads further ones.
  ///
  /// - Returns: Whether there is anything new; not at the end, and not without room.
  mutating func advance(dropping droppedCount: Int) throws -> Bool {
    // One byte is kept for the end of a last line that has none.
    let room = size - 1
    let (source, end) = (source, count - droppedCount)
    guard !isAtEnd, end < room else { return false }
    let readCount = try unsafe bytes.withUnsafeMutableBytes { bytes in
      unsafe bytes.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[droppedCount..<(droppedCount + end)]))
      return try unsafe source.read(
        into: UnsafeMutableRawBufferPointer(rebasing: bytes[end..<room]))
    }
    count = end + readCount
    guard readCount == 0 else { return true }
    isAtEnd = true
    if count > 0, bytes[count - 1] != 0x0A {
      bytes[count] = 0x0A
      count += 1
    }
    return count > 0
  }
}
