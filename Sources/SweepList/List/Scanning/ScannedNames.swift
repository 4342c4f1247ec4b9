/// The names of the maps of an item, so that no map has one twice.
struct ScannedNames {
  /// The bytes of the names of the item's own map, one after the other; behind them, as long as all
  /// were those of the item before, its further ones.
  private var bytes: [UInt8] = []
  /// Where each of them ends.
  private var ends: [Int] = []
  /// How many names the item has so far.
  private var count = 0
  /// Whether so far all are those of the item before, of which no two are equal.
  private var areFormer = true
  /// The names of the maps inside that are open, as ranges of the text.
  private var inner: [Range<Int>] = []

  /// How many names a map may have here: they are compared one by one.
  private static let most = 128

  /// Begins an item.
  mutating func beginItem() {
    count = 0
    areFormer = true
    inner.removeAll(keepingCapacity: true)
  }

  /// The position after the next name, where it is the one that the item before has there.
  func endOfFormer(in text: Span<UInt8>, at start: Int) -> Int? {
    guard areFormer, count < ends.count else { return nil }
    let first = count == 0 ? 0 : ends[count - 1]
    let length = ends[count] - first
    guard start + length < text.count else { return nil }
    for offset in 0..<length where text[start + offset] != bytes[first + offset] { return nil }
    return start + length
  }

  /// Takes the name that ``endOfFormer(in:at:)`` found.
  mutating func appendFormer() { count += 1 }

  /// Takes a name of the item's own map; whether it is new to it.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>) -> Bool {
    if areFormer {
      areFormer = false
      ends.removeSubrange(count...)
      bytes.removeSubrange((ends.last ?? 0)...)
    }
    guard count < Self.most else { return false }
    var start = 0
    for end in ends {
      if end - start == range.count, isEqual(text, range.lowerBound, bytes.span, start, range.count)
      {
        return false
      }
      start = end
    }
    for position in range { bytes.append(text[position]) }
    ends.append(bytes.count)
    count += 1
    return true
  }

  /// Begins a map inside the item's; what ``endMap(_:)`` needs.
  func beginMap() -> Int { inner.count }

  /// Ends a map inside the item's.
  mutating func endMap(_ start: Int) { inner.removeSubrange(start...) }

  /// Takes a name of the map inside that began last; whether it is new to it.
  mutating func append(_ range: Range<Int>, of text: Span<UInt8>, inMap start: Int) -> Bool {
    guard inner.count - start < Self.most else { return false }
    for former in inner[start...]
    where former.count == range.count
      && isEqual(text, former.lowerBound, text, range.lowerBound, range.count)
    {
      return false
    }
    inner.append(range)
    return true
  }

  private func isEqual(
    _ first: Span<UInt8>, _ firstStart: Int, _ second: Span<UInt8>, _ secondStart: Int, _ count: Int
  ) -> Bool {
    for offset in 0..<count where first[firstStart + offset] != second[secondStart + offset] {
      return false
    }
    return true
  }
}
