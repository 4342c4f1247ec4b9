internal import HyperparameterSpace

/// Finds a place in a text, and the line that it stands on, in constant memory.
///
/// Counts lines as libyaml does: they end at CR, LF, CR LF, U+0085, U+2028 and U+2029.
struct SourceScanner {
  /// What is looked for.
  private let target: Target
  /// Whether nothing further is needed.
  private(set) var isDone = false
  /// The place of the next byte.
  private(set) var place = ParamsetOrigin.Place(line: 1, column: 1)

  private var offset = 0
  private var lastThree: UInt32 = 0
  private var collected: [UInt8] = []
  private var isCutOff = false

  private enum Target {
    case byte(Int)
    case line(Int, columns: ClosedRange<Int>)
  }

  /// How many characters of a long line are shown before the place, and in all.
  private static let (leadCount, windowCount) = (60, 96)

  /// Looks for the place of a byte.
  init(byteOffset: Int) { target = .byte(byteOffset) }

  /// Looks for the line of a place.
  init(lineOf place: ParamsetOrigin.Place) {
    let first = max(1, place.column - Self.leadCount)
    target = .line(place.line, columns: first...(first + Self.windowCount - 1))
  }

  /// Takes the next bytes of the text.
  mutating func take(_ bytes: [UInt8]) {
    for byte in bytes where !isDone { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch target {
    case .byte(let sought):
      if offset == sought {
        isDone = true
        return
      }
    case .line(let line, let columns):
      if place.line > line {
        isDone = true
        return
      }
      if place.line == line {
        // A continuation byte belongs to the column before.
        let column = byte & 0xC0 == 0x80 ? place.column - 1 : place.column
        if columns.contains(column) { collected.append(byte) }
        // Bytes that are no UTF-8 may fill a column without end.
        if column > columns.upperBound || collected.count > 4 * Self.windowCount {
          isCutOff = true
          isDone = true
          return
        }
      }
    }
    advance(over: byte)
  }

  private mutating func advance(over byte: UInt8) {
    let previous = UInt8(truncatingIfNeeded: lastThree)
    lastThree = (lastThree << 8 | UInt32(byte)) & 0xFF_FFFF
    offset += 1
    if byte & 0xC0 != 0x80 { place.column += 1 }
    switch lastThree {
    case 0xE2_80A8, 0xE2_80A9: startLine()
    case 0xEF_BBBF where offset == 3: place.column = 1
    case _ where lastThree & 0xFFFF == 0xC285: startLine()
    case _ where byte == UInt8(ascii: "\r"): startLine()
    case _ where byte == UInt8(ascii: "\n"):
      if previous == UInt8(ascii: "\r") { place.column = 1 } else { startLine() }
    default: break
    }
  }

  private mutating func startLine() {
    place.line += 1
    place.column = 1
  }

  /// The line that was looked for, with the place in it.
  func excerpt(of place: ParamsetOrigin.Place) -> YAMLError.Excerpt? {
    guard case .line(_, let columns) = target else { return nil }
    var text = columns.lowerBound > 1 ? "…" : ""
    var caretOffset = place.column - columns.lowerBound + (columns.lowerBound > 1 ? 1 : 0)
    for scalar in String(decoding: collected, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}": break
      case "\t": text.unicodeScalars.append(" ")
      case _ where Spelling.needsEscape(scalar): text.unicodeScalars.append("\u{FFFD}")
      default: text.unicodeScalars.append(scalar)
      }
    }
    caretOffset = min(caretOffset, text.unicodeScalars.count)
    if isCutOff { text += "…" }
    return YAMLError.Excerpt(text: text, caretOffset: caretOffset)
  }
}
