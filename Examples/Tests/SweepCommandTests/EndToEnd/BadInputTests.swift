import Foundation
import Testing

/// What is refused: one clear line, the right exit status, and nothing written.
@Suite(.timeLimit(.minutes(5)))
struct BadInputTests {
  /// A mistake, and what is said of it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The files there are.
    var files: [String: String] = [:]
    let arguments: [String]
    var status: Int32 = 1
    /// What the first line on standard error must contain.
    let parts: [String]
  }

  private static func space(_ lines: String) -> [String: String] {
    ["space.yml": "parameters:\n" + lines + "\n"]
  }

  private static let plan = ["plan", "space.yml", "--design", "random", "--count", "2"]
  private static let list = ["list.yml": "- {a: 1}\n- {a: 2}\n"]

  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "space: none", arguments: plan, parts: ["space.yml"]),
    Mistake(
      testDescription: "space: unknown key",
      files: space("  rate:\n    min: 0.0\n    max: 1.0\n    distribtion: uniform"),
      arguments: plan, parts: ["space.yml:5:5: ", "distribtion"]),
    Mistake(
      testDescription: "space: min above max",
      files: space("  rate:\n    min: 2.0\n    max: 1.0"), arguments: plan,
      parts: ["space.yml:", "rate", "2.0"]),
    Mistake(
      testDescription: "space: min equal to max",
      files: space("  rate:\n    min: 2.0\n    max: 2.0"), arguments: plan,
      parts: ["space.yml:", "rate", "2.0"]),
    Mistake(
      testDescription: "space: logarithm of zero",
      files: space("  rate:\n    distribution: log_uniform_values\n    min: 0.0\n    max: 1.0"),
      arguments: plan, parts: ["space.yml:", "rate", "above 0"]),
    Mistake(
      testDescription: "space: no YAML", files: ["space.yml": "parameters: [\n"],
      arguments: plan, parts: ["space.yml:"]),
    Mistake(
      testDescription: "space: a grid without levels", files: space("  rate: {min: 0.0, max: 1.0}"),
      arguments: ["plan", "space.yml", "--design", "grid"], parts: ["rate: ", "levels"]),
    Mistake(
      testDescription: "space: levels of an unknown name",
      files: space("  rate: {min: 0.0, max: 1.0}"),
      arguments: ["plan", "space.yml", "--design", "grid", "--levels", "rat=3"], parts: ["rat: "]),
    Mistake(
      testDescription: "output: no folder", files: space("  a: {value: 1}"),
      arguments: plan + ["--output", "absent/list.yml"], parts: ["absent"]),
    Mistake(
      testDescription: "list: none", arguments: ["show", "list.yml", "--index", "0"],
      parts: ["list.yml"]),
    Mistake(
      testDescription: "list: empty", files: ["list.yml": ""],
      arguments: ["show", "list.yml", "--index", "0"], parts: ["list.yml"]),
    Mistake(
      testDescription: "list: empty, run", files: ["list.yml": ""],
      arguments: Sample.run([], ["true"]), parts: ["list.yml"]),
    Mistake(
      testDescription: "list: an empty sequence", files: ["list.yml": "[]\n"],
      arguments: Sample.run([], ["true"]), parts: ["list.yml"]),
    Mistake(
      testDescription: "list: not a sequence", files: ["list.yml": "a: 1\n"],
      arguments: ["show", "list.yml", "--index", "0"], parts: ["list.yml:1:1: "]),
    Mistake(
      testDescription: "list: broken in the middle", files: ["list.yml": "- {a: 1}\n- {a: [}\n"],
      arguments: Sample.run([], ["true"]), parts: ["list.yml:2:"]),
    Mistake(
      testDescription: "list: a key twice", files: ["list.yml": "- a: 1\n  a: 2\n"],
      arguments: Sample.run([], ["true"]), parts: ["list.yml:2:3: ", "'a'"]),
    Mistake(
      testDescription: "list: index beyond its end", files: list,
      arguments: ["show", "list.yml", "--index", "2"], parts: ["list.yml", "2"]),
    Mistake(
      testDescription: "list: index below 0", files: list,
      arguments: ["show", "list.yml", "--index=-1"], parts: ["-1"]),
    Mistake(
      testDescription: "check: no list", arguments: ["check", "list.yml"], parts: ["list.yml"]),
    Mistake(
      testDescription: "check: a folder", arguments: ["check", "."], parts: ["regular file"]),
    Mistake(
      testDescription: "check: a fault behind a warning",
      files: ["list.yml": "- {a: yes}\n- a: 1\n  a: 2\n"],
      arguments: ["check", "list.yml"], parts: ["list.yml:3:3: ", "'a'"]),
    Mistake(
      testDescription: "list: a format to come",
      files: ["list.yml": "# hyperparameter list, format 2\n- {a: 1}\n"],
      arguments: ["check", "list.yml"], parts: ["list.yml:1:1: ", "format 2"]),
    Mistake(
      testDescription: "list: a format to come, run",
      files: ["list.yml": "# hyperparameter list, format 2\n- {a: 1}\n"],
      arguments: Sample.run([], ["true"]), parts: ["list.yml:1:1: ", "format 2"]),
    Mistake(
      testDescription: "list: an alias of nothing", files: ["list.yml": "- {<<: *base}\n"],
      arguments: Sample.run([], ["true"]), parts: ["list.yml:1:8: ", "'*base'"]),
    Mistake(
      testDescription: "run: no list", arguments: Sample.run([], ["true"]), parts: ["list.yml"]),
    Mistake(
      testDescription: "run: no command of that name", files: list,
      arguments: Sample.run([], ["absent-command"]), parts: ["absent-command: command not found"]),
    Mistake(
      testDescription: "run: storage is a file", files: list.merging(["storage": "x"]) { $1 },
      arguments: Sample.run([], ["true"]), parts: ["storage"]),
    Mistake(
      testDescription: "run: storage in a file", files: list.merging(["s": "x"]) { $1 },
      arguments: ["run", "list.yml", "--storage", "s/t", "--create", "--", "true"], parts: ["s"]),
    Mistake(
      testDescription: "run: no store, such as the empty folder of a missing mount", files: list,
      arguments: ["run", "list.yml", "--storage", ".", "--", "true"],
      parts: ["this folder is not a store", "what is mounted there; --create"]),
    Mistake(
      testDescription: "publish: no store", files: ["weights": "x"],
      arguments: ["publish", "--storage", "storage", "--index", "0", "."],
      parts: ["storage: there is no such folder", "--create"]),
    Mistake(
      testDescription: "create: a file", files: list.merging(["storage": "x"]) { $1 },
      arguments: ["create", "list.yml", "--storage", "storage"], parts: ["storage"]),
    Mistake(
      testDescription: "status: no store", files: list,
      arguments: ["status", "list.yml", "--storage", "storage"], parts: ["storage"]),
    Mistake(
      testDescription: "best: no store",
      arguments: ["best", "--storage", "storage", "--metric", "accuracy"], parts: ["storage"]),
    Mistake(
      testDescription: "usage: no subcommand of that name", arguments: ["frobnicate"], status: 2,
      parts: ["sweep: ", "frobnicate"]),
    Mistake(
      testDescription: "usage: no design", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml"], status: 2, parts: ["sweep plan: ", "--design"]),
    Mistake(
      testDescription: "usage: a grid with a count", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--design", "grid", "--count", "3"], status: 2,
      parts: ["sweep plan: --count: "]),
    Mistake(
      testDescription: "usage: a random design without a count", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--design", "random"], status: 2,
      parts: ["sweep plan: --count: "]),
    Mistake(
      testDescription: "usage: an option of another design", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--design", "sobol", "--count", "3", "--slices", "3"],
      status: 2, parts: ["sweep plan: --slices: "]),
    Mistake(
      testDescription: "usage: method random without a count",
      files: ["space.yml": "method: random\nparameters: {a: {value: 1}}\n"],
      arguments: ["plan", "space.yml"], status: 2, parts: ["sweep plan: --count: "]),
    Mistake(
      testDescription: "usage: levels that are no list", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--design", "grid", "--levels", "a=[1, 2"], status: 2,
      parts: ["sweep plan: ", "--levels", "a=[1, 2"]),
    Mistake(
      testDescription: "space: method bayes",
      files: ["space.yml": "method: bayes\nparameters: {a: {value: 1}}\n"], arguments: plan,
      parts: ["space.yml:1:9: ", "bayes"]),
    Mistake(
      testDescription: "space: a sample of more than there is",
      files: space("  a: {min: 1, max: 9}"),
      arguments: [
        "plan", "space.yml", "--design", "random", "--count", "10", "--without-replacement",
      ], parts: ["10", "9 exist", "--count"]),
    Mistake(
      testDescription: "space: more than a list can hold",
      files: space((0..<30).map { "  p\($0): {min: 0, max: 9}" }.joined(separator: "\n")),
      arguments: ["plan", "space.yml", "--design", "grid"],
      parts: [
        "hyperparam_list.yml: a list cannot hold 1000000000000000000000000000000 paramsets; "
      ]),
    Mistake(
      testDescription: "space: more than standard output is given",
      files: space((0..<30).map { "  p\($0): {min: 0, max: 9}" }.joined(separator: "\n")),
      arguments: ["plan", "space.yml", "--design", "grid", "--output", "-"],
      parts: ["sweep: standard output: a list cannot hold "]),
    Mistake(
      testDescription: "extend: no list", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--extend", "list.yml", "--count", "3"],
      parts: ["list.yml"]),
    Mistake(
      testDescription: "extend: a folder", files: space("  a: {value: 1}"),
      arguments: ["plan", "space.yml", "--extend", ".", "--count", "3"], parts: ["."]),
    Mistake(
      testDescription: "extend: a list by hand",
      files: list.merging(space("  a: {value: 1}")) { $1 },
      arguments: ["plan", "space.yml", "--extend", "list.yml", "--count", "3"],
      parts: ["sweep: --extend: ", "list.yml"]),
    Mistake(
      testDescription: "usage: no tasks at a time", files: list,
      arguments: Sample.run(["--parallel", "0"], ["true"]), status: 2,
      parts: ["sweep run: --parallel: "]),
    Mistake(
      testDescription: "usage: no command", files: list,
      arguments: ["run", "list.yml", "--storage", "storage"], status: 2, parts: ["sweep run: "]),
  ]

  @Test(arguments: mistakes)
  func isRefused(mistake: Mistake) async throws {
    try await withTemporaryFolder { folder in
      for (name, text) in mistake.files { try write(text, to: "\(folder)/\(name)") }
      let result = try await Program.sweep.run(mistake.arguments, in: folder)
      #expect(result.status == mistake.status, "\(result)")
      #expect(result.output.isEmpty)
      let first = try #require(result.errorLines.first)
      #expect(first.hasPrefix("sweep"))
      for part in mistake.parts { #expect(first.contains(part), "\(result)") }
      // Only a place in a file has more: its line, and a caret.
      let hasPlace = first.contains(#/\.yml:\d+:\d+: /#)
      #expect(result.errorLines.count <= (hasPlace ? 3 : 1), "\(result)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      #expect(Set(names) == Set(mistake.files.keys))
      for (name, text) in mistake.files { #expect(try contents(of: "\(folder)/\(name)") == text) }
    }
  }

  @Test func aStorageOfAnotherListIsRefused() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n- {a: 2}\n", to: "\(folder)/list.yml")
      _ = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      let names = Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
      try write("- {a: 1}\n- {a: 3}\n", to: "\(folder)/list.yml")
      for arguments in [
        Sample.run([], ["true"]), ["status", "list.yml", "--storage", "storage"],
      ] {
        let result = try await Program.sweep.run(arguments, in: folder)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errorLines.count == 1, "\(result)")
        #expect(result.error.contains("storage"))
      }
      #expect(Set(try FileManager.default.subpathsOfDirectory(atPath: folder)) == names)
    }
  }

  @Test func aMetricThatNoModelHasIsRefused() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let run = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(run.status == 0, "\(run)")
      let best = try await Program.sweep.run(
        ["best", "--storage", "storage", "--metric", "acuracy"], in: folder)
      #expect(best.status == 1)
      #expect(best.errorLines.count == 1, "\(best)")
      #expect(best.error.contains("acuracy") && best.error.contains("accuracy"))
    }
  }

  @Test func aReaderThatLeavesIsNoError() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n", to: "\(folder)/list.yml")
      let shell = Program(path: "/bin/sh")
      let result = try await shell.run(
        [
          "-c", "(sleep 0.3; \"$0\" show list.yml --index 0; echo $? >&2) | true",
          Program.sweep.path,
        ],
        in: folder)
      #expect(result.error == "0\n")
    }
  }
}
