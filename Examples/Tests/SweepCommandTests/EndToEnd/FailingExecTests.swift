import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `sweep exec` where something goes wrong.
@Suite(.timeLimit(.minutes(5)))
struct FailingExecTests {
  @Test(arguments: [
    ("exit 3", Int32(3), "exit status 3"), ("exit 255", 255, "exit status 255"),
    ("kill -KILL $$", 137, "killed by SIGKILL"), ("kill -TERM $$", 143, "killed by SIGTERM"),
  ])
  func passesOnTheStatusOfAFailure(script: String, status: Int32, reason: String) async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        "touch $SWEEP_MODEL_DIR/half; \(script)", index: 1, in: folder)
      #expect(exec.status == status, "\(exec)")
      #expect(exec.error == "sweep: index 1: failed: \(reason)\n")
      #expect(try await Execution.status(in: folder).contains("\nfailed 1: \(reason)\n"))
      #expect(try Execution.scratch(in: folder).isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/store/1").isEmpty)
      let again = try await Execution.run("touch $SWEEP_MODEL_DIR/m", index: 1, in: folder)
      #expect(again.status == 0, "\(again)")
    }
  }

  @Test(arguments: [
    ("true", "index 1: a model has at least one file; COMMAND exited 0 and wrote none into "),
    ("mkdir $SWEEP_MODEL_DIR/empty", "a model has at least one file; none was written"),
    (
      "touch $SWEEP_MODEL_DIR/m; echo 0.5 > $SWEEP_METRICS_FILE",
      "SWEEP_METRICS_FILE: one JSON object of numbers is expected; it is 0.5; "
    ),
  ])
  func aFaultyModelIsAFailure(script: String, problem: String) async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(script, index: 1, in: folder)
      #expect(exec.status == 1, "\(exec)")
      #expect(exec.errorLines.count == 1)
      #expect(exec.error.contains(problem))
      let status = try await Execution.status(in: folder)
      #expect(status.contains("failed    1  1\n"), "\(status)")
      #expect(status.contains(problem))
      #expect(!exists("\(folder)/store/1/model"))
    }
  }

  @Test(arguments: [
    (SIGINT, Int32(130), "SIGINT"), (SIGTERM, 143, "SIGTERM"), (SIGHUP, 129, "SIGHUP"),
  ])
  func aStoppedCommandIsMissingAndNotFailed(
    signal: Int32, exitStatus: Int32, name: String
  ) async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        "echo $$ > pid.new; mv pid.new pid; sleep 120 & sleep 120", index: 1, in: folder
      ) { process in
        while !exists("\(folder)/pid") { try await Task.sleep(for: .milliseconds(20)) }
        send(signal, to: process)
      }
      #expect(exec.status == exitStatus, "\(exec)")
      #expect(
        exec.error
          == "sweep: index 1: stopped by \(name), not published, counts as missing\n")
      let text = try contents(of: "\(folder)/pid")
      let group = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(!groupIsAlive(group))
      let status = try await Execution.status(in: folder)
      #expect(status.contains("failed    0\n"), "\(status)")
      #expect(status.contains("missing   2  0-1\n"))
      #expect(try Execution.scratch(in: folder).isEmpty)
    }
  }

  @Test func theCommandGetsTheSignalItselfAndIsWaitedFor() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        """
        trap 'sleep 0.3; echo saved > saved; touch $SWEEP_MODEL_DIR/half; exit 0' TERM
        touch waiting; while true; do sleep 0.05; done
        """, index: 1, in: folder
      ) { process in
        while !exists("\(folder)/waiting") { try await Task.sleep(for: .milliseconds(20)) }
        send(SIGTERM, to: process)
      }
      #expect(exec.status == 143, "\(exec)")
      #expect(exists("\(folder)/saved"))
      #expect(!exists("\(folder)/store/1/model"), "exit 0 after a signal may be half a training")
      #expect(try await Execution.status(in: folder).contains("missing   2  0-1\n"))
    }
  }

  @Test(arguments: [SIGUSR1, SIGUSR2])
  func aNoticeIsPassedOnAndStopsNothing(signal: Int32) async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        """
        trap 'touch $SWEEP_MODEL_DIR/checkpoint; exit 0' \(signal)
        touch waiting; while true; do sleep 0.05; done
        """, index: 1, in: folder
      ) { process in
        while !exists("\(folder)/waiting") { try await Task.sleep(for: .milliseconds(20)) }
        send(signal, to: process)
      }
      #expect(exec.status == 0, "\(exec)")
      #expect(exists("\(folder)/store/1/model/checkpoint"))
    }
  }

  @Test func aSignalToAllProcessesIsNoFailureEither() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run(
        "echo $$ > pid.new; mv pid.new pid; sleep 120", index: 1, in: folder
      ) { process in
        while !exists("\(folder)/pid") { try await Task.sleep(for: .milliseconds(20)) }
        let text = try contents(of: "\(folder)/pid")
        let group = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        send(SIGTERM, to: -group)
        send(SIGTERM, to: process)
      }
      #expect(exec.status == 143, "\(exec)")
      #expect(try await Execution.status(in: folder).contains("failed    0\n"))
    }
  }

  @Test func anotherListIsRefused() async throws {
    try await withTemporaryFolder { folder in
      let digest = String(repeating: "5eed", count: 16)
      let exec = try await Execution.run(
        "touch started", index: 1, environment: ["SWEEP_LIST_SHA256": digest], in: folder)
      #expect(exec.status == 1)
      #expect(exec.errorLines.count == 1, "\(exec)")
      #expect(exec.error.contains(digest))
      #expect(!exists("\(folder)/started") && !exists("\(folder)/store"))
    }
  }

  @Test func aStorageOfAnotherListIsRefused() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Execution.run("touch $SWEEP_MODEL_DIR/m", index: 1, in: folder)
      try write("- {a: 1}\n", to: "\(folder)/other.yml")
      let exec = try await Execution.run(
        "touch started", index: 0, environment: ["SWEEP_LIST": "other.yml"], in: folder)
      #expect(exec.status == 1, "\(exec)")
      #expect(!exists("\(folder)/started"))
    }
  }

  @Test(arguments: ["SWEEP_LIST", "SWEEP_STORAGE"])
  func aMissingVariableIsWrongUsage(name: String) async throws {
    try await withTemporaryFolder { folder in
      for value in [nil, ""] {
        let exec = try await Execution.run(
          "touch started", index: 1, environment: [name: value], in: folder)
        #expect(exec.status == 2)
        #expect(exec.errorLines.count == 1, "\(exec)")
        #expect(exec.error.contains("the variable \(name) is not set either"))
        #expect(!exists("\(folder)/started") && !exists("\(folder)/store"))
      }
    }
  }

  @Test func anUnknownNameInAnArgumentIsWrongUsage() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run("touch started {lerning_rate}", index: 1, in: folder)
      #expect(exec.status == 2, "\(exec)")
      #expect(exec.errorLines.count == 1)
      #expect(exec.error.hasPrefix("sweep exec: COMMAND: '{lerning_rate}' in "))
      #expect(exec.error.contains("there are {learning_rate}, {hidden_nodes}, {optimizer}, "))
      #expect(!exists("\(folder)/started") && !exists("\(folder)/store"))
    }
  }

  @Test func outsideOfATaskNothingIsStarted() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Execution.run("touch started", in: folder)
      #expect(exec.status == 1, "\(exec)")
      #expect(exec.error.hasPrefix("sweep: array task: no variable tells the array index; "))
      #expect(!exists("\(folder)/started") && !exists("\(folder)/store"))
    }
  }

  @Test func aCommandThatIsNoneIsNoFailedAttempt() async throws {
    try await withTemporaryFolder { folder in
      let exec = try await Program.sweep.run(
        ["exec", "--create", "--", "absent-command-of-the-tests"],
        environment: try Execution.environment(index: 1, in: folder), in: folder)
      #expect(exec.status == 1, "\(exec)")
      #expect(exec.error.contains("command not found in PATH; nothing was started"))
      #expect(try await Execution.status(in: folder).contains("missing   2  0-1\n"))
    }
  }
}
