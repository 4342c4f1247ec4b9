import HyperparameterSpace
import Testing

@testable import SweepList

/// Lists as they are usually written: every item is found without parsing those before it.
@Suite struct ItemScannerTests {
  /// The item of a text, where it is certain.
  static func item(
    at index: Int, of text: String, limits: ListLimits = .default
  ) throws -> ItemScanner.Item? {
    try ItemScanner.item(at: index, in: ByteSource(bytes: Array(text.utf8)), limits: limits)
  }

  /// A list, and each of its items as it stands in it: the number of its first line, and its text.
  struct Known: CustomTestStringConvertible {
    let name: String
    let text: String
    let items: [(line: Int, text: String)]

    init(_ name: String, _ text: String, _ items: [(line: Int, text: String)]) {
      self.name = name
      self.text = text
      self.items = items
    }

    var testDescription: String { name }
  }

  static let known = [
    Known("block", "- a: 1\n  b: 2\n- a: 3\n", [(1, "- a: 1\n  b: 2\n"), (3, "- a: 3\n")]),
    Known("flow", "- {a: 1, b: [x]}\n- {}\n", [(1, "- {a: 1, b: [x]}\n"), (2, "- {}\n")]),
    Known(
      "comments and empty lines", "\n# - a: 0\n\n- a: 1 # one\n  # - x\n\n# two\n- a: 2\n#\n   \n",
      [(4, "- a: 1 # one\n  # - x\n\n# two\n"), (8, "- a: 2\n#\n   \n")]),
    Known("a comment between entries", "- a: 1\n# c\n  b: 2\n", [(1, "- a: 1\n# c\n  b: 2\n")]),
    Known("a marker", "# c\n---\n\n- a: 1\n- a: 2\n", [(4, "- a: 1\n"), (5, "- a: 2\n")]),
    Known("a marker with a comment", "--- # c\n- a: 1\n", [(2, "- a: 1\n")]),
    Known(
      "CR LF", "---\r\n- a: 1\r\n  b: x # c\r\n\r\n- a: 2\r\n",
      [(2, "- a: 1\r\n  b: x # c\r\n\r\n"), (5, "- a: 2\r\n")]),
    Known("CR LF and LF", "- a: 1\r\n- a: 2\n", [(1, "- a: 1\r\n"), (2, "- a: 2\n")]),
    Known("no end of the last line", "- a: 1\n- a: 2", [(1, "- a: 1\n"), (2, "- a: 2\n")]),
    Known("no end of a last comment", "- a: 1\n# c", [(1, "- a: 1\n# c\n")]),
    Known(
      "single quotation marks", "- a: '- x: \"# é'\n- a: 'it''s'\n- a: ''\n",
      [(1, "- a: '- x: \"# é'\n"), (2, "- a: 'it''s'\n"), (3, "- a: ''\n")]),
    Known(
      "double quotation marks", "- \"a b\": \"- é😀 \\\" \\\\ \\n \\t \\u00e9\"\n- \"- \": \"\"\n",
      [(1, "- \"a b\": \"- é😀 \\\" \\\\ \\n \\t \\u00e9\"\n"), (2, "- \"- \": \"\"\n")]),
    Known(
      "a block list under a name, as PyYAML dumps it", "- a:\n  - 1\n  - x y\n  b: 2\n- a: []\n",
      [(1, "- a:\n  - 1\n  - x y\n  b: 2\n"), (5, "- a: []\n")]),
    Known(
      "a block list under a name, indented", "- a: # c\n    - [1, {b: x}]\n\n    - 'y'\n- b: 1\n",
      [(1, "- a: # c\n    - [1, {b: x}]\n\n    - 'y'\n"), (5, "- b: 1\n")]),
    Known("nothing behind a name", "- a:\n  b:\n- a:\n", [(1, "- a:\n  b:\n"), (3, "- a:\n")]),
    Known(
      "other names in each item",
      "- a: 1\n  b: 2\n- b: 1\n  a: 2\n  c: 3\n- {c: 1, a: 2}\n- d: 1\n",
      [
        (1, "- a: 1\n  b: 2\n"), (3, "- b: 1\n  a: 2\n  c: 3\n"), (6, "- {c: 1, a: 2}\n"),
        (7, "- d: 1\n"),
      ]),
    Known(
      "other indentations", "-    a: 1\n     b: 2\n-  a: 3\n   b:  4\n- a: 5\n",
      [(1, "-    a: 1\n     b: 2\n"), (3, "-  a: 3\n   b:  4\n"), (5, "- a: 5\n")]),
    Known(
      "blanks", "- a: 1  \n-  {  a:  1  ,  b: [  1,2  ]  }  \n- {a: {  }, b: [  ]}\n",
      [
        (1, "- a: 1  \n"), (2, "-  {  a:  1  ,  b: [  1,2  ]  }  \n"),
        (3, "- {a: {  }, b: [  ]}\n"),
      ]),
    Known(
      "numbers of all sorts",
      "- {a: [-17, +3, 0.25, .5, 5., 1e5, -1.0e-05, 0x1F, 0o17, 012, .inf, -.inf, .nan]}\n"
        + "- {a: 9223372036854775807, b: -9223372036854775808, c: 1.7976931348623157e+308}\n- {b: 1}\n",
      [
        (1, "- {a: [-17, +3, 0.25, .5, 5., 1e5, -1.0e-05, 0x1F, 0o17, 012, .inf, -.inf, .nan]}\n"),
        (2, "- {a: 9223372036854775807, b: -9223372036854775808, c: 1.7976931348623157e+308}\n"),
        (3, "- {b: 1}\n"),
      ]),
    Known(
      "words",
      "- {a: true, b: null, c: ~, d: a b, e: /x/y.z, f: 50%, g: a@b, h: -x, i: --- }\n- a: ...\n",
      [
        (1, "- {a: true, b: null, c: ~, d: a b, e: /x/y.z, f: 50%, g: a@b, h: -x, i: --- }\n"),
        (2, "- a: ...\n"),
      ]),
    Known(
      "the same names in maps side by side",
      "- {a: {x: 1, y: {x: 1}}, x: {a: 1}, b: [{x: 1}, {x: 2}]}\n- a: 1\n",
      [(1, "- {a: {x: 1, y: {x: 1}}, x: {a: 1}, b: [{x: 1}, {x: 2}]}\n"), (2, "- a: 1\n")]),
  ]

