// Each function takes what begins at a position and gives the position after it, or `nil` where it is
// not certain what it is.
extension CertainLines {
  /// A value on one line.
  @inline(__always)
  mutating func value(_ text: Span<UInt8>, at start: Int, depth: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: "\""): text.endOfDoubleQuoted(at: start)
    case UInt8(ascii: "'"): text.endOfSingleQuoted(at: start)
    case UInt8(ascii: "["): flowList(text, at: start, depth: depth)
    case UInt8(ascii: "{"): flowMap(text, at: start, depth: depth, isItem: false)
    default: text.endOfPlainScalar(at: start)
    }
  }

  private mutating func flowList(_ text: Span<UInt8>, at start: Int, depth: Int) -> Int? {
    guard depth < mostDepth else { return nil }
    var position = text.endOfBlanks(at: start + 1)
    if text[position] == UInt8(ascii: "]") { return position + 1 }
    while true {
      guard let end = value(text, at: position, depth: depth + 1) else {
        return nil
      }
      position = text.endOfBlanks(at: end)
      if text[position] == UInt8(ascii: "]") { return position + 1 }
      guard text[position] == UInt8(ascii: ",") else { return nil }
      position = text.endOfBlanks(at: position + 1)
    }
  }

  /// - Parameter isItem: Whether the map is an item itself, and no value of one.
  mutating func flowMap(
    _ text: Span<UInt8>, at start: Int, depth: Int, isItem: Bool
  ) -> Int? {
    guard isItem || depth < mostDepth else { return nil }
    let map = names.beginMap()
    defer { names.endMap(map) }
    var position = text.endOfBlanks(at: start + 1)
    if text[position] == UInt8(ascii: "}") { return position + 1 }
    while true {
      let nameEnd =
        isItem ? itemName(text, at: position) : innerName(text, at: position, inMap: map)
      guard let nameEnd, text[nameEnd] == 0x20,
        let end = value(
          text, at: text.endOfBlanks(at: nameEnd), depth: isItem ? 0 : depth + 1)
      else { return nil }
      position = text.endOfBlanks(at: end)
      if text[position] == UInt8(ascii: "}") { return position + 1 }
      guard text[position] == UInt8(ascii: ",") else { return nil }
      position = text.endOfBlanks(at: position + 1)
    }
  }

  /// A name of the item itself, on one line with all, and the colon behind it.
  private mutating func itemName(_ text: Span<UInt8>, at start: Int) -> Int? {
    if let end = names.takeFormer(in: text, at: start, isLine: false) { return end }
    guard let name = text.name(at: start), text[name.end] == UInt8(ascii: ":"),
      names.append(start..<name.end + 1, name: name.text, of: text, isLine: false)
    else { return nil }
    return name.end + 1
  }

  /// A name of a map inside, and the colon behind it.
  private mutating func innerName(_ text: Span<UInt8>, at start: Int, inMap map: Int) -> Int? {
    guard let name = text.name(at: start), text[name.end] == UInt8(ascii: ":"),
      names.append(name.text, of: text, inMap: map)
    else { return nil }
    return name.end + 1
  }
}
