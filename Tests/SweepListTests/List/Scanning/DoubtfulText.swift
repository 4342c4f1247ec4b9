@testable import SweepList

/// A text in which it is not certain, without parsing, where an item is.
struct DoubtfulText {
  let bytes: [UInt8]
  let index: Int
  let limits: ListLimits

  /// - Parameters:
  ///   - text: The text.
  ///   - index: The item that is asked for: it, or what stands before it, is in doubt.
  init(_ text: String, _ index: Int, limits: ListLimits = .default) {
    bytes = Array(text.utf8)
    self.index = index
    self.limits = limits
  }

  /// - Parameter bytes: What stands where a text has a star.
  init(_ text: String, _ index: Int, star bytes: [UInt8]) {
    self.bytes = Array(
      text.utf8.split(separator: 0x2A, omittingEmptySubsequences: false).joined(separator: bytes))
    self.index = index
    limits = .default
  }
}

extension DoubtfulText {
  /// Texts of which a line scan makes other items than libyaml, or makes items where libyaml has a
  /// fault.
  static let misreadByLines = [
    DoubtfulText("- a: \"x\n- y\"\n- a: 2\n", 1),
    DoubtfulText("- a: 'x\n- y'\n- a: 2\n", 1),
    DoubtfulText("- a: \"x\n-\n y\"\n- a: 2\n", 1),
    DoubtfulText("- a: \"x\\\n- y\"\n- a: 2\n", 1),
    DoubtfulText("- {a: \"x\n- y\"}\n- {a: 2}\n", 1),
    DoubtfulText("- {a: \"x}\n- {b\"}\n- {c: 1}\n", 1),
    DoubtfulText("- [x\n- y]\n- z\n", 1),
    DoubtfulText("- {a: x\n- y}\n- z\n", 1),
    DoubtfulText("- ? \"x\n- y\"\n  : 1\n- 2\n", 1),
    DoubtfulText("params:\n- a: 1\n- a: 2\n", 1),
    DoubtfulText("x\n- y\n", 0),
    DoubtfulText("\"x\n- y\n- z\"\n", 0),
    DoubtfulText("--- |\n- x\n- y\n", 0),
    DoubtfulText("--- |\n - x\n - y\n", 0),
    DoubtfulText("[{a: 1}, {a: 2}]\n", 0),
    DoubtfulText("[\n{a: 1},\n{a: 2}\n]\n", 0),
    DoubtfulText("  - a: 1\n  - a: 2\n", 0),
    DoubtfulText("--- - a: 1\n- a: 2\n", 0),
    DoubtfulText("--- !!seq\n- a: 1\n- a: 2\n", 0),
    DoubtfulText("--- !!omap\n- a: 1\n- b: 2\n", 0),
    DoubtfulText("&r\n- a: 1\n- *r\n", 0),
    DoubtfulText("- a: 1\n---\n- a: 2\n", 0),
    DoubtfulText("- a: 1\n...\n- a: 2\n", 0),
    DoubtfulText("- &x {a: 1}\n- *x\n", 1),
    DoubtfulText("- &x {a: 1}\n- <<: *x\n  b: 2\n", 1),
    DoubtfulText("%TAG !! tag:x,2000:\n---\n- !!str 1\n", 0),
    DoubtfulText("%TAG !e! tag:yaml.org,2002:\n---\n- !e!int \"5\"\n- 2\n", 0),
    DoubtfulText("%YAML 1.1\n---\n- a: 1\n", 0),
    DoubtfulText("\u{FEFF}- a: 1\n- a: 2\n", 0),
    DoubtfulText("- a: 1\r- a: 2\r", 0),
    DoubtfulText("- a: 1\r- a: 2\n- a: 3\n", 1),
    DoubtfulText("- a: 1\u{85}- a: 2\n- a: 3\n", 1),
    DoubtfulText("- a: 1\u{2028}- a: 2\n- a: 3\n", 1),
    DoubtfulText("- a: 1\u{2029}- a: 2\n", 0),
    DoubtfulText("- a: \"x\u{85}- y\"\n- a: 2\n", 1),
    DoubtfulText("-\ta: 1\n- a: 2\n", 1),
    DoubtfulText("-\t1\n- 2\n", 1),
    DoubtfulText("-\t\n- 2\n", 1),
    DoubtfulText("- [1,\n- 2]\n", 0),
    DoubtfulText("- a: 1\n- a: 2\nfoo: bar\n", 1),
    DoubtfulText("- a: 1\n- a: 2\n- b: \"x\n", 2),
    DoubtfulText("- a: 1\n- a: 2\n b: 3\n", 1),
    DoubtfulText("- a: 1\n\0- a: 2\n", 0),
    DoubtfulText("*-\0 \0a\0:\0 \0001\0\n\0", 0, star: [0xFF, 0xFE]),
    DoubtfulText("*\0-\0 \0a\0:\0 \0001\0\n", 0, star: [0xFE, 0xFF]),
    DoubtfulText("", 0),
    DoubtfulText("# x\n", 0),
    DoubtfulText("---\n", 0),
  ]

