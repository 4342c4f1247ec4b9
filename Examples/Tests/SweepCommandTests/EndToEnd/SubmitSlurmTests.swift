import Foundation
import Testing

/// `sweep submit slurm` with a Slurm that only writes down what it is asked.
@Suite(.timeLimit(.minutes(5)))
struct SubmitSlurmTests {
  private static func list(_ count: Int) -> String {
    (0..<count).map { "- {a: \($0)}\n" }.joined()
  }

  private static func submit(
    _ options: [String] = [], with slurm: ScriptedSchedulers, in folder: String
  ) async throws -> Program.Output {
    try await Program.sweep.run(
      ["submit", "slurm", "list.yml", "--storage", "storage", "--create"] + options + [
        "--", "trainer", "an arg",
      ],
      environment: slurm.environment, in: folder)
  }

  private static func records(in folder: String) throws -> [[String: Any]] {
    let path = "\(folder)/list.yml.submissions"
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".json") }
      .map { file in
        let data = Data(try contents(of: "\(path)/\(file)").utf8)
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
  }

  private static func ids(in folder: String) throws -> [String] {
    try records(in: folder).flatMap { record in
      let jobs = try #require(record["jobs"] as? [[String: Any]])
      return jobs.compactMap { $0["id"] as? String }
    }
  }

  @Test func shardsAndTellsTasksWhereTheirIndicesAre() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(50), to: "\(folder)/list.yml")
      let run = try await Self.submit(["--throttle", "5"], with: slurm, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(
        run.output == """
          job 1 of 3: 101, indices 0-16
          job 2 of 3: 102, indices 17-33
          job 3 of 3: 103, indices 34-49

          """)
      let arguments = try (1...3).map { try slurm.arguments(of: "sbatch", call: $0) }
      #expect(arguments.map { $0[2] } == ["--array=0-16%5", "--array=0-16%5", "--array=0-15%5"])
      #expect(Set(arguments.map { $0[1] }).count == 3)
      let script = try slurm.script(call: 2)
      #expect(script.hasPrefix("#!/bin/sh\n"))
      #expect(script.contains("export SWEEP_INDICES=17-33\n"))
      #expect(script.contains("export SWEEP_STORAGE=\(folder)/storage\n"))
      #expect(script.hasSuffix("exec trainer 'an arg'\n"))
      // The copy that tasks read has the list's bytes and digest.
      let line = try #require(
        script.split(separator: "\n").first { $0.hasPrefix("export SWEEP_LIST=") })
      let copy = String(line.dropFirst("export SWEEP_LIST=".count))
      #expect(try contents(of: copy) == Self.list(50))
      let digest = try #require(copy.split(separator: "/").last?.dropLast(4))
      #expect(script.contains("export SWEEP_LIST_SHA256=\(digest)\n"))
      #expect(try slurm.script(call: 1).contains("SWEEP_INDICES") == false)
    }
  }

  @Test func submitsNothingTwice() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(10), to: "\(folder)/list.yml")
      #expect(try await Self.submit(with: slurm, in: folder).status == 0)
      let second = try await Self.submit(with: slurm, in: folder)
      #expect(second.status == 1)
      #expect(second.error.contains("submitted indices 0-9 already; add --missing"), "\(second)")
      #expect(slurm.count(of: "sbatch") == 1)
      // All wait: nothing is missing.
      try slurm.queue((0..<10).map { "101 \($0) PENDING\n" }.joined())
      let missing = try await Self.submit(["--missing"], with: slurm, in: folder)
      #expect(missing.output == "nothing to submit: no index is missing or failed\n", "\(missing)")
      // Two have ended without a model.
      try slurm.queue(
        (0..<10).filter { $0 != 3 && $0 != 8 }
          .map { "101 \($0) \($0 < 5 ? "RUNNING" : "PENDING")\n" }.joined())
      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], environment: slurm.environment, in: folder)
      #expect(
        status.output == """
          10 paramsets
            complete  0
            failed    0
            running   4  0-2,4
            queued    4  5-7,9
            missing   2  3,8

          """, "\(status)")
      let rest = try await Self.submit(["--missing"], with: slurm, in: folder)
      #expect(rest.output == "job 1 of 1: 102, indices 3,8\n", "\(rest)")
      #expect(try slurm.script(call: 2).contains("export SWEEP_INDICES=3,8\n"))
      let again = try await Self.submit(["--again"], with: slurm, in: folder)
      #expect(again.status == 0)
      #expect(try Self.ids(in: folder) == ["101", "102", "103"])
    }
  }

  /// The second call of `sbatch` fails after, or before, Slurm has taken the job.
  @Test(arguments: ["refuses", "takes it"])
  func anInterruptedSubmissionIsFinished(kind: String) async throws {
    try await withTemporaryFolder { folder in
      var scripts = ScriptedSchedulers.slurm
      scripts["sbatch"] = """
        cat > "$calls/sbatch.$number.script"
        id=$((100 + number))
        name=$(printf '%s\\n' "$@" | sed -n 's/^--job-name=//p')
        if [ "$number" -eq 2 ]; then
          [ "\(kind)" = refuses ] && { echo 'sbatch: error: the queue is closed' >&2; exit 1; }
          echo "$name $id" >> "$calls/taken"
          # What submits is killed before it learns of it.
          kill -KILL "$PPID"
          exit 1
        fi
        echo "$name $id" >> "$calls/taken"
        echo "$id"
        """
      scripts["squeue"] = """
        name=$(printf '%s\\n' "$@" | sed -n 's/^--name=//p')
        sed -n "s/^$name //p" "$calls/taken"
        """
      let slurm = try ScriptedSchedulers(in: folder, scripts)
      try write(Self.list(60), to: "\(folder)/list.yml")
      let first = try await Self.submit(with: slurm, in: folder)
      #expect(first.status == (kind == "refuses" ? 1 : 137), "\(first)")
      if kind == "refuses" {
        #expect(
          first.error.contains("sbatch: exit status 1; sbatch: error: the queue is closed; 1 of 3"))
        #expect(first.error.contains("run the same command again for the rest"))
      }
      let second = try await Self.submit(with: slurm, in: folder)
      #expect(second.status == 0, "\(second)")
      #expect(second.output.contains("finishing the submission that was interrupted"))
      let taken = try contents(of: "\(slurm.folder)/calls/taken").split(separator: "\n")
      #expect(taken.count == 3)
      #expect(Set(taken.compactMap { $0.split(separator: " ").first }).count == 3)
      #expect(
        try Self.ids(in: folder)
          == taken.compactMap { $0.split(separator: " ").last.map(String.init) })
      #expect(try Self.records(in: folder).count == 1)
    }
  }

  @Test func aQueueThatRefusesAllLeavesNothing() async throws {
    try await withTemporaryFolder { folder in
      var scripts = ScriptedSchedulers.slurm
      scripts["sbatch"] = "echo 'sbatch: error: invalid partition' >&2; exit 1"
      let slurm = try ScriptedSchedulers(in: folder, scripts)
      try write(Self.list(60), to: "\(folder)/list.yml")
      let run = try await Self.submit(with: slurm, in: folder)
      #expect(run.status == 1)
      #expect(
        run.error == """
          sweep: sbatch: exit status 1; sbatch: error: invalid partition; nothing was submitted.

          """, "\(run)")
      #expect(try Self.records(in: folder).isEmpty)
    }
  }

  @Test func onlyOneSubmitsAListAtATime() async throws {
    try await withTemporaryFolder { folder in
      var scripts = ScriptedSchedulers.slurm
      scripts["sbatch"] =
        "touch \"$calls/begun\"; until [ -e \"$calls/go\" ]; do sleep 0.05; done; echo 101"
      let slurm = try ScriptedSchedulers(in: folder, scripts)
      try write(Self.list(3), to: "\(folder)/list.yml")
      async let first = Self.submit(with: slurm, in: folder)
      while !exists("\(slurm.folder)/calls/begun") { try await Task.sleep(for: .milliseconds(20)) }
      let second = try await Self.submit(with: slurm, in: folder)
      try write("", to: "\(slurm.folder)/calls/go")
      #expect(second.status == 1)
      #expect(second.error.contains("another 'sweep submit' is at work on this list"), "\(second)")
      #expect(try await first.status == 0)
      #expect(slurm.count(of: "sbatch") == 1)
    }
  }

  @Test func aDryRunPrintsTheScriptsAndWritesNothing() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(3), to: "\(folder)/list.yml")
      let run = try await Self.submit(["--dry-run", "--indices", "1-2"], with: slurm, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.hasPrefix("# job 1 of 1: 2 tasks, indices 1-2\nsbatch --parsable"))
      #expect(run.output.contains("export SWEEP_INDICES=1-2\n"))
      #expect(slurm.count(of: "sbatch") == 0)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["bin", "list.yml"])
      try write(Self.list(30), to: "\(folder)/list.yml")
      let shards = try await Self.submit(["--dry-run"], with: slurm, in: folder)
      #expect(shards.output.hasPrefix("# job 1 of 2: 15 tasks, indices 0-14\n"), "\(shards)")
    }
  }

  @Test func dependenciesAndLimits() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(30), to: "\(folder)/list.yml")
      _ = try await Self.submit(with: slurm, in: folder)
      let record = try #require(try Self.records(in: folder).first?["identifier"] as? String)
      let options = ["--again", "--time-limit", "90", "--sbatch-option=--partition=gpu"]
      let after = try await Self.submit(
        options + ["--depends-on", record, "--index-by-index"], with: slurm, in: folder)
      #expect(after.status == 0, "\(after)")
      let arguments = try slurm.arguments(of: "sbatch", call: 4)
      #expect(arguments.contains("--dependency=aftercorr:102"), "\(arguments)")
      #expect(arguments.contains("--time=90") && arguments.contains("--partition=gpu"))
      let all = try await Self.submit(options + ["--depends-on", "7,8"], with: slurm, in: folder)
      #expect(all.status == 0, "\(all)")
      #expect(try slurm.arguments(of: "sbatch", call: 5).contains("--dependency=afterok:7:8"))
    }
  }

  @Test func aListThatWasEditedIsRefused() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(3), to: "\(folder)/list.yml")
      _ = try await Self.submit(with: slurm, in: folder)
      try write(Self.list(4), to: "\(folder)/list.yml")
      let run = try await Self.submit(["--missing"], with: slurm, in: folder)
      #expect(run.status == 1)
      #expect(run.error.contains("list.yml: it was edited after it was submitted"), "\(run)")
      #expect(slurm.count(of: "sbatch") == 1)
    }
  }

  @Test func warnsOfValuesThatReadersDisagreeOn() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Ambiguous.list, to: "\(folder)/list.yml")
      let run = try await Self.submit(with: slurm, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.errorLines.map(String.init) == Ambiguous.warnings)
    }
  }

  static let mistakes: [([String], String)] = [
    (["--indices", "9-1"], "a range must ascend; 9-1 does not"),
    (["--indices", "2-5,4"], "indices must ascend, each once; 4 stands after 2-5"),
    (["--indices", "3-10"], "the list has 10 paramsets, indices 0 to 9; 10 is wanted"),
    (["--environment", "SWEEP_INDICES=3"], "SWEEP_INDICES: it tells a task which it is"),
    (
      ["--environment", "LONG=\(String(repeating: "a", count: 100_000))"],
      "Slurm takes 100000 bytes"
    ),
    (["--name", "a b"], "--name: a name has 1 to 100 of the characters"),
    (["--depends-on", "x", "--index-by-index"], "the record of the earlier jobs is needed"),
  ]

  @Test func variablesHaveNamesOfVariables() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      for name in ["A B", "1A", "A-B", "é"] {
        let run = try await Self.submit(["--environment", "\(name)=1"], with: slurm, in: folder)
        #expect(run.status == 2)
        #expect(run.error.contains("--environment: a variable's name has letters"), "\(run)")
      }
      #expect(slurm.count(of: "sbatch") == 0)
    }
  }

  @Test(arguments: mistakes)
  func refuses(options: [String], part: String) async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try write(Self.list(10), to: "\(folder)/list.yml")
      let run = try await Self.submit(options, with: slurm, in: folder)
      #expect(run.status == 1)
      #expect(run.errorLines.count == 1, "\(run)")
      #expect(run.error.contains(part), "\(run)")
      #expect(slurm.count(of: "sbatch") == 0)
    }
  }

  @Test func saysWhichPackageHasTheCommands() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.list(3), to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        ["submit", "slurm", "list.yml", "--storage", "storage", "--", "trainer"],
        environment: ["PATH": "\(folder)/none"], in: folder)
      #expect(run.status == 1)
      #expect(
        run.error == """
          sweep: scontrol: command not found in PATH; install the package slurm-client, or submit \
          from a login node.

          """, "\(run)")
    }
  }
}
