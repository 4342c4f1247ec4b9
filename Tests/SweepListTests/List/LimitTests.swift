import HyperparameterSpace
import SweepList
import Testing

/// Files made to do harm: refused, in bounded time and memory.
@Suite(.timeLimit(.minutes(10))) struct LimitTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The message of reading a list, without the folder's path and the excerpt.
  func fault(of text: String, limits: ListLimits = .default) throws -> String {
    let path = try folder.file("l.yml", text)
    let description = message { _ = try ParamsetList(path: path, limits: limits).count() }
    return description.split(separator: "\n").first.map(String.init)?
      .replacing("\(folder.path)/", with: "") ?? ""
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func depth(opening: String) throws {
    let deep = "- a:\n    " + String(repeating: opening, count: 100_000)
    #expect(
      try fault(of: deep).hasSuffix(
        "lists and maps may stand 64 deep in each other; this one stands deeper."))
    func nested(_ depth: Int) -> String {
      "- a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try fault(of: nested(62)) == "nothing was thrown")
    #expect(try fault(of: nested(63)).hasPrefix("l.yml:1:68: lists and maps may stand 64 deep"))
  }

  @Test func aliasBomb() throws {
    var bomb = "- a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "  a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      try fault(of: bomb)
        == "l.yml:6:12: a paramset may have 100000 names and values; this one has more.")
    let merges =
      "- &a {x: 1}\n- {<<: [\(Array(repeating: "*a", count: 60_000).joined(separator: ", "))]}\n"
    #expect(try fault(of: merges).hasSuffix("100000 names and values; this one has more."))
  }

  @Test func anchorsAreKeptWithinTheLimits() throws {
    let limits = ListLimits(nodesPerItem: 10, itemByteCount: 20)
    let ending = "this it has more; write it out where it is used."
    let anchors = (0..<12).map { "- {a: &a\($0) 1}\n" }.joined()
    #expect(try fault(of: anchors, limits: limits).hasSuffix(ending))
    #expect(try fault(of: "- {a: &aaaaaaaaaaaaaaaaaaaaa 1}", limits: limits).hasSuffix(ending))
    // A name that is given again stands for the new node only.
    let again = (0..<100).map { "- {a: &a \($0), b: *a}\n" }.joined()
    #expect(try fault(of: again, limits: limits) == "nothing was thrown")
  }

  @Test func nodesAndBytes() throws {
    let limits = ListLimits(nodesPerItem: 10, scalarByteCount: 8, itemByteCount: 20)
    func fault(_ text: String) throws -> String { try self.fault(of: text, limits: limits) }
    #expect(try fault("- {a: [1, 2, 3, 4, 5, 6, 7, 8]}\n- {a: 1}") == "nothing was thrown")
    #expect(
      try fault("- {a: [1, 2, 3, 4, 5, 6, 7, 8, 9]}")
        == "l.yml:1:32: a paramset may have 10 names and values; this one has more.")
    #expect(
      try fault("- a: 123456789")
        == "l.yml:1:6: a scalar may have 8 bytes; this one has 9; "
        + "give the name of a file instead, or raise the limit.")
    #expect(
      try fault("- {a: 12345678, b: 12345678, c: 123}")
        == "l.yml:1:33: a paramset may have 20 bytes of text; this one has more.")
    let path = try folder.file("l.yml", "- a: 1\n")
    #expect(throws: ListError.tooLarge(path: path, byteCount: 7, most: 6)) {
      try ParamsetList(path: path, limits: ListLimits(fileByteCount: 6))
    }
  }

  @Test func manyKeysAreCheckedForDuplicates() throws {
    let keys = (0..<1000).map { "  k\($0): \($0)" }.joined(separator: "\n")
    let text = "-\n\(keys)\n"
    #expect(try fault(of: text) == "nothing was thrown")
    #expect(
      try fault(of: text + "  k17: 1\n")
        == "l.yml:1002:3: duplicate key 'k17'; it was first given at line 19; leave one out.")
  }

  @Test func textWithoutEndIsRefused() throws {
    let limits = ListLimits(scalarByteCount: 1000)
    let endless = "- a: \"" + String(repeating: "x", count: 80 << 20)
    #expect(try fault(of: endless, limits: limits).contains("bytes pass here without a value"))
  }
}
