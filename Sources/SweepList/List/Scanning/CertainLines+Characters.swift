// Each function takes what begins at a position and gives the position after it, or `nil` where it is
// not certain what it is.
extension CertainLines {
  /// The position of what follows blanks.
  @inline(__always) func skipBlanks(_ text: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while text[position] == 0x20 { position += 1 }
    return position
  }

  /// The end of a line, blanks and a comment before it.
  func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    if text[start] == 0x0A { return start + 1 }
    let first = skipBlanks(text, start)
    guard text[first] == UInt8(ascii: "#") else { return newline(text, first) }
    // Directly behind a value it would belong to it.
    return first > start ? comment(text, first) : nil
  }

  /// LF or CR LF.
  func newline(_ text: Span<UInt8>, _ start: Int) -> Int? {
    if text[start] == 0x0A { return start + 1 }
    return text[start] == 0x0D && text[start + 1] == 0x0A ? start + 2 : nil
  }

  /// A comment and the end of its line.
  func comment(_ text: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    while true {
      if text[position] == 0x0A { return position + 1 }
      if text[position] == 0x0D { return newline(text, position) }
      guard let end = character(text, at: position) else { return nil }
      position = end
    }
  }

  /// A character that breaks no line and that libyaml accepts as it is; in UTF-8 (RFC 3629).
  @inline(__always) func character(_ text: Span<UInt8>, at start: Int) -> Int? {
    text[start] &- 0x20 < 0x5F ? start + 1 : wideCharacter(text, at: start)
  }

  private func wideCharacter(_ text: Span<UInt8>, at start: Int) -> Int? {
    let (length, bits): (Int, UInt8)
    switch text[start] {
    case 0xC2...0xDF: (length, bits) = (2, 0x1F)
    case 0xE0...0xEF: (length, bits) = (3, 0x0F)
    case 0xF0...0xF4: (length, bits) = (4, 0x07)
    default: return nil
    }
    guard start + length < text.count else { return nil }
    var scalar = UInt32(text[start] & bits)
    for position in start + 1..<start + length {
      guard text[position] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(text[position] & 0x3F)
    }
    switch scalar {
    // No control characters, line or paragraph separators, surrogates, byte order marks; no character
    // in more bytes than it needs.
    case 0xA0...0x7FF where length == 2, 0x800...0x2027 where length == 3,
      0x202A...0xD7FF where length == 3, 0xE000...0xFEFE where length == 3,
      0xFF00...0xFFFD where length == 3, 0x1_0000...0x10_FFFF where length == 4:
      return start + length
    default:
      return nil
    }
  }
}