  /// Scalars over several lines, which may hold what looks like an item; and items that are none.
  static let severalLines = [
    "- a: |\n    - x\n- b: 1\n", "- |\n - x\n- b: 1\n", "- a: >-\n    x\n\n    - y\n- b: 1\n",
    "- a: \"x\n    - y\"\n- b: 1\n", "- a: 'x\n\n  y'\n- b: 1\n", "- a: x\n    y\n- b: 1\n",
    "- a: x\n\n    y\n- b: 1\n", "- a:\n    x\n- b: 1\n", "- a:\n    - x\n      y\n- b: 1\n",
    "- {a: 1,\n   b: 2}\n- b: 1\n", "- {a: 1,\nb: 2}\n- b: 1\n", "- {a:\n 1}\n- b: 1\n",
    "- a: [1,\n-2]\n- b: 1\n", "- {a: 1\n}\n- b: 1\n", "- ? a\n  : 1\n- b: 1\n",
    "-\n  a: 1\n- b: 1\n",
    "- # c\n  a: 1\n- b: 1\n", "- - 1\n  - 2\n- b: 1\n", "- 1\n- b: 1\n", "- [1]\n- b: 1\n",
    "-\n- b: 1\n",
    "- \n- b: 1\n", "- a\n- b: 1\n", "- \"a\"\n- b: 1\n", "- {a: 1}\n  b: 1\n- b: 1\n",
    "- a:\n    b: 1\n- b: 1\n", "- a:\n    - b: 1\n- b: 1\n", "- a:\n    - - 1\n- b: 1\n",
    "- a:\n  -\n- b: 1\n", "- a:\n  - 1\n   - 2\n- b: 1\n", "- a:\n    - 1\n  - 2\n- b: 1\n",
    "- a:\n - 1\n- b: 1\n", "- a: 1\n  - 2\n- b: 1\n", "- a: 1\n   b: 2\n- b: 1\n",
    "-  a: 1\n  b: 2\n- b: 1\n",
    "---\n---\n- a: 1\n- b: 1\n", "----\n- a: 1\n- b: 1\n", "---x\n- a: 1\n- b: 1\n",
    "---#\n- a: 1\n- b: 1\n",
    "- a: 1\n-b: 1\n- b: 1\n", "- a: 1\n...\n", "- a: 1\n  c: 1 \n c\n- b: 1\n",
    "- a: 1\n# c\n   c\n- b: 1\n",
  ].map { DoubtfulText($0, 1) }

