extension Spelling {
  /// Appends a string in double quotation marks, with the escapes that YAML and JSON share.
  static func append(quoted string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += #"\""#.utf8
      case "\\": text += #"\\"#.utf8
      case "\n": text += #"\n"#.utf8
      default: append(escapingWhereNeeded: scalar, to: &text)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Appends a text that stays on its line and holds nothing unprintable, for comments.
  static func append(comment: String, to text: inout [UInt8]) {
    for scalar in comment.unicodeScalars { append(escapingWhereNeeded: scalar, to: &text) }
  }

  /// A text for messages, on one line and without control characters; of a long one the beginning.
  static func printable(_ string: String, most: Int = 80) -> String {
    let scalars = string.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex)
    var text: [UInt8] = []
    append(comment: String(scalars[..<(end ?? scalars.endIndex)]), to: &text)
    if let end, end != scalars.endIndex { text += "…".utf8 }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(
    escapingWhereNeeded scalar: Unicode.Scalar, to text: inout [UInt8]
  ) {
    guard needsEscape(scalar) else {
      if scalar.isASCII {
        text.append(UInt8(ascii: scalar))
      } else if let encoded = UTF8.encode(scalar) {
        text.append(contentsOf: encoded)
      }
      return
    }
    let digits = String(scalar.value, radix: 16, uppercase: true).utf8
    text += #"\u"#.utf8
    text += repeatElement(UInt8(ascii: "0"), count: 4 - digits.count)
    text += digits
  }

  /// Whether some reader refuses, drops or misplaces the raw character, or a person cannot see it.
  static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case ...0x1F, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x3000, 0xFEFF,
      0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// The longest string that stands plain, in bytes: Perl's YAML::PP refuses plain words of more than
  /// 65,534 letters.
  private static let longestPlainValue = 1_000

  /// Whether every reader takes the plain text for a string: words of letters and harmless signs.
  static func isPlainValue(_ string: String) -> Bool {
    withBytes(of: string) { bytes in
      guard bytes.count <= longestPlainValue else { return false }
      var isWordStart = true
      for position in bytes.indices {
        switch bytes[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "/"):
          isWordStart = false
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          if position == 0 { return false }
          isWordStart = false
        case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"),
          UInt8(ascii: "="), UInt8(ascii: "-"):
          if isWordStart { return false }
        case UInt8(ascii: " "):
          if isWordStart { return false }
          isWordStart = true
        default:
          return false
        }
      }
      return !isWordStart && !isReserved(bytes)
    }
  }

  /// Whether every reader takes the plain text for a string key: one word without signs.
  static func isPlainKey(_ string: String) -> Bool {
    withBytes(of: string) { bytes in
      for position in bytes.indices {
        switch bytes[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "-"):
          if position == 0 { return false }
        default: return false
        }
      }
      return !bytes.isEmpty && !isReserved(bytes)
    }
  }

  /// Gives the bytes of a string.
  private static func withBytes<Result>(
    of string: String, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let result = unsafe string.utf8.withContiguousStorageIfAvailable {
      body(unsafe Span(_unsafeElements: $0))
    }
    return result ?? body(Array(string.utf8).span)
  }

  /// Words that some reader takes for a Boolean or null; each begins with one of `tfyno`.
  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "null", "nil", "none", "na",
  ]

  /// Whether some reader takes the word for a Boolean, null or a number.
  private static func isReserved(_ word: Span<UInt8>) -> Bool {
    switch word[0] | 0x20 {
    case UInt8(ascii: "i") where word.count >= 3:
      return word[1] | 0x20 == UInt8(ascii: "n") && word[2] | 0x20 == UInt8(ascii: "f")
    case UInt8(ascii: "n") where word.count >= 3 && word[1] | 0x20 == UInt8(ascii: "a"):
      return word[2] | 0x20 == UInt8(ascii: "n")
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "y"), UInt8(ascii: "n"),
      UInt8(ascii: "o"):
      return word.count <= 5 && reserved.contains(String(utf8: word).lowercased())
    default:
      return false
    }
  }
}
