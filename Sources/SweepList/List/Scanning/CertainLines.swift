/// Recognises, line by line, lists of whose text it is certain what every item is.
///
/// A list in this form is read by libyaml without a fault, and its items are what begins with `- ` at
/// the left margin. The form is that of lists as they are usually written, by this library, by others
/// and by hand; whatever is outside it is not wrong, but for a parser to read. Left out is all that
/// could hide an item's beginning or refer to another item: scalars over several lines, anchors,
/// aliases, tags, documents; and all that could be a fault: names given twice, numbers out of range,
/// bytes that are no text.
///
/// Positions are those of a text's bytes; its lines all end, and eight bytes behind the last can be
/// looked at.
struct CertainLines {
  /// How many items have begun.
  private(set) var itemCount = 0
  /// How many lines were taken.
  private(set) var lineCount = 0

  var names = ScannedNames()
  /// How deep lists and maps may stand in a value.
  let mostDepth: Int

  /// Where the names of the item stand; 0 for an item on one line.
  private var column = 0
  /// Where those of the last item stand that has them on lines of their own.
  private var formerColumn = 0
  /// What may stand on further lines under the last name.
  private var nested = Nested.nothing
  private var hasMarker = false
  /// How many bytes passed since the last line with a value.
  private var idleByteCount = 0

  private enum Nested {
    case nothing
    /// There was nothing behind the name: a list may begin.
    case list
    /// Elements, each on a line, at a column.
    case elements(column: Int)
  }

  /// How many bytes of comments and empty lines may pass; a parser's own limit is far above.
  private static let mostIdleBytes = 1 << 20

  /// Recognises lists within limits.
  init(limits: ListLimits) {
    // The list and its item are the first two.
    mostDepth = min(limits.depth - 2, 16)
  }

  /// Takes a line.
  ///
  /// - Returns: The position after it; `nil` where it is not certain what it is.
  @inline(__always)
  mutating func take(_ text: Span<UInt8>, at start: Int) -> Int? {
    lineCount += 1
    switch text[start] {
    case UInt8(ascii: "-"):
      return text[start + 1] == 0x20 ? item(text, at: start) : marker(text, at: start)
    case 0x20:
      if let nameEnd = names.takeFormer(in: text, at: start, isLine: true) {
        return entry(text, behindName: nameEnd)
      }
      return indented(text, at: start)
    default:
      return idle(text, at: start, from: start)
    }
  }

  @inline(__always)
  private mutating func item(_ text: Span<UInt8>, at start: Int) -> Int? {
    itemCount += 1
    names.beginItem()
    if let nameEnd = names.takeFormer(in: text, at: start, isLine: true) {
      column = formerColumn
      return entry(text, behindName: nameEnd)
    }
    let first = text.endOfBlanks(at: start + 2)
    guard text[first] != UInt8(ascii: "{") else {
      column = 0
      idleByteCount = 0
      nested = .nothing
      return flowMap(text, at: first, depth: 0, isItem: true).flatMap { text.endOfLine(at: $0) }
    }
    column = first - start
    formerColumn = column
    return entry(text, line: start, name: first)
  }

  /// `---`, once and before all items.
  private mutating func marker(_ text: Span<UInt8>, at start: Int) -> Int? {
    guard itemCount == 0, !hasMarker, text[start + 1] == UInt8(ascii: "-"),
      text[start + 2] == UInt8(ascii: "-")
    else { return nil }
    hasMarker = true
    return text.endOfLine(at: start + 3)
  }

  private mutating func indented(_ text: Span<UInt8>, at start: Int) -> Int? {
    let first = text.endOfBlanks(at: start)
    let indentation = first - start
    switch (text[first], nested) {
    case (UInt8(ascii: "#"), _), (0x0A, _), (0x0D, _):
      return idle(text, at: start, from: first)
    case (UInt8(ascii: "-"), .list) where indentation >= column && text[first + 1] == 0x20:
      nested = .elements(column: indentation)
      return element(text, at: first)
    case (UInt8(ascii: "-"), .elements(indentation)) where text[first + 1] == 0x20:
      return element(text, at: first)
    case _ where indentation == column:
      return entry(text, line: start, name: first)
    default:
      return nil
    }
  }

  /// `name: value`, whose name is not the one that the item before has there.
  private mutating func entry(_ text: Span<UInt8>, line: Int, name start: Int) -> Int? {
    guard let name = text.name(at: start), text[name.end] == UInt8(ascii: ":"),
      names.append(line..<name.end + 1, name: name.text, of: text, isLine: true)
    else { return nil }
    return entry(text, behindName: name.end + 1)
  }

  @inline(__always)
  private mutating func entry(_ text: Span<UInt8>, behindName position: Int) -> Int? {
    idleByteCount = 0
    let first = text.endOfBlanks(at: position)
    switch text[first] {
    case 0x0A, 0x0D, UInt8(ascii: "#"):
      nested = .list
      return text.endOfLine(at: position)
    default:
      nested = .nothing
      guard first > position, let end = value(text, at: first, depth: 0) else { return nil }
      return text.endOfLine(at: end)
    }
  }

  /// `- value` under a name.
  private mutating func element(_ text: Span<UInt8>, at start: Int) -> Int? {
    idleByteCount = 0
    guard mostDepth > 0 else { return nil }
    let first = text.endOfBlanks(at: start + 2)
    return value(text, at: first, depth: 1).flatMap { text.endOfLine(at: $0) }
  }

  /// An empty line or a comment.
  private mutating func idle(_ text: Span<UInt8>, at start: Int, from first: Int) -> Int? {
    guard
      let end = text[first] == UInt8(ascii: "#")
        ? text.endOfComment(at: first) : text.endOfLineBreak(at: first)
    else { return nil }
    idleByteCount += end - start
    return idleByteCount <= Self.mostIdleBytes ? end : nil
  }
}
