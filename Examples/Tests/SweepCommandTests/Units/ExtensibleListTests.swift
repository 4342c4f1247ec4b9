import Foundation
import HyperparameterSpace
import SweepList
import Testing

@testable import sweep

/// `--extend`: the old list's paramsets stay at their indices.
@Suite struct ExtensibleListTests {
  private static let space = """
    parameters:
      rate: {min: 0.0, max: 1.0}
      kind: {values: [a, b, c]}

    """

  /// Writes a list of a design of the space, as `old.yml`.
  private static func writeOld(_ arguments: [String], in folder: String) throws -> Sweep {
    let sweep = try Planning.plan(space, arguments, in: folder).plan.sweep
    try sweep.write(to: "\(folder)/old.yml")
    return sweep
  }

  private static func refusal(
    _ space: String = space, count: Int = 12, in folder: String
  ) -> String? {
    Planning.refusal(
      of: space, ["--extend", "\(folder)/old.yml", "--count", "\(count)"], in: folder)
  }

  private static let latin = ["--design", "latin-hypercube", "--count", "4", "--seed", "9"]

  @Test(arguments: [([], 4), ([], 8), ([], 20), (["--centered"], 12)], [ListStyle.block, .flow])
  func keepsWhatIsThere(extended: ([String], Int), style: ListStyle) async throws {
    try await withTemporaryFolder { folder in
      let old = try Self.writeOld(Self.latin + extended.0, in: folder)
      try old.write(to: "\(folder)/old.yml", style: style)
      let new = try Planning.plan(
        Self.space, ["--extend", "\(folder)/old.yml", "--count", "\(extended.1)"], in: folder
      ).plan.sweep
      #expect(new.count == extended.1)
      #expect(Array(new.prefix(4)) == Array(old))
      let strata = new.compactMap { paramset -> Int? in
        guard case .double(let rate) = paramset["rate"] else { return nil }
        return Int(rate * Double(new.count))
      }
      #expect(strata.sorted() == Array(0..<new.count))
    }
  }

  @Test func mayNameItsDesign() async throws {
    try await withTemporaryFolder { folder in
      _ = try Self.writeOld(Self.latin, in: folder)
      let result = try Planning.plan(
        Self.space,
        ["--extend", "\(folder)/old.yml", "--count", "8", "--design", "latin-hypercube"],
        in: folder)
      #expect(result.plan.sweep.design == "latin-hypercube, count 8, seed 9, extending 4")
      #expect(try result.dryRun.contains("\n8 paramsets; nothing is written\n"))
    }
  }

