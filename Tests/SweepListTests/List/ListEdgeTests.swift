import HyperparameterSpace
import Testing

@testable import SweepList

/// Lists and callers at the edge of what is promised.
@Suite struct ListEdgeTests {
  private func outcome(_ text: String, limits: ListLimits = .default) -> String {
    message { _ = try ParamsetList(bytes: Array(text.utf8), limits: limits).count() }
  }

  @Test func theLargestIndexIsBeyondTheList() {
    let list = ParamsetList(bytes: Array("- a: 1\n- a: 2\n".utf8))
    #expect(throws: ListError.noSuchIndex(path: "list", index: .max, count: 2)) {
      try list.paramset(at: .max)
    }
  }

  /// A count of which only the first digits stand within what is looked through.
  @Test func countsAtTheEndOfALongHeader() throws {
    let title = "# hyperparameter list, format 1\n"
    for cut in 0..<12 {
      let padding = String(repeating: "x", count: (1 << 20) - title.utf8.count - cut - 3)
      let text = "\(title)# \(padding)\n# count: 12\n" + String(repeating: "- a: 1\n", count: 12)
      #expect(outcome(text) == "nothing was thrown")
      let header = try ParamsetList(bytes: Array(text.utf8)).header()
      #expect(header?.count == nil || header?.count == 12)
    }
  }

  /// A combining mark behind the blank: one character with it to Swift, another version by its bytes.
  @Test func formatVersionsAreReadAlikeInBothWays() throws {
    for version in ["\u{301}2", "\u{301}1", "\u{FE0F}2", "\u{200D}2"] {
      let text = "# hyperparameter list, format \(version)\n- a: 1\n- a: 2\n"
      let promise = try OneItemPromise(Array(text.utf8))
      #expect(promise.breach == nil)
    }
  }

  /// A name that is given again inside what it names is kept once.
  @Test func namesGivenAgainInside() {
    let limits = ListLimits(nodesPerItem: 10)
    for item in ["- {a: &x [&x 1]}\n", "- &x {a: &x [2, &x 3]}\n", "- {&x a: &x [&x 1]}\n"] {
      #expect(
        outcome(String(repeating: item, count: 100), limits: limits) == "nothing was thrown")
    }
  }

  /// What is merged stands no deeper than the map that it is merged into.
  @Test func mergedMapsAreNoDeeper() {
    for merge in ["<<: *%", "<<: [*%]"] {
      var text = "- &a0 {k0: 1}\n"
      for level in 1...80 {
        text += "- &a\(level) {\(merge.replacing("%", with: "a\(level - 1)")), k: \(level)}\n"
      }
      #expect(outcome(text) == "nothing was thrown")
    }
    let text = "- &x {a: [[[[1]]]]}\n- {<<: *x}\n"
    #expect(outcome(text, limits: ListLimits(depth: 6)) == "nothing was thrown")
  }

  /// Each of many short items merges a map of many names: 100 KB of text for 16 million entries.
  @Test func manyMergesOfManyNames() {
    let names = (0..<4_000).map { "k\($0): 1" }.joined(separator: ", ")
    let text = "- &x {\(names)}\n" + String(repeating: "- {<<: *x}\n", count: 4_000)
    #expect(
      outcome(text, limits: ListLimits(expandedNodes: 100_000)).hasPrefix(
        "list:14:8: aliases may stand for 100000 names and values in the whole file; "))
  }

  /// What goes to a sink is what was compared with the sweep, also of a source that changes later.
  @Test func theSinkIsGivenWhatWasVerified() {
    let sweep = Sweep(
      design: "d", space: [], source: ChangingParamsets(length: 10, changing: 7, first: 2))
    #expect(throws: ListError.notRepeatable(path: "list")) { try sweep.write { _ in } }
  }
}
