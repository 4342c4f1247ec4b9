import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tasks that fail and runs that are stopped, with the built executables.
@Suite(.timeLimit(.minutes(5)))
struct FailingTaskTests {
  @Test(arguments: [
    ("echo no memory >&2; exit 3", "exit status 3", "no memory"),
    ("kill -KILL $$", "killed by SIGKILL", nil),
    ("exit 0", "exited 0 but published no model", nil),
  ])
  func oneFailureIsNotFatalToTheOthers(
    script: String, reason: String, lastLine: String?
  ) async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let failing = Sample.script("if [ $AWS_BATCH_JOB_ARRAY_INDEX = 1 ]; then \(script); fi")
      let run = try await Program.sweep.run(Sample.run(["--parallel", "2"], failing), in: folder)
      #expect(run.status == 1, "\(run)")
      #expect(run.errorLines.count == 1)
      #expect(run.error.hasPrefix("sweep: 1 of 4 tasks failed; "))
      let line = try #require(
        run.output.split(separator: "\n").first { $0.contains("index 1 failed in ") })
      #expect(line.contains(": \(reason); /"))
      #expect(line.contains("/storage/1/log/attempt-1.txt"))
      if let lastLine { #expect(line.hasSuffix(": \(lastLine)")) }
      #expect(run.output.contains("\n3 of 4 complete after "))
      #expect(run.output.hasSuffix("; failed: 1\n"))

      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], in: folder)
      #expect(status.output.contains("complete  3  0,2-3\n"), "\(status)")
      #expect(status.output.contains("\nfailed 1: \(reason)"))

      let again = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(again.status == 0, "\(again)")
      #expect(again.output.hasPrefix("3 of 4 complete; running 1 task, 1 at a time\n"))
      #expect(exists("\(folder)/storage/1/log/attempt-2.txt"))
      #expect(!exists("\(folder)/storage/0/log/attempt-2.txt"))
    }
  }

  @Test(arguments: [
    (SIGINT, Int32(130), "SIGINT"), (SIGTERM, 143, "SIGTERM"), (SIGHUP, 129, "SIGHUP"),
  ])
  func aStoppedRunGoesOnWhenItIsRunAgain(
    signal: Int32, exitStatus: Int32, name: String
  ) async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let waiting = Sample.script(
        """
        if [ $AWS_BATCH_JOB_ARRAY_INDEX = 2 ] && [ ! -e go ]; then
          echo $$ > waiting.new; mv waiting.new waiting; sleep 120
        fi
        """)
      let run = try await Program.sweep.run(
        Sample.run(["--parallel", "1"], waiting), in: folder
      ) { process in
        while !exists("\(folder)/waiting") { try await Task.sleep(for: .milliseconds(20)) }
        send(signal, to: process)
      }
      #expect(run.status == exitStatus, "\(run)")
      #expect(run.error.isEmpty)
      #expect(run.output.contains("\n[3/4] index 2 stopped after "))
      #expect(run.output.contains("; stopped by \(name); run it again for the rest\n"))
      #expect(!exists("\(folder)/storage/3"))
      let text = try contents(of: "\(folder)/waiting")
      let group = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(!groupIsAlive(group))

      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], in: folder)
      #expect(status.output.contains("complete  2  0-1\n"), "\(status)")
      #expect(status.output.contains("missing   2  2-3\n"))

      try write("", to: "\(folder)/go")
      let again = try await Program.sweep.run(Sample.run([], waiting), in: folder)
      #expect(again.status == 0, "\(again)")
      #expect(again.output.hasPrefix("2 of 4 complete; running 2 tasks, "))
      #expect(again.output.contains("\n4 of 4 complete after "))
      #expect(!exists("\(folder)/storage/0/log/attempt-2.txt"))
    }
  }

  @Test func aSecondSignalKills() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let stubborn = ["sh", "-c", "trap '' TERM; touch waiting; while true; do sleep 3600; done"]
      let run = try await Program.sweep.run(
        Sample.run(["--parallel", "1", "--grace", "3600"], stubborn), in: folder
      ) { process in
        while !exists("\(folder)/waiting") { try await Task.sleep(for: .milliseconds(20)) }
        send(SIGINT, to: process)
        try await Task.sleep(for: .milliseconds(300))
        send(SIGINT, to: process)
      }
      #expect(run.status == 130, "\(run)")
    }
  }

  @Test func aReaderThatLeavesDoesNotStopTheRun() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let shell = Program(path: "/bin/sh")
      let run = try await shell.run(
        ["-c", "(\"$0\" \"$@\"; echo $? >&2) | true", Program.sweep.path]
          + Sample.run([], Sample.train), in: folder)
      #expect(run.error == "0\n")
      for index in 0..<4 { #expect(exists("\(folder)/storage/\(index)/model/manifest.json")) }
    }
  }

  @Test func disagreeingVariablesDoNotReachTheTasks() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      let run = try await Program.sweep.run(
        Sample.run([], Sample.train),
        environment: ["SLURM_ARRAY_TASK_ID": "17", "SWEEP_INDICES": "3", "SGE_TASK_ID": "9"],
        in: folder)
      #expect(run.status == 0, "\(run)")
    }
  }
}
