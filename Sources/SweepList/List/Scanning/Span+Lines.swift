// Each function takes what begins at a position and gives the position after it, or `nil` where it is
// not certain what it is.
extension Span<UInt8> {
  /// The position of what follows blanks.
  @inline(__always) func endOfBlanks(at start: Int) -> Int {
    var position = start
    while self[position] == 0x20 { position += 1 }
    return position
  }

  /// The position of what follows digits.
  @inline(__always) func endOfDigits(at start: Int) -> Int {
    var position = start
    while true {
      // Of a byte that is a digit, 4 bits are left; 0x76 more, and the highest is set of others only.
      let rest = word(at: position) ^ 0x3030_3030_3030_3030
      let others =
        ((rest & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676 | rest) & 0x8080_8080_8080_8080
      if others != 0 { return position + others.trailingZeroBitCount / 8 }
      position += 8
    }
  }

  /// The position of what follows the letters `a` to `z`.
  @inline(__always) func endOfLowercaseLetters(at start: Int) -> Int {
    var position = start
    while true {
      let bytes = word(at: position)
      let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
      // The highest bit of each byte: set where it is `a` or above, and where it is above `z`.
      let (fromA, beyondZ) = (low + 0x1F1F_1F1F_1F1F_1F1F, low + 0x0505_0505_0505_0505)
      let others = (~fromA | beyondZ | bytes) & 0x8080_8080_8080_8080
      if others != 0 { return position + others.trailingZeroBitCount / 8 }
      position += 8
    }
  }

  /// The end of a line, blanks and a comment before it.
  @inline(__always) func endOfLine(at start: Int) -> Int? {
    self[start] == 0x0A ? start + 1 : endOfUnusualLine(at: start)
  }

  private func endOfUnusualLine(at start: Int) -> Int? {
    let first = endOfBlanks(at: start)
    guard self[first] == UInt8(ascii: "#") else { return endOfLineBreak(at: first) }
    // Directly behind a value it would belong to it.
    return first > start ? endOfComment(at: first) : nil
  }

  /// LF or CR LF.
  func endOfLineBreak(at start: Int) -> Int? {
    if self[start] == 0x0A { return start + 1 }
    return self[start] == 0x0D && self[start + 1] == 0x0A ? start + 2 : nil
  }

  /// A comment and the end of its line.
  func endOfComment(at start: Int) -> Int? {
    var position = start
    while true {
      if self[position] == 0x0A { return position + 1 }
      if self[position] == 0x0D { return endOfLineBreak(at: position) }
      guard let end = endOfCharacter(at: position) else { return nil }
      position = end
    }
  }

  /// A character that breaks no line and that libyaml accepts as it is; in UTF-8 (RFC 3629).
  @inline(__always) func endOfCharacter(at start: Int) -> Int? {
    self[start] &- 0x20 < 0x5F ? start + 1 : endOfWideCharacter(at: start)
  }

  private func endOfWideCharacter(at start: Int) -> Int? {
    let (length, bits): (Int, UInt8)
    switch self[start] {
    case 0xC2...0xDF: (length, bits) = (2, 0x1F)
    case 0xE0...0xEF: (length, bits) = (3, 0x0F)
    case 0xF0...0xF4: (length, bits) = (4, 0x07)
    default: return nil
    }
    guard start + length < count else { return nil }
    var scalar = UInt32(self[start] & bits)
    for position in start + 1..<start + length {
      guard self[position] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(self[position] & 0x3F)
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
