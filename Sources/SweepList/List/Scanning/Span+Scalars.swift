// Each function takes what begins at a position and gives the position after it, or `nil` where it is
// not certain what it is.
extension Span<UInt8> {
  /// A name of ASCII characters without escapes, where its text is, and the position after it.
  func name(at start: Int) -> (text: Range<Int>, end: Int)? {
    // libyaml finds the end of a name within 1,024 characters.
    let most = 256
    var end = start
    if self[start].startsName {
      while self[end].isInName { end += 1 }
      return end - start <= most ? (start..<end, end) : nil
    }
    guard self[start] == UInt8(ascii: "\"") else { return nil }
    end += 1
    while self[end] &- 0x20 < 0x5F, self[end] != UInt8(ascii: "\""), self[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    guard self[end] == UInt8(ascii: "\""), (1...most).contains(end - start - 1) else { return nil }
    return (start + 1..<end, end + 1)
  }

  @inline(__always) func endOfPlainScalar(at start: Int) -> Int? {
    let first = self[start]
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    guard isSigned || first.isDigit || first == UInt8(ascii: ".") else {
      return first.startsScalar ? endOfWords(at: start) : nil
    }
    if let end = endOfEverydayNumber(at: start) { return end }
    // Alone, or before a blank, the sign begins an element of a list.
    guard first != UInt8(ascii: "-") || self[start + 1].isInScalar else { return nil }
    let end = endOfWords(at: start)
    // Only a number can be out of range.
    do throws(CoreSchema.Refusal) {
      _ = try CoreSchema.plainValue(of: extracting(start..<end))
      return end
    } catch {
      return nil
    }
  }

  /// The position of what follows words with blanks between them.
  private func endOfWords(at start: Int) -> Int {
    var end = start
    while true {
      end = endOfLowercaseLetters(at: end)
      if self[end] == 0x0A { return end }
      if self[end].isInScalar {
        end += 1
        continue
      }
      let next = endOfBlanks(at: end)
      guard next > end, self[next].isInScalar else { return end }
      end = next
    }
  }

  /// `-17`, `0.25` or `1.0e-05`, of no more digits than are in range for certain.
  @inline(__always) private func endOfEverydayNumber(at start: Int) -> Int? {
    let first = self[start] == UInt8(ascii: "-") ? start + 1 : start
    var end = endOfDigits(at: first)
    guard end > first, end - first <= 18 else { return nil }
    if self[end] == UInt8(ascii: ".") {
      end = endOfDigits(at: end + 1)
      if self[end] | 0x20 == UInt8(ascii: "e") {
        let sign = self[end + 1] == UInt8(ascii: "-") || self[end + 1] == UInt8(ascii: "+")
        let exponent = end + (sign ? 2 : 1)
        end = endOfDigits(at: exponent)
        guard (1...2).contains(end - exponent) else { return nil }
      }
    }
    switch self[end] {
    case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return end
    default: return nil
    }
  }

  func endOfDoubleQuoted(at start: Int) -> Int? {
    var position = start + 1
    while true {
      switch self[position] {
      case UInt8(ascii: "\""): return position + 1
      case UInt8(ascii: "\\"):
        guard let end = endOfEscape(at: position) else { return nil }
        position = end
      default:
        guard let end = endOfCharacter(at: position) else { return nil }
        position = end
      }
    }
  }

  /// One of the escapes that a list is written with.
  private func endOfEscape(at start: Int) -> Int? {
    switch self[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      for position in start + 2..<start + 6 where !self[position].isHexadecimalDigit { return nil }
      // Half of a surrogate pair is no character.
      let isSurrogate = self[start + 2] | 0x20 == UInt8(ascii: "d") && self[start + 3] > 0x37
      return isSurrogate ? nil : start + 6
    default:
      return nil
    }
  }

  func endOfSingleQuoted(at start: Int) -> Int? {
    var position = start + 1
    while true {
      if self[position] == UInt8(ascii: "'") {
        guard self[position + 1] == UInt8(ascii: "'") else { return position + 1 }
        position += 2
      } else {
        guard let end = endOfCharacter(at: position) else { return nil }
        position = end
      }
    }
  }
}