  @Test func refusesOtherDesigns() async throws {
    try await withTemporaryFolder { folder in
      _ = try Self.writeOld(["--design", "sobol", "--count", "4"], in: folder)
      #expect(
        Self.refusal(in: folder) == """
          --extend: only a plain latin-hypercube can be extended; old.yml is \
          sobol, count 4, seed 0; plan it again with a larger --count, which keeps its paramsets.
          """)
      _ = try Self.writeOld(Self.latin + ["--slices", "2"], in: folder)
      #expect(
        Self.refusal(in: folder) == """
          --extend: only a plain latin-hypercube can be extended; old.yml is \
          latin-hypercube, slices 2, count 4, seed 9; plan a new list.
          """)
      _ = try Self.writeOld(Self.latin, in: folder)
      let extended = try Planning.plan(
        Self.space, ["--extend", "\(folder)/old.yml", "--count", "8"], in: folder)
      try extended.plan.sweep.write(to: "\(folder)/old.yml")
      #expect(
        Self.refusal(count: 16, in: folder) == """
          --extend: only a plain latin-hypercube can be extended; old.yml is \
          latin-hypercube, count 8, seed 9, extending 4; \
          extend the list of 4 again, or plan a new one.
          """)
    }
  }

  @Test(arguments: [
    "- {a: 1}\n", "\n# design: latin-hypercube, count 1, seed 0\n- {a: 1}\n",
    "# a list\n- {a: 1}\n# design: latin-hypercube, count 1, seed 0\n", "- {a: 1}\r\n",
  ])
  func needsAHeader(text: String) async throws {
    try await withTemporaryFolder { folder in
      try write(text, to: "\(folder)/old.yml")
      #expect(
        Self.refusal(in: folder) == """
          --extend: a list must begin with the comments of 'sweep plan', one of which names its \
          design; old.yml has none; give the list as it was written.
          """)
    }
  }

  @Test(arguments: [
    "latin-hypercube, count 99999999999999999999, seed 1", "latin-hypercube, count 0, seed 1",
    "latin-hypercube, count 4, seed -1", "latin-hypercube", "",
  ])
  func doesNotTrustTheHeader(text: String) async throws {
    try await withTemporaryFolder { folder in
      try write(
        "# hyperparameter list, format 1\n# design: \(text)\n- {a: 1}\n", to: "\(folder)/old.yml")
      #expect(
        Self.refusal(in: folder) == """
          --extend: only a plain latin-hypercube can be extended; old.yml is \(text); \
          plan a new list.
          """)
    }
  }

  @Test func refusesOtherCounts() async throws {
    try await withTemporaryFolder { folder in
      _ = try Self.writeOld(Self.latin, in: folder)
      #expect(
        Self.refusal(count: 10, in: folder) == """
          extended latin-hypercube: the count must be a multiple of the 4 points extended; \
          it is 10; use 8 or 12. Change --count.
          """)
      _ = try Self.writeOld(Self.latin + ["--centered"], in: folder)
      #expect(
        Self.refusal(count: 8, in: folder) == """
          extended latin-hypercube: the count must be an odd multiple of the 4 centered points \
          extended; it is 8; use 4, or points that are not centered. Change --count.
          """)
    }
  }

  @Test(arguments: [
    ("max: 1.0", "max: 2.0", "item 0", "rate is 0."),
    ("c]", "d]", "item 3", #"kind is "c" in the list and "d" here"#),
    ("kind:", "sort:", "item 0", "kind is only in the list"),
    ("  kind", "  new: {value: 1}\n  kind", "item 0", "new is not in the list"),
  ])
  func findsTheItemThatDiffers(
    old: String, new: String, item: String, difference: String
  ) async throws {
    try await withTemporaryFolder { folder in
      _ = try Self.writeOld(Self.latin, in: folder)
      let refusal = try #require(
        Self.refusal(Self.space.replacing(old, with: new), in: folder))
      #expect(refusal.hasPrefix("--extend: "), "\(refusal)")
      #expect(
        refusal.contains(" of old.yml must be what space.yml and its design give; "), "\(refusal)")
      #expect(refusal.contains(difference), "\(refusal)")
      #expect(refusal.hasSuffix("; use the space that the list was planned from."), "\(refusal)")
    }
  }

  @Test func namesTheItemThatDiffers() async throws {
    try await withTemporaryFolder { folder in
      let old = try Self.writeOld(Self.latin, in: folder)
      let text = try contents(of: "\(folder)/old.yml")
      let kind = try #require(old[2]["kind"])
      let line = "  kind: \(kind)".replacing("\"", with: "")
      let parts = text.split(separator: "- rate", omittingEmptySubsequences: false)
      var items = parts.map(String.init)
      items[3] = items[3].replacing(line, with: "  kind: 5")
      try write(items.joined(separator: "- rate"), to: "\(folder)/old.yml")
      #expect(
        Self.refusal(in: folder) == """
          --extend: item 2 of old.yml must be what space.yml and its design give; \
          kind is 5 in the list and \(kind) here; \
          use the space that the list was planned from.
          """)
    }
  }

  @Test func countsTheItems() async throws {
    try await withTemporaryFolder { folder in
      _ = try Self.writeOld(Self.latin, in: folder)
      // With its header's count, the list is refused as one that was cut off or edited.
      let text = try contents(of: "\(folder)/old.yml").replacing("# count: 4\n", with: "")
      try write(text + "\n- {rate: 0.5, kind: a}\n", to: "\(folder)/old.yml")
      #expect(
        Self.refusal(in: folder) == """
          --extend: a list must have the 4 items of its design; old.yml has 5; \
          give the list as it was written.
          """)
      let end = try #require(text.range(of: "- rate", options: .backwards))
      try write(String(text[..<end.lowerBound]), to: "\(folder)/old.yml")
      #expect(
        Self.refusal(in: folder) == """
          --extend: a list must have the 4 items of its design; old.yml has 3; \
          give the list as it was written.
          """)
    }
  }
}