  @Test(arguments: known)
  func isFound(list: Known) throws {
    for (index, expected) in list.items.enumerated() {
      let item = try #require(try Self.item(at: index, of: list.text))
      #expect(String(decoding: item.bytes, as: UTF8.self) == expected.text)
      #expect(item.firstLine == expected.line)
    }
    #expect(try Self.item(at: list.items.count, of: list.text) == nil)
    let promise = try OneItemPromise(Array(list.text.utf8))
    #expect(promise.isValid && promise.breach == nil)
  }

  @Test func isFoundInThePublishedList() throws {
    let text = String(decoding: try content(of: Corpus.path("published.yml")), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, range) in [0..<7, 7..<13].enumerated() {
      let item = try #require(try Self.item(at: index, of: text))
      #expect(item.firstLine == range.lowerBound + 1)
      #expect(
        String(decoding: item.bytes, as: UTF8.self) == lines[range].joined(separator: "\n") + "\n")
    }
  }

  /// Paramsets of all that a list can hold, and of names that stand in ASCII and without escapes.
  static let paramsets: [[Paramset]] = {
    let values = Corpus.values
    let names = Corpus.writableNames.filter { name in
      name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
        && name.utf8.count <= 256
    }
    return stride(from: 0, to: values.count, by: 50).map { start in
      values[start...].prefix(50).map { ["value": $0, "list": [$0, $0], "map": ["a": $0]] }
    }
      + stride(from: 0, to: names.count, by: 40).map { start in
        let names = names[start...].prefix(40)
        return (try? Paramset(names.map { ($0, .string($0)) })).map { [$0, $0, [:]] } ?? []
      }
      + [[[:], ["a": 1, "b": 2], ["b": 1, "a": nil], ["a": 1], [:], [:], ["a": [:], "c": [[]]]]]
  }()

  /// Whatever the library writes is found: that is what the short way is for.
  @Test(arguments: paramsets.indices, ListStyle.allCases)
  func isFoundInWrittenLists(position: Int, style: ListStyle) throws {
    let paramsets = Self.paramsets[position]
    let bytes = try ListedParamsets.sweep(paramsets).listBytes(style)
    for (index, paramset) in paramsets.enumerated() {
      let item = try #require(
        try ItemScanner.item(at: index, in: ByteSource(bytes: bytes), limits: .default))
      #expect(try ParamsetList(bytes: item.bytes).paramset(at: 0) == paramset)
    }
  }
}
