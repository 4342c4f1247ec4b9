import HyperparameterSpace
import Testing

@testable import SweepList

/// What the comments at the beginning of a list say of it, and what a reader makes of them.
@Suite struct ListHeaderTests {
  static let title = "# hyperparameter list, format 1\n"

  private func list(_ text: String) -> ParamsetList { ParamsetList(bytes: Array(text.utf8)) }

  private func header(_ text: String) throws -> ListHeader? { try list(text).header() }

  /// The first line of what reading all throws.
  private func fault(of text: String) -> String {
    message { _ = try list(text).count() }.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func sweep() throws -> Sweep {
    let space = try SearchSpace {
      Hyperparameter("rate", .continuous(1e-5...1, scale: .logarithmic))
      Hyperparameter("a\n# count: 7", .choices(["x\n- y", "\u{85}"]))
      Hyperparameter("count", .choices([1, 2]))
    }
    return try Sweep(space, design: .random(count: 40, seed: 7))
  }

  @Test(arguments: ListStyle.allCases)
  func saysWhatWasWritten(style: ListStyle) throws {
    let sweep = try sweep()
    let header = try #require(try ParamsetList(bytes: sweep.listBytes(style)).header())
    #expect(header.formatVersion == 1)
    #expect(header.count == 40)
    #expect(header.design == sweep.design)
    #expect(header.space.count == sweep.space.count)
    #expect(header.space[0] == sweep.space[0])
    #expect(header.space.allSatisfy { !$0.contains("\n") })
  }

  @Test(arguments: [
    "- a: 1\n", "# a comment\n- a: 1\n", "\n# hyperparameter list, format 1\n- a: 1\n",
    "\u{FEFF}# hyperparameter list, format 1\n", " # hyperparameter list, format 1\n",
    "# hyperparameter list, format \n", "# hyperparameter list, format x\n- a: 1\n",
    "# hyperparameter list, format 1.0\n", "# hyperparameter list, format 1 \n",
    "# hyperparameter list, format 99999999999999999999\n- a: 1\n", "# hyperparameter list",
    "#hyperparameter list, format 1\n", "# Hyperparameter list, format 1\n", "", "#",
    "# hyperparameter list, format 1\u{301}\n",
  ])
  func othersHaveNone(text: String) throws {
    #expect(try header(text) == nil)
    #expect(try list(text + "\n- a: 1\n").paramset(at: 0) == ["a": 1])
  }

  @Test(arguments: ["2", "0", "-1", "17", "+2", "0002"], ["\n", "\r\n"])
  func versionsThatAreNotKnown(version: String, end: String) throws {
    let text = "# hyperparameter list, format \(version)\(end)- a: 1\(end)- a: 2\(end)"
    let number = try #require(Int(version))
    let beginning =
      "list:1:1: the list has format \(number); this library reads format 1; "
      + "read it with the library that wrote it, or a later one."
    #expect(fault(of: text) == beginning)
    let calls: [() throws -> Void] = [
      { _ = try list(text).paramset(at: 0) }, { _ = try list(text).paramset(at: 1) },
      { _ = try list(text).paramset(at: 9) }, { _ = try list(text).check() },
      { try list(text).forEach { _, _ in Issue.record("no item may be given") } },
    ]
    for call in calls { #expect(message(call).hasPrefix(beginning)) }
    #expect(try header(text)?.formatVersion == number)
  }

  /// The number is that of the first such line; what is no number says nothing.
  @Test(arguments: [
    ("# count: 2\n", 2), ("# count: 02\n", 2), ("# count: +2\n", 2), ("", nil),
    ("# count: \n", nil),
    ("# count: x\n", nil), ("# count: 2 \n", nil), ("# count: 99999999999999999999\n", nil),
    ("# count: -99999999999999999999\n", nil), ("# count: 2.0\n", nil), ("# count:2\n", nil),
    ("# count: x\n# count: 3\n", nil), ("# count: 2\n# count: 3\n", 2), ("#   count: 3\n", nil),
    ("# a\n#\n#b\n# count: 2\n", 2), ("\n# count: 3\n", nil), ("#count: 3\n", nil),
    ("# count: 2\u{301}\n", nil), ("# count: \u{301}3\n", nil), ("# Count: 3\n", nil),
  ])
  func counts(lines: String, expected: Int?) throws {
    let text = Self.title + lines + "- a: 1\n- a: 2\n"
    #expect(try header(text)?.count == expected)
    #expect(try list(text).count() == 2)
    #expect(try list(text).paramset(at: 1) == ["a": 2])
  }

  @Test(arguments: ["0", "-1", "1", "3", "9223372036854775807", "-9223372036854775808"])
  func countsThatDiffer(count: String) throws {
    for (end, before) in [("\n", ""), ("\r\n", ""), ("\n", "# x\n#\n")] {
      let text = "\(Self.title)\(before)# count: \(count)\n# end\n- a: 1\n- a: 2\n"
        .replacing("\n", with: end)
      let line = before.isEmpty ? 2 : 4
      let beginning =
        "list:\(line):1: the list should have \(count) paramsets, as is said here, and has 2; "
      #expect(fault(of: text).hasPrefix(beginning))
      #expect(message { _ = try list(text).check() }.hasPrefix(beginning))
      // Every item is given before the list's end is looked at.
      var items: [Paramset] = []
      #expect(throws: YAMLError.self) { try list(text).forEach { items.append($1) } }
      #expect(items == [["a": 1], ["a": 2]])
      for index in 0..<2 { #expect(try list(text).paramset(at: index) == items[index]) }
      #expect(message { _ = try list(text).paramset(at: 2) }.hasPrefix(beginning))
    }
  }

  @Test(arguments: ListStyle.allCases)
  func listsThatWereCutOff(style: ListStyle) throws {
    let sweep = try sweep()
    let bytes = try sweep.listBytes(style)
    let list = ParamsetList(bytes: bytes)
    #expect(try list.count() == 40)
    let last = try #require(try list.paramset(at: 39).origin?.place.line)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for count in stride(from: lines.count - 1, to: 0, by: -1) {
      let cut = ParamsetList(bytes: Array(lines[..<count].joined(separator: [0x0A])))
      if count < last {
        #expect(throws: (any Error).self) { try cut.count() }
      } else if style == .flow {
        #expect(try cut.count() == 40)
      }
    }
  }

  @Test func longHeaders() throws {
    let lines = String(repeating: "# \u{E9}\n", count: 300_000)
    for text in [
      Self.title + "# space:\n" + String(repeating: "#   x\n", count: 300_000) + "- a: 1\n",
      Self.title + "# design: " + String(repeating: "x", count: 1_200_000) + "\n- a: 1\n",
      Self.title.dropLast() + String(repeating: "1", count: 70_000) + "\n- a: 1\n",
    ] {
      #expect(try list(text).paramset(at: 0) == ["a": 1])
      #expect(try list(text).count() == 1)
    }
    // What stands beyond the first MiB is left out.
    let text = Self.title + lines + "# count: 7\n- a: 1\n"
    #expect(try header(text)?.count == nil)
    #expect(try list(text).count() == 1)
  }
}
