import Foundation
import Testing

/// `--json`: the fields that `Examples/README.md` names.
@Suite(.timeLimit(.minutes(5)))
struct JSONTests {
  /// Runs a command with `--json`, and takes its output as an object.
  private static func object(
    _ arguments: [String], status: Int32 = 0, environment: [String: String?] = [:],
    in folder: String
  ) async throws -> [String: Any] {
    var arguments = arguments
    arguments.insert("--json", at: arguments.firstIndex(of: "--") ?? arguments.endIndex)
    let result = try await Program.sweep.run(arguments, environment: environment, in: folder)
    #expect(result.status == status, "\(arguments): \(result)")
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any], "\(arguments): \(result)")
  }

  private static let store = ["--storage", "store"]
  private static let list = "- {a: 1, b: x}\n- {a: 2, b: y}\n"

  private static func makeModel(in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/out", withIntermediateDirectories: true)
    try write("weights", to: "\(folder)/out/model")
  }

  @Test func plans() async throws {
    try await withTemporaryFolder { folder in
      try write(Planning.space, to: "\(folder)/space.yml")
      let plan = ["plan", "space.yml", "--design", "latin-hypercube", "--count", "9"]
      let written = try await Self.object(plan + ["--output", "list.yml"], in: folder)
      #expect(
        Set(written.keys) == ["list", "sha256", "design", "count", "exactCount", "unusedKeys"])
      #expect(written["list"] as? String == "list.yml" && written["count"] as? Int == 9)
      #expect((written["sha256"] as? String)?.count == 64)
      #expect(written["design"] as? String == "latin-hypercube, count 9, seed 0")
      let dry = try await Self.object(plan + ["--dry-run"], in: folder)
      let quality = try #require(dry["quality"] as? [String: Any])
      #expect(Set(quality.keys) == ["dimensionCount", "discrepancy", "randomDiscrepancy"])
      #expect(dry["list"] == nil && dry["sha256"] == nil)
      try write(
        "parameters:\n" + (0..<30).map { "  p\($0): {min: 0, max: 9}\n" }.joined(),
        to: "\(folder)/huge.yml")
      let huge = try await Self.object(
        ["plan", "huge.yml", "--design", "grid", "--dry-run"], in: folder)
      #expect(
        huge["count"] == nil
          && huge["exactCount"] as? String == "1" + String(repeating: "0", count: 30))
      // The list goes to standard output, and what is said of it to standard error.
      let stream = try await Program.sweep.run(
        plan + ["--output", "-", "--json"], in: folder)
      let value = try JSONSerialization.jsonObject(with: Data(stream.error.utf8))
      #expect((value as? [String: Any])?["list"] as? String == "standard output")
      #expect(stream.output.hasPrefix("# hyperparameter list"))
    }
  }

  @Test func paramsetsAndLists() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.list, to: "\(folder)/list.yml")
      let shown = try await Self.object(["show", "list.yml", "--index", "1"], in: folder)
      #expect(shown["a"] as? Int == 2 && shown["b"] as? String == "y")
      let check = try await Self.object(["check", "list.yml"], in: folder)
      #expect(Set(check.keys) == ["count", "sha256", "warningCount", "warnings"])
      let created = try await Self.object(["create", "list.yml"] + Self.store, in: folder)
      #expect(created["path"] as? String == "\(folder)/store")
      #expect(created["listSHA256"] as? String == check["sha256"] as? String)
    }
  }

  @Test func runs() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.list, to: "\(folder)/list.yml")
      let script = "[ {a} = 1 ] && echo > {model_dir}/model"
      let run =
        ["run", "list.yml"] + Self.store + ["--create", "--", Program.sweep.path, "exec", "--list"]
        + ["list.yml"] + Self.store + ["--", "sh", "-c", script]
      let summary = try await Self.object(run, status: 1, in: folder)
      #expect(
        Set(summary.keys) == [
          "count", "complete", "completedNow", "failed", "stopped", "runningElsewhere", "seconds",
        ])
      #expect(summary["complete"] as? Int == 1 && summary["completedNow"] as? Int == 1)
      #expect((summary["failed"] as? [String: Any])?["indices"] as? String == "1")
      let status = try await Self.object(["status", "list.yml"] + Self.store, in: folder)
      #expect(
        Set(status.keys) == ["count", "complete", "failed", "running", "missing", "failures"])
      let remove = try await Self.object(
        ["remove", "--index", "0", "--yes"] + Self.store, in: folder)
      #expect(remove["path"] as? String == "\(folder)/store/0/model")
    }
  }

  @Test func aRunWithNothingToRun() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n", to: "\(folder)/list.yml")
      try Self.makeModel(in: folder)
      _ = try await Self.object(["create", "list.yml"] + Self.store, in: folder)
      let publish = try await Self.object(
        ["publish", "--index", "0", "--metric", "loss=nan", "out"] + Self.store, in: folder)
      #expect(Set(publish.keys) == ["index", "alreadyComplete", "path", "metrics"])
      #expect((publish["metrics"] as? [String: Any])?["loss"] as? String == "nan")
      let run = try await Self.object(
        ["run", "list.yml"] + Self.store + ["--", "false"], in: folder)
      #expect(run["complete"] as? Int == 1 && run["completedNow"] as? Int == 0)
      let load = try await Self.object(["load", "--verify"] + Self.store, in: folder)
      let models = try #require(load["models"] as? [[String: Any]])
      #expect(models.map { Set($0.keys) } == [["index", "path", "metrics"]])
      let best = try await Self.object(["best", "--metric", "loss"] + Self.store, in: folder)
      #expect(Set(best.keys) == ["metric", "models"])
      let verify = try await Self.object(["verify"] + Self.store, in: folder)
      #expect(
        Set(verify.keys) == [
          "complete", "damaged", "unverified", "unexamined", "restoredMarkers", "removedMarkers",
        ])
      let collect = try await Self.object(["collect"] + Self.store, in: folder)
      #expect(
        Set(collect.keys) == [
          "dryRun", "attempts", "setAside", "checkpoints", "runningMarkers", "temporaryFiles",
          "trash", "total", "runningAttempts", "left",
        ])
      let adopt = try await Self.object(["adopt", "--index", "0"] + Self.store, in: folder)
      #expect(Set(adopt.keys) == ["adopted", "alreadyComplete", "failures"])
    }
  }

  @Test func checkpoints() async throws {
    try await withTemporaryFolder { folder in
      try Self.makeModel(in: folder)
      _ = try await Self.object(["create"] + Self.store, in: folder)
      let place = Self.store + ["--index", "4"]
      let saved = try await Self.object(
        ["checkpoints", "save", "--step", "2", "--metric", "loss=inf", "out"] + place, in: folder)
      #expect(Set(saved.keys) == ["index", "step", "path"])
      let list = try await Self.object(["checkpoints", "list", "--verify"] + place, in: folder)
      #expect((list["checkpoints"] as? [[String: Any]])?.count == 1)
      let loaded = try await Self.object(["checkpoints", "load"] + place, in: folder)
      #expect(Set(loaded.keys) == ["index", "step", "path", "savedAt", "metrics"])
      #expect(loaded["path"] as? String == saved["path"] as? String)
      #expect((loaded["metrics"] as? [String: Any])?["loss"] as? String == "inf")
      let removed = try await Self.object(
        ["checkpoints", "remove", "--yes"] + place, in: folder)
      let entries = try #require(removed["removed"] as? [[String: Any]])
      #expect(entries.map { $0["steps"] as? [Int] } == [[2]])
    }
  }

  @Test func submissions() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list, to: "\(folder)/list.yml")
      let submit =
        ["submit", "slurm", "list.yml", "--create"] + Self.store + ["--max-tasks", "1"]
      let dry = try await Self.object(
        submit + ["--dry-run", "--", "trainer"], environment: slurm.environment, in: folder)
      #expect(dry["record"] == nil)
      let planned = try #require(dry["jobs"] as? [[String: Any]])
      #expect(
        planned.map { Set($0.keys) } == [
          ["name", "indices", "request"], ["name", "indices", "request"],
        ])
      let sent = try await Self.object(
        submit + ["--", "trainer"], environment: slurm.environment, in: folder)
      #expect(sent["scheduler"] as? String == "slurm")
      #expect(exists("\(folder)/\(sent["record"] as? String ?? "")"))
      let jobs = try #require(sent["jobs"] as? [[String: Any]])
      #expect(jobs.map { $0["id"] as? String } == ["101", "102"])
      let kubernetes = try await Self.object(
        ["submit", "kubernetes", "list.yml", "--image", "i", "--dry-run", "--again"] + Self.store
          + ["--", "trainer"], in: folder)
      #expect(kubernetes["kind"] as? String == "List")
      #expect((kubernetes["items"] as? [[String: Any]])?.count == 1)
    }
  }
}
