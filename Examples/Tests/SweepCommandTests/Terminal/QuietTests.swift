import Foundation
import Testing

/// `--quiet`: nothing but errors, and what was asked for as output.
@Suite(.timeLimit(.minutes(5)))
struct QuietTests {
  /// Runs a command quietly and expects success without a word, but for what it is asked for.
  private static func run(
    _ arguments: [String], output: String = "", option: String = "--quiet", in folder: String
  ) async throws {
    var arguments = arguments
    // Before what belongs to another program.
    arguments.insert(option, at: arguments.firstIndex(of: "--") ?? arguments.endIndex)
    let result = try await Program.sweep.run(arguments, in: folder)
    #expect(result.status == 0, "\(arguments): \(result)")
    #expect(result.output == output, "\(arguments): \(result)")
    #expect(result.error == "", "\(arguments): \(result)")
  }

  private static let trainer = ["sh", "-c", "echo 1 > $SWEEP_MODEL_DIR/model"]

  @Test func successSaysNothing() async throws {
    try await withTemporaryFolder { folder in
      try write("parameters: {a: {values: [yes, 1]}}\n", to: "\(folder)/space.yml")
      let store = ["--storage", "store"]
      try await Self.run(
        ["plan", "space.yml", "--design", "random", "--count", "4", "--output", "list.yml"],
        in: folder)
      try await Self.run(["check", "list.yml", "--strict"], in: folder)
      try await Self.run(["create", "list.yml"] + store, in: folder)
      let exec = [Program.sweep.path, "exec", "--list", "list.yml"] + store + ["-q", "--"]
      try await Self.run(
        ["run", "list.yml"] + store + ["--"] + exec + Self.trainer, option: "-q", in: folder)
      try await Self.run(["run", "list.yml"] + store + ["--", "false"], in: folder)
      try await Self.run(["status", "list.yml", "--watch", "0.1"] + store, in: folder)
      try await Self.run(["verify", "--rehash"] + store, in: folder)
      try await Self.run(["collect"] + store, in: folder)
      try await Self.run(["remove", "--index", "3", "--yes"] + store, in: folder)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/out", withIntermediateDirectories: false)
      try write("weights", to: "\(folder)/out/model")
      try await Self.run(["publish", "--index", "3", "out"] + store, in: folder)
      let saving = ["--index", "9"] + store
      try await Self.run(["checkpoints", "save", "--step", "1", "out"] + saving, in: folder)
      try await Self.run(["checkpoints", "remove", "--yes"] + saving, in: folder)
    }
  }

  @Test func whatWasAskedForIsPrinted() async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/out", withIntermediateDirectories: false)
      try write("weights", to: "\(folder)/out/model")
      let store = ["--storage", "store"]
      try await Self.run(["publish", "--create", "--index", "3", "out"] + store, in: folder)
      try await Self.run(
        ["load", "--index", "3", "--verify"] + store, output: "\(folder)/store/3/model\n",
        in: folder)
      let dry = try await Program.sweep.run(["collect", "--dry-run", "-q"] + store, in: folder)
      #expect(dry.output == "would remove 0 things, 0 bytes\n")
    }
  }

  @Test func failuresAreTold() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n- {a: 2}\n- {a: 3}\n", to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        ["run", "list.yml", "--storage", "store", "--create", "-q", "--", "false"], in: folder)
      #expect(run.status == 1 && run.output == "", "\(run)")
      #expect(run.error.hasPrefix("sweep: 3 of 3 tasks failed: 0-2; their output is in "))
      #expect(run.errorLines.count == 1)
      let watch = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "store", "-q", "--watch=0.1"], in: folder)
      #expect(watch.status == 1 && watch.output == "" && watch.error == "", "\(watch)")
      try FileManager.default.createDirectory(
        atPath: "\(folder)/out", withIntermediateDirectories: false)
      try write("weights", to: "\(folder)/out/model")
      let store = ["--storage", "store"]
      try await Self.run(["publish", "--index", "1", "out"] + store, in: folder)
      try write("WEIGHTS", to: "\(folder)/store/1/model/model")
      let verify = try await Program.sweep.run(["verify", "--rehash", "-q"] + store, in: folder)
      #expect(verify.status == 1 && verify.output == "", "\(verify)")
      #expect(verify.error.hasPrefix("sweep: damaged 1: the SHA-256 of 'model' is "))
    }
  }
}
