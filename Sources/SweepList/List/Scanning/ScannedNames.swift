/// The names of the maps of an item, so that no map has one twice.
///
/// Most items have the names of the item before, of which no two are equal; they are told by the bytes
/// up to the colon behind them.
struct ScannedNames {
  /// A name of the item's own map: how it began, and where in that its text is.
  private struct Entry {
    /// Where its beginning ends in ``bytes``, behind the colon.
    let end: Int
    /// Where its text is in ``bytes``.
    let text: Range<Int>
  }

  /// The beginnings of the item's entries; behind them, as long as all were those of the item before,
  /// its further ones.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Whether the beginnings are those of lines.
  private var areLines = false
  /// How many names the item has so far.
  private var count = 0
  /// Where the beginning of the next one starts in ``bytes``.
  private var start = 0
  /// Whether so far all are those of the item before.
  private var areFormer = true
  /// The names of the maps inside that are open, as ranges of the text.
  private var inner: [Range<Int>] = []

  /// How many names a map may have here: they are compared one by one.
  private static let most = 128

  /// Begins an item.
  mutating func beginItem() {
    count = 0
    start = 0
    areFormer = true
  }

  /// Takes a beginning of an entry, where it is the one that the item before has there.
  ///
  /// - Parameters:
  ///   - position: Where it would start: with its line or, in an item on one line, with its name.
  ///   - isLine: Whether it starts with its line.
  /// - Returns: The position behind the colon; `nil` where it is another one.
  @inline(__always) mutating func takeFormer(
    in text: Span<UInt8>, at position: Int, isLine: Bool
  ) -> Int? {
    guard areFormer, count < entries.count, areLines == isLine else { return nil }
    let end = entries[count].end
    guard text.has(bytes.span, start..<end, at: position) else { return nil }
    let length = end - start
    count += 1
    start = end
    return position + length
  }

  /// Takes a beginning of an entry; whether the name is new to the item's map.
  ///
  /// - Parameters:
  ///   - range: From the start of the line or name to behind the colon.
  ///   - name: Where the name's text is.
  ///   - isLine: Whether the beginning starts with its line.
  mutating func append(
    _ range: Range<Int>, name: Range<Int>, of text: Span<UInt8>, isLine: Bool
  ) -> Bool {
    if areFormer {
      areFormer = false
      areLines = isLine
      entries.removeSubrange(count...)
      bytes.removeSubrange(start...)
    }
    guard count < Self.most,
      !entries.contains(where: {
        $0.text.count == name.count && text.has(bytes.span, $0.text, at: name.lowerBound)
      })
    else { return false }
    for position in range { bytes.append(text[position]) }
    let offset = start - range.lowerBound
    entries.append(
      Entry(
        end: bytes.count, text: name.lowerBound + offset..<name.upperBound + offset))
    start = bytes.count
    count += 1
    return true
  }

  /// Begins a map inside the item's; what ``endMap(_:)`` needs.
  func beginMap() -> Int { inner.count }

  /// Ends a map inside the item's.
  mutating func endMap(_ start: Int) { inner.removeSubrange(start...) }

  /// Takes a name of the map inside that began last; whether it is new to it.
  mutating func append(_ name: Range<Int>, of text: Span<UInt8>, inMap start: Int) -> Bool {
    guard inner.count - start < Self.most else { return false }
    for former in inner[start...]
    where former.count == name.count && text.has(text, former, at: name.lowerBound) {
      return false
    }
    inner.append(name)
    return true
  }
}

extension Span<UInt8> {
  /// Whether the bytes at a position are those of a range of others.
  @inline(__always) func has(
    _ other: Span<UInt8>, _ range: Range<Int>, at position: Int
  ) -> Bool {
    let length = range.count
    guard position + length <= count else { return false }
    guard length >= 8 else {
      for offset in 0..<length where self[position + offset] != other[range.lowerBound + offset] {
        return false
      }
      return true
    }
    var offset = 0
    while offset < length - 8 {
      guard word(at: position + offset) == other.word(at: range.lowerBound + offset) else {
        return false
      }
      offset += 8
    }
    return word(at: position + length - 8) == other.word(at: range.upperBound - 8)
  }
}
