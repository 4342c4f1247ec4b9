// Each function takes what begins at a position and gives the position after it, or `nil` where it is
// not certain what it is.
extension CertainLines {
  /// A value on one line.
  mutating func value(
    _ text: Span<UInt8>, at start: Int, depth: Int, isInFlow: Bool
  ) -> Int? {
    switch text[start] {
    case UInt8(ascii: "\""): doubleQuoted(text, at: start)
    case UInt8(ascii: "'"): singleQuoted(text, at: start)
    case UInt8(ascii: "["): flowList(text, at: start, depth: depth)
    case UInt8(ascii: "{"): flowMap(text, at: start, depth: depth, isItem: false)
    default: plain(text, at: start)
    }
  }

  private mutating func flowList(_ text: Span<UInt8>, at start: Int, depth: Int) -> Int? {
    guard depth < mostDepth else { return nil }
    var position = skipBlanks(text, start + 1)
    if text[position] == UInt8(ascii: "]") { return position + 1 }
    while true {
      guard let end = value(text, at: position, depth: depth + 1, isInFlow: true) else {
        return nil
      }
      position = skipBlanks(text, end)
      if text[position] == UInt8(ascii: "]") { return position + 1 }
      guard text[position] == UInt8(ascii: ",") else { return nil }
      position = skipBlanks(text, position + 1)
    }
  }

  /// - Parameter isItem: Whether the map is an item itself, and no value of one.
  mutating func flowMap(
    _ text: Span<UInt8>, at start: Int, depth: Int, isItem: Bool
  ) -> Int? {
    guard isItem || depth < mostDepth else { return nil }
    let map = names.beginMap()
    defer { names.endMap(map) }
    var position = skipBlanks(text, start + 1)
    if text[position] == UInt8(ascii: "}") { return position + 1 }
    while true {
      let name = isItem ? itemName(text, at: position) : innerName(text, at: position, inMap: map)
      guard let nameEnd = name, text[nameEnd] == UInt8(ascii: ":"), text[nameEnd + 1] == 0x20,
        let end = value(
          text, at: skipBlanks(text, nameEnd + 1), depth: isItem ? 0 : depth + 1, isInFlow: true)
      else { return nil }
      position = skipBlanks(text, end)
      if text[position] == UInt8(ascii: "}") { return position + 1 }
      guard text[position] == UInt8(ascii: ",") else { return nil }
      position = skipBlanks(text, position + 1)
    }
  }

  // MARK: - Names

  /// A name of the item itself.
  mutating func itemName(_ text: Span<UInt8>, at start: Int) -> Int? {
    if let end = names.endOfFormer(in: text, at: start), text[end] == UInt8(ascii: ":") {
      names.appendFormer()
      return end
    }
    guard let (range, end) = name(text, at: start), names.append(range, of: text) else {
      return nil
    }
    return end
  }

  private mutating func innerName(_ text: Span<UInt8>, at start: Int, inMap map: Int) -> Int? {
    guard let (range, end) = name(text, at: start), names.append(range, of: text, inMap: map)
    else { return nil }
    return end
  }

  /// A name of ASCII characters without escapes, where its text is, and the position after it.
  private func name(_ text: Span<UInt8>, at start: Int) -> (Range<Int>, end: Int)? {
    // libyaml finds the end of a name within 1,024 characters.
    let most = 256
    var end = start
    if sets.nameStart.contains(text[start]) {
      while sets.name.contains(text[end]) { end += 1 }
      return end - start <= most ? (start..<end, end) : nil
    }
    guard text[start] == UInt8(ascii: "\"") else { return nil }
    end += 1
    while text[end] &- 0x20 < 0x5F, text[end] != UInt8(ascii: "\""), text[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    guard text[end] == UInt8(ascii: "\""), (1...most).contains(end - start - 1) else { return nil }
    return (start + 1..<end, end + 1)
  }

  // MARK: - Scalars

  private func plain(_ text: Span<UInt8>, at start: Int) -> Int? {
    var isNumber = text[start].isDigit
    if !sets.scalarStart.contains(text[start]) {
      guard text[start] == UInt8(ascii: "-"), sets.scalar.contains(text[start + 1]) else {
        return nil
      }
      isNumber = true
    } else if !isNumber {
      isNumber = text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: ".")
    }
    if isNumber, let end = everydayNumber(text, at: start) { return end }
    var end = start
    while true {
      while sets.scalar.contains(text[end]) { end += 1 }
      let next = skipBlanks(text, end)
      guard next > end, sets.scalar.contains(text[next]) else { break }
      end = next
    }
    guard isNumber else { return end }
    // Only a number can be out of range.
    do throws(CoreSchema.Refusal) {
      _ = try CoreSchema.plainValue(of: text.extracting(start..<end))
      return end
    } catch {
      return nil
    }
  }

  /// `-17` or `0.25`, of no more digits than are in range for certain.
  private func everydayNumber(_ text: Span<UInt8>, at start: Int) -> Int? {
    var end = text[start] == UInt8(ascii: "-") ? start + 1 : start
    let first = end
    while text[end].isDigit { end += 1 }
    guard end > first, end - first <= 18 else { return nil }
    if text[end] == UInt8(ascii: ".") {
      end += 1
      while text[end].isDigit { end += 1 }
    }
    switch text[end] {
    case 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return end
    default: return nil
    }
  }

  private func doubleQuoted(_ text: Span<UInt8>, at start: Int) -> Int? {
    var position = start + 1
    while true {
      switch text[position] {
      case UInt8(ascii: "\""): return position + 1
      case UInt8(ascii: "\\"):
        guard let end = escape(text, at: position) else { return nil }
        position = end
      default:
        guard let end = character(text, at: position) else { return nil }
        position = end
      }
    }
  }

  /// One of the escapes that a list is written with.
  private func escape(_ text: Span<UInt8>, at start: Int) -> Int? {
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      for position in start + 2..<start + 6 where !text[position].isHexadecimalDigit { return nil }
      // Half of a surrogate pair is no character.
      let isSurrogate = text[start + 2] | 0x20 == UInt8(ascii: "d") && text[start + 3] > 0x37
      return isSurrogate ? nil : start + 6
    default:
      return nil
    }
  }

  private func singleQuoted(_ text: Span<UInt8>, at start: Int) -> Int? {
    var position = start + 1
    while true {
      if text[position] == UInt8(ascii: "'") {
        guard text[position + 1] == UInt8(ascii: "'") else { return position + 1 }
        position += 2
      } else {
        guard let end = character(text, at: position) else { return nil }
        position = end
      }
    }
  }
}

extension UInt8 {
  /// Whether this is one of `0` to `9`, `a` to `f` and `A` to `F`.
  var isHexadecimalDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }
}
