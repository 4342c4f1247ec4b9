import Foundation
import Testing

/// The warnings that commands print of what they are given, and go on.
@Suite(.timeLimit(.minutes(5)))
struct WarningTests {
  /// Two small networks by hand: `1e-3` is a string to some readers, and merge keys are names.
  static let byHand = """
    - &base
      batch_size: 64
      epochs: 1
      hidden_nodes: [6]
      dropout_rate: 0.0
      activate_fn: relu
      optimizer: adam
      learning_rate: 1e-3
    - <<: *base
      activate_fn: tanh

    """

  @Test func runTakesAnchorsAndMergeKeysAndWarns() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.byHand, to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.errorLines.count == 2, "\(run)")
      #expect(run.error.hasPrefix("list.yml:8:18: warning: '1e-3' is a string"))
      #expect(run.error.contains("\nlist.yml:9:3: warning: '<<' stays a name to some readers"))
      for (index, function) in ["relu", "tanh"].enumerated() {
        let manifest = try contents(of: "\(folder)/storage/\(index)/model/manifest.json")
        let object = try #require(
          JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])
        let paramset = try #require(object["paramset"] as? [String: Any])
        #expect(paramset["activate_fn"] as? String == function)
        #expect(paramset["learning_rate"] as? Double == 0.001)
        #expect(paramset["hidden_nodes"] as? [Int] == [6])
        #expect(paramset.count == 7)
      }
      let show = try await Program.sweep.run(["show", "list.yml", "--index", "1"], in: folder)
      #expect(show.status == 0, "\(show)")
      #expect(show.error == "")
      #expect(show.output.contains("activate_fn: tanh") && show.output.contains("epochs: 1,"))
      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], in: folder)
      #expect(status.output.contains("complete  2  0-1\n"), "\(status)")
      #expect(status.error == "")
    }
  }

  @Test func runPrintsTwentyBeforeItsOwnErrors() async throws {
    try await withTemporaryFolder { folder in
      try write(Ambiguous.list, to: "\(folder)/list.yml")
      let four = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      #expect(four.errorLines.prefix(4).map(String.init) == Ambiguous.warnings)
      try write(String(repeating: "- {a: yes}\n", count: 1_030), to: "\(folder)/list.yml")
      try write("", to: "\(folder)/file")
      let more = try await Program.sweep.run(
        ["run", "list.yml", "--storage", "file", "--create", "--", "true"], in: folder)
      #expect(more.status == 1)
      #expect(more.errorLines.count == 22, "\(more)")
      #expect(more.errorLines[19].hasPrefix("list.yml:20:7: warning: "))
      #expect(more.errorLines[20] == "… and 1010 more; see 'sweep check list.yml'")
      #expect(more.errorLines[21].hasPrefix("sweep: "))
    }
  }

  @Test(arguments: [[], ["--dry-run"]])
  func planPrintsThoseOfItsSpace(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(
        "parameters:\n  a: {values: [yes, no]}\n  b: {min: 1e-5, max: 1}\n",
        to: "\(folder)/space.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--design", "random", "--count", "2"] + options, in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.errorLines.count == 3, "\(plan)")
      for (line, place) in zip(plan.errorLines, ["2:16", "2:21", "3:12"]) {
        #expect(line.hasPrefix("space.yml:\(place): warning: "))
      }
      // What is written has none.
      guard options.isEmpty else { return }
      let check = try await Program.sweep.run(
        ["check", "hyperparam_list.yml", "--strict"], in: folder)
      #expect(check.status == 0, "\(check)")
    }
  }

  @Test func planPrintsThoseOfTheListThatItExtends() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      // The same number, which YAML 1.1 knows no such spelling of.
      let text = try contents(of: "\(folder)/list.yml")
      try write(
        text.replacing("batch_size: 64", with: "batch_size: 0o100"), to: "\(folder)/list.yml")
      let plan = try await Program.sweep.run(
        ["plan", "space.yml", "--extend", "list.yml", "--count", "8", "--output", "new.yml"],
        in: folder)
      #expect(plan.status == 0, "\(plan)")
      #expect(plan.errorLines.count == 4, "\(plan)")
      for line in plan.errorLines {
        #expect(line.contains(#/^list\.yml:\d+:15: warning: '0o100' /#))
      }
    }
  }
}
