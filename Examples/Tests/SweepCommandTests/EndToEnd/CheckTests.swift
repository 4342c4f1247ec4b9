import Foundation
import Testing

/// `sweep check`, and the lists that no command takes.
@Suite(.timeLimit(.minutes(5)))
struct CheckTests {
  @Test func thePublishedListIsClean() async throws {
    try await withTemporaryFolder { folder in
      let published = Self.repository + "/Tests/SweepListTests/Corpora/published.yml"
      try write(try contents(of: published), to: "\(folder)/list.yml")
      let check = try await Program.sweep.run(["check", "list.yml", "--strict"], in: folder)
      #expect(check.status == 0, "\(check)")
      #expect(check.error == "")
      #expect(check.output.hasPrefix("list.yml: 2 paramsets, no warnings\nsha256 "))
    }
  }

  private static var repository: String {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { url.deleteLastPathComponent() }
    return url.path
  }

  @Test func aPlannedListIsWhatItsHeaderSays() async throws {
    try await withTemporaryFolder { folder in
      let plan = try await Sample.plan(in: folder)
      let lines = plan.output.split(separator: "\n")
      let identity = try #require(lines.first { $0.hasPrefix("sha256 ") })
      let check = try await Program.sweep.run(["check", "list.yml", "--strict"], in: folder)
      #expect(check.status == 0, "\(check)")
      #expect(
        check.output == """
          list.yml: 4 paramsets, no warnings
          design latin-hypercube, count 4, seed 0
          \(identity)

          """)
    }
  }

  @Test func ambiguousValuesAreNamed() async throws {
    try await withTemporaryFolder { folder in
      try write(Ambiguous.list, to: "\(folder)/list.yml")
      let check = try await Program.sweep.run(["check", "list.yml"], in: folder)
      #expect(check.status == 0)
      let lines = check.output.split(separator: "\n").map(String.init)
      #expect(lines.prefix(4) == Ambiguous.warnings[...])
      #expect(lines.dropFirst(4).first == "list.yml: 1 paramset, 4 warnings")
      let strict = try await Program.sweep.run(["check", "list.yml", "--strict"], in: folder)
      #expect(strict.status == 1)
      #expect(strict.output == check.output)
      #expect(strict.error == "")
      let json = try await Program.sweep.run(
        ["check", "list.yml", "--json", "--strict"], in: folder)
      #expect(json.status == 1)
      #expect(json.error == "")
      #expect(json.output.contains(#""warningCount" : 4"#))
      #expect(json.output.contains(#""column" : 18"#))
    }
  }

  /// A list that was planned, and what became of it.
  static let damages: [(String, String)] = [("cut off", "has 3"), ("edited", "has 5")]

  @Test(arguments: damages)
  func aListThatIsNotWhatItsHeaderSaysIsRefused(damage: String, count: String) async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let text = try contents(of: "\(folder)/list.yml")
      let last = try #require(text.range(of: "\n- ", options: .backwards)).lowerBound
      try write(
        damage == "edited" ? text + text[last...] : String(text[..<last]), to: "\(folder)/list.yml")
      let expected = """
        sweep: list.yml:2:1: the list should have 4 paramsets, as is said here, and \(count); \
        copy it again if it was cut off, or correct this line if it was edited.
        # count: 4
        ^

        """
      for arguments in [
        ["check", "list.yml"], ["check", "list.yml", "--json"], Sample.run([], ["true"]),
        ["status", "list.yml", "--storage", "storage"],
        ["plan", "space.yml", "--extend", "list.yml", "--count", "8", "--output", "new.yml"],
      ] {
        let result = try await Program.sweep.run(arguments, in: folder)
        #expect(result.status == 1, "\(result)")
        #expect(result.error == expected, "\(result)")
        #expect(result.output == "")
      }
      #expect(!exists("\(folder)/storage"))
      #expect(!exists("\(folder)/new.yml"))
    }
  }

  @Test func aListThatWasCutOffInsideAnItemIsRefused() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let text = try contents(of: "\(folder)/list.yml")
      let list = try #require(text.range(of: "hidden_nodes: [", options: .backwards)).upperBound
      try write(String(text[..<list]), to: "\(folder)/list.yml")
      let check = try await Program.sweep.run(["check", "list.yml"], in: folder)
      #expect(check.status == 1, "\(check)")
      #expect(check.output == "")
      #expect(check.error.contains(#/^sweep: list\.yml:\d+:\d+: /#), "\(check)")
    }
  }
}
