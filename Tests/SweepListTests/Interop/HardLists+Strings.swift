import Foundation

extension HardLists {
  /// One character alone, first, last and inside: whatever is special in ASCII, Latin, blanks, joiners,
  /// noncharacters, private use and beyond the basic plane.
  static var characters: [[String]] {
    let ranges: [ClosedRange<UInt32>] = [
      0x01...0x24F, 0x300...0x304, 0x600...0x605, 0x1680...0x1680, 0x180B...0x180F,
      0x2000...0x2070, 0x3000...0x3002, 0xD7FF...0xD7FF, 0xE000...0xE001, 0xF8FF...0xF8FF,
      0xFDCF...0xFDF0, 0xFE00...0xFE0F, 0xFEFE...0xFF01, 0xFF10...0xFF19, 0xFFF0...0xFFFF,
      0x10000...0x10001, 0x1F600...0x1F601, 0x1FFFD...0x1FFFF, 0xE0001...0xE0001,
      0x10FFFD...0x10FFFF,
    ]
    return ranges.joined().compactMap(Unicode.Scalar.init).map { scalar in
      let character = String(scalar)
      return [character, "\(character)y", "x\(character)", "x\(character)y"]
    }
  }

  /// Texts that some reader takes for anything but a string when they stand plain.
  static var words: [[String]] {
    let nouns = split(
      """
      true false yes no on off y n t f null nil none na nan inf infinity undefined default void
      e x o ~ = - ? ! & * | >
      """)
    let numbers = split(
      """
      0 1 00 07 08 012 0o14 0O14 0x1F 0XFF 0b101 0x 0b 1_000 1__0 _1 1:30 1:30:00 190:20:30.15
      00:00:00 1e5 1e-5 1E5 1.5e3 1.0e+5 1e 1e+ 0.1f 0x1p3 .5 5. . .. .1e2 1L 10n 1/2 50% 1,000
      1.000.000 ½ １２ ٣ inf nan .inf .Inf .INF .nan .NaN .NAN 1e400 9223372036854775807
      9223372036854775808 18446744073709551616 123456789012345678901234567890
      """)
    let dates = split("2018-09-29 2018-9-29 2018-09 2018-13-45 20180929 2018-W39-6 0000-00-00")
    let times = dates.flatMap { ["\($0) 12:30:45", "\($0)T12:30:45Z", "\($0)t1:2:3.5 +02:00"] }
    let spelled = nouns.flatMap { [$0, $0.uppercased(), $0.capitalized] }
    let signed = numbers.flatMap { [$0, "+\($0)", "-\($0)"] }
    let surrounded = (nouns + numbers + dates).flatMap {
      [
        " \($0)", "\($0) ", "\($0):", ":\($0)", "\($0)\n", "#\($0)", "\($0) #", "\"\($0)\"",
        "'\($0)'", "[\($0)]", "{\($0)}", "- \($0)", "!!str \($0)",
      ]
    }
    return (spelled + signed + dates + times + surrounded + ambiguous).map { [$0] }
  }

  /// Texts long enough to meet whatever folds, buffers or counts.
  static var longStrings: [String] {
    let texts = [
      "x", " ", "\n", "a b", "a\n", "\u{85}", "\u{2028} ", "😀", "\\\"", ": ", " #", "\t", "日本 ",
    ]
    return texts.map { String(repeating: $0, count: 1_200 / $0.utf8.count) }
  }

  /// Texts longer than some readers bear.
  static var giantStrings: [String] {
    ["x", " ", "\n\u{1}"].map { String(repeating: $0, count: 100_000 / $0.utf8.count) }
  }

  /// Names as long as may be written: 1,000 bytes, quotation marks and escapes included.
  static var longNames: [[String]] {
    let spelled = [("x", 1), ("a.b-", 4), ("\u{1}", 6), ("😀", 4), ("é ", 3), (": ", 2), ("\\", 2)]
    return spelled.map { text, byteCount in [String(repeating: text, count: 998 / byteCount)] }
  }

  /// The plain scalars of `Corpora/` that readers are known to read differently.
  private static var ambiguous: [String] {
    struct Entry: Decodable { let text: String }
    let data = try? Data(contentsOf: URL(fileURLWithPath: Corpus.path("yaml-ambiguous.json")))
    let entries = data.flatMap { try? JSONDecoder().decode([Entry].self, from: $0) }
    return entries?.map(\.text) ?? []
  }

  private static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
