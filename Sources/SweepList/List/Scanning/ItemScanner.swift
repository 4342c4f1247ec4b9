/// Finds one item of a list without parsing those before it, where it is certain what they are.
struct ItemScanner {
  /// The text of one item, cut out of a list.
  struct Item {
    /// Its lines, and the comments and empty lines behind it.
    let bytes: [UInt8]
    /// The number of its first line in the list.
    let firstLine: Int
  }

  private let index: Int
  /// How long an item may be that is certainly within the limits for its parts.
  private let mostItemBytes: Int

  private var lines: CertainLines
  /// Where the next line begins in the window.
  private var position = 0
  /// Where the item begins whose lines were taken last, and the number of its first line.
  private var itemStart = 0
  private var itemLine = 1

  /// How many bytes are looked at at once: they stay in the processor's cache.
  private static let windowSize = 1 << 16

  private init(index: Int, limits: ListLimits) {
    self.index = index
    lines = CertainLines(limits: limits)
    mostItemBytes = min(limits.nodesPerItem, limits.scalarByteCount, limits.itemByteCount)
  }

  /// The text of an item.
  ///
  /// - Returns: `nil` where it is not certain what stands before the item or in it, or the list ends
  ///   before it: then a parser has to read.
  static func item(at index: Int, in source: ByteSource, limits: ListLimits) throws -> Item? {
    var scanner = ItemScanner(index: index, limits: limits)
    var window = TextWindow(source, size: windowSize)
    while try window.advance(dropping: scanner.droppableCount) {
      scanner.didDrop()
      guard scanner.position > 0 || ListHeader.isKnown(window.bytes.prefix(window.count)) else {
        return nil
      }
      let isFound = scanner.takeLines(
        of: window.bytes.span, upTo: window.count, isAtEnd: window.isAtEnd)
      guard let isFound else { return nil }
      if isFound {
        return Item(
          bytes: Array(window.bytes[scanner.itemStart..<scanner.position]),
          firstLine: scanner.itemLine)
      }
    }
    return nil
  }

  /// How many of the bytes in the window are of no use any more.
  private var droppableCount: Int { lines.itemCount == 0 ? position : itemStart }

  private mutating func didDrop() {
    position -= droppableCount
    itemStart = 0
  }

  /// Takes the lines that are in the window as a whole, up to the end of the item.
  ///
  /// - Returns: Whether the item ended; `nil` where it is not certain what a line is.
  private mutating func takeLines(
    of text: Span<UInt8>, upTo filledCount: Int, isAtEnd: Bool
  ) -> Bool? {
    var end = filledCount
    while end > position, text[end - 1] != 0x0A { end -= 1 }
    while position < end {
      let itemCount = lines.itemCount
      guard let next = lines.take(text, at: position) else { return nil }
      if lines.itemCount > itemCount {
        guard position - itemStart <= mostItemBytes || itemCount == 0 else { return nil }
        if itemCount > index { return true }
        itemStart = position
        itemLine = lines.lineCount
      }
      position = next
    }
    return isAtEnd && lines.itemCount > index
  }
}
