import HyperparameterSpace
import SweepList
import Testing

/// Texts whose aliases stand for far more than what is written: refused, or read in bounded time.
@Suite(.timeLimit(.minutes(10))) struct AnchorBombTests {
  /// The first line of what reading a list throws.
  private func outcome(_ text: String, limits: ListLimits = .default) throws -> String {
    let list = ParamsetList(bytes: Array(text.utf8), limits: limits)
    let description = message { _ = try list.count() }
    return description.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    Array(repeating: text, count: count).joined(separator: ", ")
  }

  static let tooMany = "a paramset may have 100000 names and values; this one has more."

  /// Nine aliases of nine aliases of …; level by level, in one item or in one for each.
  @Test(arguments: [
    ("[x]", "[%]", false), ("[x]", "[%]", true), ("{k: x}", "[%]", true),
    ("[x]", "[[%], {k: [%]}]", false), ("[]", "[%]", true), ("{}", "[%]", false),
  ])
  func listsOfLists(first: String, level: String, isItem: Bool) throws {
    var text = "- {a0: &a0 \(first)}\n"
    for number in 1...20 {
      let value = level.replacing("%", with: repeated("*a\(number - 1)", 9))
      text += isItem ? "- {v: &a\(number) \(value)}\n" : "  "
      if !isItem { text = text.dropLast(4) + ", a\(number): &a\(number) \(value)}\n" }
    }
    let outcome = try outcome(text)
    #expect(outcome.hasSuffix(Self.tooMany) || outcome.contains("is kept to the end of the file"))
  }

  /// Merges of merges: every level has the names of all before it, so and so often.
  @Test(arguments: [2, 9])
  func mergesOfMerges(width: Int) throws {
    var text = "- &a0 {k: 1}\n"
    for level in 1...40 {
      text += "- &a\(level) {<<: [\(repeated("*a\(level - 1)", width))], k\(level): 1}\n"
    }
    let outcome = try outcome(text)
    #expect(outcome.hasSuffix(Self.tooMany) || outcome.contains("is kept to the end of the file"))
  }

  @Test func mergesOfMergesWithinAnItem() throws {
    var text = "&a {k: 1}"
    for level in 0..<30 {
      text = "&b\(level) {<<: [\(text), *a, *a], k\(level): [*a, *a]}"
    }
    #expect(try outcome("- {v: \(text)}\n") == "nothing was thrown")
    for level in 30..<70 { text = "{<<: \(text), k\(level): *a}" }
    #expect(try outcome("- \(text)\n").contains("lists and maps may stand 64 deep"))
  }

  /// The sources of one merge are counted, also where they say the same.
  @Test(arguments: [
    "[%]", "[{<<: [%]}, {<<: [%]}]", "[%, {a: 1}]",
  ])
  func mergesOfTheSame(sources: String) throws {
    let names = (0..<300).map { "k\($0): 1" }.joined(separator: ", ")
    let merge = sources.replacing("%", with: repeated("*x", 400))
    #expect(try outcome("- &x {\(names)}\n- {<<: \(merge)}\n").hasSuffix(Self.tooMany))
  }

  /// A name that is given again and again stands for the last node, and for no more than that.
  @Test(arguments: [
    "- {a: &x 1, b: *x}\n", "- &x {a: 1, b: [2, 3]}\n- *x\n", "- {&x a: 1, b: *x}\n",
    "- &x {a: &y 1}\n- {<<: *x, b: *y}\n", "- {a: &x [1, 2, 3], b: &x [4, 5]}\n- {c: *x}\n",
    "- {a: &x [*y, *y]}\n- {a: &y 2}\n",
  ])
  func namesThatAreGivenAgain(item: String) throws {
    let text = "- {a: &x 1, b: &y 2}\n" + String(repeating: item, count: 5_000)
    let limits = ListLimits(nodesPerItem: 40, itemByteCount: 1_000)
    #expect(try outcome(text, limits: limits) == "nothing was thrown")
  }

  /// A node that holds the former one grows with each time.
  @Test(arguments: ["- {a: &x [*x, *x]}\n", "- &x {<<: *y, a: *x}\n- &y {b: *x}\n"])
  func nodesThatHoldTheFormer(item: String) throws {
    let text = "- &x {a: 1}\n- &y {a: 1}\n" + String(repeating: item, count: 5_000)
    let outcome = try outcome(text)
    #expect(
      outcome.hasSuffix(Self.tooMany) || outcome.contains("lists and maps may stand 64 deep")
        || outcome.contains("is kept to the end of the file") || outcome.contains("stands inside"))
  }

  /// A chain of aliases is as deep as what it stands for.
  @Test(arguments: ["[*%]", "{k: *%}", "[[*%]]", "[1, {k: [2, *%]}]"])
  func deepAliases(link: String) throws {
    let depth = link.count { $0 == "[" || $0 == "{" }
    func chain(_ count: Int) -> String {
      "- {a: &a0 1}\n"
        + (1...count).map { "- {a: &a\($0) \(link.replacing("%", with: "a\($0 - 1)"))}\n" }
        .joined()
    }
    // The list and the item are the first two.
    let most = 62 / depth
    #expect(try outcome(chain(most)) == "nothing was thrown")
    #expect(
      try outcome(chain(most + 1)).hasSuffix(
        "lists and maps may stand 64 deep in each other; this one stands deeper."))
    #expect(try outcome(chain(5_000)).hasPrefix("list:\(most + 2):"))
  }

  /// The depth that an alias adds is counted wherever it stands, and where it is merged.
  @Test func depthOfMergedValues() throws {
    let limits = ListLimits(depth: 6)
    func fault(_ text: String) throws -> Bool {
      try outcome(text, limits: limits).contains("may stand 6 deep")
    }
    #expect(try !fault("- &x {a: [[[[1]]]]}\n- *x\n"))
    #expect(try !fault("- &x {a: [[[1]]]}\n- {b: *x}\n- {<<: *x, c: 1}\n"))
    #expect(try fault("- &x {a: [[[[1]]]]}\n- {b: *x}\n"))
    #expect(try fault("- &x {a: [[[1]]]}\n- &y {<<: *x}\n- {b: [*y]}\n"))
    #expect(try fault("- &x {a: [[[1]]]}\n- {b: [{<<: *x}]}\n"))
    #expect(try fault("- {a: &x [[[1]]], b: &y [*x], c: [*y]}\n"))
  }

  @Test func manyNames() throws {
    let limits = ListLimits(nodesPerItem: 5_000)
    let anchors = (0..<5_001).map { "- {a: &n\($0) 1}\n" }
    #expect(
      try outcome(anchors.dropLast().joined() + "- {a: *n0, b: *n4999}\n", limits: limits)
        == "nothing was thrown")
    #expect(
      try outcome(anchors.joined(), limits: limits)
        .hasPrefix("list:5001:7: what has a name with '&' is kept"))
    let long = (0..<300).map { "- {a: &\(String(repeating: "n", count: 60_000))\($0) 1}\n" }
    #expect(try outcome(long.joined()).contains("16777216 bytes of text in all"))
  }

  @Test func whatIsKeptIsCountedInAll() throws {
    let limits = ListLimits(nodesPerItem: 10)
    #expect(try outcome("- {a: &x [1, 2], b: &y [3, 4]}\n", limits: limits) == "nothing was thrown")
    let text = (0..<4).map { "- {a: &x\($0) [1, 2]}\n" }.joined()
    #expect(
      try outcome(text, limits: limits).hasPrefix("list:4:7: what has a name with '&' is kept"))
    let nested = "- &w {a: &x [&y [&z 1]]}\n- {a: &v 1}\n"
    #expect(try outcome(nested, limits: limits).contains("what has a name with '&' is kept"))
  }
}
