import HyperparameterSpace
import Testing

@testable import SweepList

/// Texts of which the items are not certain without parsing: the scanner says so.
@Suite struct DoubtfulTextTests {
  private func expectDoubt(about text: DoubtfulText) throws {
    let item = try ItemScanner.item(
      at: text.index, in: ByteSource(bytes: text.bytes), limits: text.limits)
    let shown = String(decoding: text.bytes.prefix(300), as: UTF8.self).debugDescription
    #expect(item == nil, "\(shown)")
    let promise = try OneItemPromise(text.bytes, limits: text.limits)
    #expect(promise.breach == nil, "\(shown)")
  }

  @Test func whatALineScanMisreads() throws {
    for text in DoubtfulText.misreadByLines { try expectDoubt(about: text) }
  }

  @Test func severalLines() throws {
    for text in DoubtfulText.severalLines { try expectDoubt(about: text) }
  }

  @Test func faultsInItemsThatArePassed() throws {
    for text in DoubtfulText.faults { try expectDoubt(about: text) }
  }

  @Test func charactersThatAreNoText() throws {
    #expect(DoubtfulText.characters.count == 41 * 15)
    for text in DoubtfulText.characters { try expectDoubt(about: text) }
  }

  /// Beyond a limit in an item that is passed; `within` is at most at it, and its item is found.
  @Test(arguments: [
    ("[[1]]", "[[[1]]]", ListLimits(depth: 4)),
    ("{a: {b: 1}}", "{a: {b: {}}}", ListLimits(depth: 4)),
    ("[]", "[[]]", ListLimits(depth: 3)),
    ("1", "[]", ListLimits(depth: 2)),
    ("1", "{}", ListLimits(depth: 2)),
    ("\n  - 1", "\n  - []", ListLimits(depth: 3)),
    ("1", "\n  - 1", ListLimits(depth: 2)),
    ("1", "[1, 2, 3, 4, 5, 6]", ListLimits(nodesPerItem: 7)),
    ("1", "123456", ListLimits(scalarByteCount: 7)),
    ("1", "[123456, 123456]", ListLimits(itemByteCount: 15)),
    (
      String(repeating: "[", count: 16) + String(repeating: "]", count: 16),
      String(repeating: "[", count: 63) + String(repeating: "]", count: 63), .default
    ),
    (
      "\"" + String(repeating: "x", count: 65_000) + "\"", String(repeating: "x", count: 70_000),
      .default
    ),
  ])
  func limits(within: String, beyond: String, limits: ListLimits) throws {
    for (text, isFound) in [(within, true), (beyond, false)] {
      let bytes = Array("- a: \(text)\n- b: 1\n".utf8)
      let item = try ItemScanner.item(at: 1, in: ByteSource(bytes: bytes), limits: limits)
      #expect((item != nil) == isFound)
      #expect(try OneItemPromise(bytes, limits: limits).breach == nil)
    }
  }

  /// libyaml finds the end of a name within 1,024 characters.
  @Test(arguments: [256, 257, 1_000, 1_023, 1_024, 1_025, 2_000, 70_000])
  func namesOfManyCharacters(count: Int) throws {
    let long = String(repeating: "n", count: count)
    for item in [
      "- \(long): 1", "- {\(long): 1}", "- \"\(long)\": 1", "- a: {\(long): 1}",
      "- a: 1\n  \(long): 1",
    ] {
      let bytes = Array("\(item)\n- b: 1\n".utf8)
      let found = try ItemScanner.item(at: 1, in: ByteSource(bytes: bytes), limits: .default)
      #expect((found != nil) == (count <= 256))
      #expect(try OneItemPromise(bytes).breach == nil)
    }
  }

  @Test(arguments: [128, 129, 300])
  func manyNames(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    let entries = names.map { "\($0): 1" }
    for item in [
      entries.joined(separator: "\n  "), "{\(entries.joined(separator: ", "))}",
      "a: {\(entries.joined(separator: ", "))}",
    ] {
      for repeated in ["", "- \(item)\n", "- {n0: 1}\n- \(item)\n"] {
        let bytes = Array("\(repeated)- \(item)\n- b: 1\n".utf8)
        let index = repeated.split(separator: "\n- ").count + 1
        let found = try ItemScanner.item(
          at: index, in: ByteSource(bytes: bytes), limits: .default)
        #expect((found != nil) == (count <= 128))
        #expect(try OneItemPromise(bytes).breach == nil)
      }
    }
  }

  /// A list of a form that is not known is for its reader to refuse.
  @Test(arguments: [
    ("1", true), ("01", true), ("x", true), ("", true), ("1.5", true),
    ("99999999999999999999", true),
    ("2", false), ("0", false), ("-1", false), ("10", false), ("2\r", false),
  ])
  func formatVersions(version: String, isFound: Bool) throws {
    let bytes = Array("# hyperparameter list, format \(version)\n- a: 1\n".utf8)
    let found = try ItemScanner.item(at: 0, in: ByteSource(bytes: bytes), limits: .default)
    #expect((found != nil) == isFound)
    #expect(try OneItemPromise(bytes).breach == nil)
    #expect((try? ParamsetList(bytes: bytes).count()) == (isFound ? 1 : nil))
  }

  @Test func manyCommentsAreParsed() throws {
    let comments = String(repeating: "# \(String(repeating: "c", count: 1_000))\n", count: 1_100)
    for text in ["\(comments)- a: 1\n- b: 1\n", "- a: 1\n\(comments)- b: 1\n"] {
      try expectDoubt(about: DoubtfulText(text, 1))
    }
  }

  @Test func indicesThatNoListHas() throws {
    let list = ParamsetList(bytes: Array("- a: 1\n- a: 2\n".utf8))
    for index in [-1, Int.min, 2, 3, Int.max - 1] {
      #expect(throws: ListError.noSuchIndex(path: "list", index: index, count: 2)) {
        try list.paramset(at: index)
      }
    }
  }
}
