import Foundation
import Testing

/// `sweep check`, and the warnings that other commands print.
@Suite struct CheckTests {
  static let ambiguous = """
    - learning_rate: 1e-5
      shuffle: yes
      batch_size: 012
      budget: 1:30

    """

  static let warnings = [
    #"2:18: warning: '1e-5' is a string to readers of YAML 1.1 such as PyYAML, and 1.0e-05 here; write 1.0e-05 or "1e-5", whichever is meant."#,
    #"3:12: warning: 'yes' is a Boolean to readers of YAML 1.1 such as PyYAML, and a string here; write "yes" or true, whichever is meant."#,
    #"4:15: warning: '012' is 10 to readers of YAML 1.1 such as PyYAML, and 12 here; write 12, 10 or "012", whichever is meant."#,
    #"5:11: warning: '1:30' is 90 to readers of YAML 1.1 such as PyYAML, and a string here; write "1:30" or 90, whichever is meant."#,
  ]

  @Test func thePublishedListIsClean() async throws {
    try await withTemporaryFolder { folder in
      try write(Sample.publishedList, to: "\(folder)/list.yml")
      let check = try await Program.sweep.run(["check", "list.yml", "--strict"], in: folder)
      #expect(check.status == 0)
      #expect(check.error == "")
      #expect(check.output.hasPrefix("list.yml: 2 paramsets, no warnings\nsha256 "))
    }
  }

  @Test func ambiguousValuesAreNamed() async throws {
    try await withTemporaryFolder { folder in
      try write("# by hand\n" + Self.ambiguous, to: "\(folder)/list.yml")
      let check = try await Program.sweep.run(["check", "list.yml"], in: folder)
      #expect(check.status == 0)
      let lines = check.output.split(separator: "\n").map(String.init)
      #expect(lines.prefix(4) == Self.warnings.map { "list.yml:" + $0 }[...])
      #expect(lines.dropFirst(4).first == "list.yml: 1 paramset, 4 warnings")
      let strict = try await Program.sweep.run(["check", "list.yml", "--strict"], in: folder)
      #expect(strict.status == 1)
      #expect(strict.output == check.output)
      #expect(strict.error == "")
      let json = try await Program.sweep.run(["check", "list.yml", "--json"], in: folder)
      #expect(json.output.contains(#""warningCount" : 4"#))
      #expect(json.output.contains(#""column" : 18"#))
    }
  }

  @Test func runAndPlanPrintThemToo() async throws {
    try await withTemporaryFolder { folder in
      try write("# by hand\n" + Self.ambiguous, to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      #expect(run.errorLines.prefix(4).map(String.init) == Self.warnings.map { "list.yml:" + $0 })
      let many = String(repeating: "- {a: yes}\n", count: 30)
      try write(many, to: "\(folder)/list.yml")
      let other = try await Program.sweep.run(
        ["run", "list.yml", "--storage", "other", "--", "true"], in: folder)
      #expect(other.errorLines[20] == "… and 10 more; see 'sweep check list.yml'")
      try write(
        "parameters:\n  a: {values: [yes, no]}\n  b: {min: 1e-5, max: 1}\n",
        to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "random", "--count", "2", "--output", "new.yml"],
        in: folder)
      #expect(plan.status == 0)
      #expect(plan.errorLines.count == 3)
      #expect(plan.error.hasPrefix("space.yml:2:16: warning: 'yes' is a Boolean"))
    }
  }

  @Test func aListThatWasCutOffIsRefused() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let text = try contents(of: "\(folder)/list.yml")
      let end = try #require(text.range(of: "\n- ", options: .backwards))
      try write(String(text[..<end.lowerBound]), to: "\(folder)/list.yml")
      let expected = """
        sweep: list.yml:2:1: the list should have 4 paramsets, as is said here, and has 3; copy it \
        again if it was cut off, or correct this line if it was edited.
        # count: 4
        ^

        """
      let check = try await Program.sweep.run(["check", "list.yml"], in: folder)
      #expect(check.status == 1)
      #expect(check.error == expected)
      let run = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      #expect(run.status == 1)
      #expect(run.error == expected)
    }
  }

  @Test func anchorsAndMergeKeysAreRead() async throws {
    try await withTemporaryFolder { folder in
      try write(
        "- &base {epochs: 20, optimizer: adam}\n- <<: *base\n  optimizer: sgd\n",
        to: "\(folder)/list.yml")
      let show = try await Program.sweep.run(["show", "list.yml", "--index", "1"], in: folder)
      #expect(show.output == "{epochs: 20, optimizer: sgd}\n")
      let check = try await Program.sweep.run(["check", "list.yml"], in: folder)
      #expect(check.output.hasPrefix("list.yml:2:3: warning: '<<' stays a name to some readers"))
    }
  }

  @Test func aListGoesToStandardOutput() async throws {
    try await withTemporaryFolder { folder in
      let file = try await Sample.plan(in: folder)
      let arguments = [
        "plan", "space.yml", "--design", "latin-hypercube", "--count", "4", "--output", "-",
      ]
      for extra in [[], ["--no-verify"]] {
        let stream = try await Program.sweep.run(arguments + extra, in: folder)
        #expect(stream.status == 0)
        #expect(stream.output == (try contents(of: "\(folder)/list.yml")))
        #expect(stream.error == file.output.replacing("list.yml", with: "standard output"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/-"))
    }
  }
}
