import Foundation
import Testing

/// `sweep exec` with shell scripts as trainers.
@Suite(.timeLimit(.minutes(5)))
struct ExecTests {
  @Test func publishesWhatTheCommandWrote() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        """
        cp "$SWEEP_PARAMSET_JSON" "$SWEEP_MODEL_DIR/paramset.json"
        mkdir "$SWEEP_MODEL_DIR/inner" && cp "$SWEEP_PARAMSET_YAML" "$SWEEP_MODEL_DIR/inner/p.yml"
        echo '{{"accuracy": 0.5, "loss": NaN}}' > "$SWEEP_METRICS_FILE"
        echo out; echo err >&2
        """, index: 1, in: folder)
      #expect(exec.status == 0, "\(exec)")
      #expect(exec.output == "out\n")
      #expect(exec.errorLines.first == "err")
      let line = try #require(exec.errorLines.last)
      #expect(line.hasPrefix("sweep: index 1: published, accuracy=0.5 loss=nan: /"))
      #expect(line.hasSuffix("/store/1/model"))
      let model = "\(folder)/store/1/model"
      #expect(try contents(of: "\(model)/paramset.json") == Execution.paramset + "\n")
      #expect(
        try contents(of: "\(model)/inner/p.yml")
          == "{learning_rate: 1.0e-05, hidden_nodes: [30, 50], optimizer: adam}\n")
      let best = try await Program.sweep.run(
        ["best", "--storage", "store", "--metric", "accuracy"], in: folder)
      #expect(best.output.contains("[30, 50]"), "\(best)")
      #expect(try Execution.scratch(in: folder).isEmpty)
    }
  }

  @Test func anIndexThatIsCompleteRunsNothing() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Execution.run("echo 1 > $SWEEP_MODEL_DIR/m", index: 0, in: folder)
      let exec = try await Execution.run("touch started; exit 3", index: 0, in: folder)
      #expect(exec.status == 0, "\(exec)")
      #expect(exec.output.isEmpty)
      #expect(exec.errorLines.count == 1)
      #expect(exec.error.hasPrefix("sweep: index 0: complete already, nothing to do: /"))
      #expect(!exists("\(folder)/started"))
      #expect(try contents(of: "\(folder)/store/0/model/m") == "1\n")
    }
  }

  @Test func tellsTheCommandItsIndexInTheList() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        "env | grep -E '^(SWEEP|AWS_BATCH|SLURM)_' | sort; touch $SWEEP_MODEL_DIR/m", index: nil,
        environment: [
          "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "3",
          "SLURM_RESTART_COUNT": "2", "SWEEP_INDICES": "1", "SWEEP_PARAM_OLD": "1",
          "SWEEP_LIST_SHA256": nil, "TMPDIR": "/tmp",
        ], in: folder)
      #expect(exec.status == 0, "\(exec)")
      var variables: [Substring: Substring] = [:]
      for line in exec.output.split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1)
        variables[parts[0]] = parts.last
      }
      #expect(
        variables.keys.sorted() == [
          "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ATTEMPT", "SWEEP_INDEX", "SWEEP_LIST",
          "SWEEP_LIST_SHA256", "SWEEP_METRICS_FILE", "SWEEP_MODEL_DIR", "SWEEP_PARAMSET_JSON",
          "SWEEP_PARAMSET_YAML", "SWEEP_PARAM_HIDDEN_NODES", "SWEEP_PARAM_LEARNING_RATE",
          "SWEEP_PARAM_OPTIMIZER", "SWEEP_STORAGE",
        ])
      #expect(variables["AWS_BATCH_JOB_ARRAY_INDEX"] == "1")
      #expect(variables["AWS_BATCH_JOB_ATTEMPT"] == "3")
      #expect(variables["SWEEP_INDEX"] == "1")
      #expect(variables["SWEEP_PARAM_LEARNING_RATE"] == "1.0e-05")
      #expect(variables["SWEEP_PARAM_HIDDEN_NODES"] == "[30, 50]")
      #expect(variables["SWEEP_LIST"]?.hasPrefix("/") == true)
      #expect(variables["SWEEP_LIST_SHA256"]?.count == 64)
    }
  }

  @Test func putsValuesInTheirPlaces() async throws {
    try await withTemporaryFolder { folder in
      let script = #"shift; printf '%s\n' "$@"; touch {model_dir}/m; ls {paramset_json}"#
      let exec = try await Program.sweep.run(
        [
          "exec", "--create", "--list", "list.yml", "--storage", "store", "--", "sh", "-c", script,
          "sh", "-",
        ]
          + ["--rate={learning_rate}", "{hidden_nodes}", "{index}", "{{{optimizer}}}", "a b"],
        environment: try Execution.environment(index: 1, in: folder), in: folder)
      #expect(exec.status == 0, "\(exec)")
      #expect(exec.output.hasPrefix("--rate=1.0e-05\n[30, 50]\n1\n{adam}\na b\n/"))
    }
  }

  @Test func theCommandReadsStandardInput() async throws {
    try await withTemporaryFolder { folder in
      _ = try Execution.environment(index: 0, in: folder)
      let shell = Program(path: "/bin/sh")
      let exec = try await shell.run(
        ["-c", "echo hello | \"$0\" exec --create -- sh -c 'cat; touch $SWEEP_MODEL_DIR/m'"]
          + [Program.sweep.path],
        environment: try Execution.environment(index: 0, in: folder), in: folder)
      #expect(exec.status == 0, "\(exec)")
      #expect(exec.output == "hello\n")
    }
  }

  @Test func isATaskOfARunToo() async throws {
    try await withTemporaryFolder { folder in
      _ = try Execution.environment(index: nil, in: folder)
      let run = try await Program.sweep.run(
        [
          "run", "list.yml", "--storage", "store", "--create", "--parallel", "2", "--",
          Program.sweep.path,
        ]
          + ["exec", "--list", "list.yml", "--storage", "store", "--", "sh", "-c"]
          + ["echo {optimizer} > {model_dir}/m; test {index} = 1"], in: folder)
      #expect(run.status == 1, "\(run)")
      #expect(try contents(of: "\(folder)/store/1/model/m") == "adam\n")
      let status = try await Execution.status(in: folder)
      #expect(status.contains("\nfailed 0: exit status 1: sweep: index 0: failed: exit status 1\n"))
    }
  }

  @Test func fetchesAListFromS3() async throws {
    try await withTemporaryFolder { folder in
      var environment = try Execution.environment(index: 1, in: folder)
      environment["SWEEP_LIST"] = "s3://bucket/lists/5eed.yml"
      environment["PATH"] = "\(folder)/bin:/usr/bin:/bin"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/bin", withIntermediateDirectories: false)
      let aws = "\(folder)/bin/aws"
      try write("#!/bin/sh\necho \"$@\" > \(folder)/call\ncp \(folder)/list.yml \"$4\"\n", to: aws)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws)
      let exec = try await Execution.run(
        "cp $SWEEP_LIST $SWEEP_MODEL_DIR/list", environment: environment, in: folder)
      #expect(exec.status == 0, "\(exec)")
      #expect(try contents(of: "\(folder)/store/1/model/list") == Execution.list)
      #expect(try contents(of: "\(folder)/call").hasPrefix("s3 cp s3://bucket/lists/5eed.yml /"))
    }
  }

  @Test func saysWhichPackageFetchesFromS3() async throws {
    try await withTemporaryFolder { folder in
      var environment = try Execution.environment(index: 1, in: folder)
      environment["SWEEP_LIST"] = "s3://bucket/list.yml"
      environment["PATH"] = "\(folder)/bin"
      let exec = try await Program.sweep.run(
        ["exec", "--create", "--", "true"], environment: environment, in: folder)
      #expect(exec.status == 1)
      #expect(
        exec.error == """
          sweep: s3://bucket/list.yml: cannot be fetched; aws: command not found in PATH; install \
          the package awscli, from Debian or PyPI.

          """)
      #expect(!exists("\(folder)/store"))
    }
  }
}