  /// Faults within an item that is only passed.
  static let faults = [
    "{a: 1, a: 2}", "{a: 1, \"a\": 2}", "{\"a\": 1, \"a\": 2}", "{b: {a: 1, a: 2}}",
    "{b: {a: 1, \"a\": 2}}",
    "{b: [{a: 1, c: [], a: 2}]}", "{b: {c: {a: 1, a: 2}}}", "a: 1\n  a: 2",
    "a: 1\n  b: 2\n  \"a\": 3",
    "a: {c: 1, c: 2}", "a:\n  - {c: 1, c: 2}", "a: 1\n  b:\n  a:", "{\"\": 1}",
    "{a: 9223372036854775808}",
    "{a: -9223372036854775809}", "{a: +9223372036854775808}", "{a: 0x8000000000000000}",
    "{a: 0o1000000000000000000000}", "{a: 1e309}", "{a: -1.8e308}", "{a: 1.e400}", "{a: .5e999}",
    "{a: [0, [99999999999999999999]]}", "a: 1e999", "a:\n  - 1e999",
    "a: 1234567890123456789012345678901",
    "a: \(String(repeating: "9", count: 400)).0", "{a: \"\\ud83d\\ude00\"}", "{a: \"\\uDFFF\"}",
    "{a: \"\\u12\"}", "{a: \"\\u123g\"}", "{a: \"\\q\"}", "{a: \"\\/\"}", "{a: \"\\x41\"}",
    "{a: \"\\U0001F600\"}",
    "{a: \"\\0\"}", "{a: \"\\N\"}", "{a: \"\\", "{a: &x 1}", "{&x a: 1}", "&x {a: 1}", "{a: *x}",
    "*x",
    "{*x : 1}", "{a: !!str 1}", "{a: !t 1}", "{!!str a: 1}", "!!map {a: 1}", "{<<: {a: 1}}",
    "<<: {a: 1}",
    "{a: 1}}", "{a: 1", "{a: [1}", "{a: 1]", "{a: 1} x", "{a: 1}#c", "{a: 1,}", "{a: [1,]}",
    "{a: [,]}",
    "{a: , b: 1}", "{a:1}", "{\"a\":1}", "{a : 1}", "{a}", "{a: b: 1}", "{a: [b: 1]}",
    "{a: [1 2: 3]}", "a: b: 1",
    "a: b:", "a: \"x\" y", "a: 'x'y", "a: \"x\"#c", "a: [1]2", "a:\t1", "a: 1\t",
    "a: 1\t# c", "\"a\" : 1",
    "a:#c", "a: -", "a: ?", "a: - 1", "a: ? 1", "a: : 1", "a: @x", "a: `x", "a: %x", "a: |", "a: >",
    "a: ]", "a: }",
    "a: ,", "a: &", "a: *", "a: !", "a: [-]", "a: [?]", "a: [- 1]", "a: \"x", "a: 'x", "1: 1",
    "~: 1", "a b: 1",
    "'a': 1", "é: 1", "\"é\": 1", "\"\\u0061\": 1", "? a", "[a]: 1", "{a: 1}: 1", "a: é",
    "a: [a#b]", "a: x,y",
  ].map { DoubtfulText("- \($0)\n- b: 1\n", 1) }

  /// Bytes and characters that are no text, break lines to some readers, or are not seen.
  static let characters: [DoubtfulText] =
    [
      "\t", "\rx", "\0", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{1F}", "\u{7F}",
      "\u{80}", "\u{85}",
      "\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    ].map { Array("\($0)".utf8) }.withPlaces
    + [
      // Parts of characters; more bytes than needed; surrogates; beyond the last character.
      [0x80], [0xBF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
      [0xE2, 0x82, 0x28], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x9F, 0x98, 0x28], [0xC0, 0x80],
      [0xC1, 0xBF],
      [0xE0, 0x80, 0x8A], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE],
      [0xFF],
    ].withPlaces
}

extension [[UInt8]] {
  /// Texts with each of these in values, names, comments and between items.
  fileprivate var withPlaces: [DoubtfulText] {
    [
      "- a: \"*\"\n- b: 1\n", "- a: '*'\n- b: 1\n", "- a: x*y\n- b: 1\n",
      "- {a: [\"x*\"]}\n- b: 1\n",
      "- \"a*\": 1\n- b: 1\n", "- {\"*\": 1}\n- b: 1\n", "- a*: 1\n- b: 1\n",
      "- a: 1 # *\n- b: 1\n",
      "# *\n- a: 1\n- b: 1\n", "- a: 1\n#*\n- b: 1\n", "- a: 1\n*\n- b: 1\n",
      "- a: 1\n  *\n- b: 1\n",
      "*- a: 1\n- b: 1\n", "- a:\n  - \"*\"\n- b: 1\n", "- a: 1*\n- b: 1\n",
    ].flatMap { text in map { DoubtfulText(text, 1, star: $0) } }
  }
}
