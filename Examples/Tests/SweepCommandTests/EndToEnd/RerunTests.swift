import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a run finds of runs before it, and of others.
@Suite(.timeLimit(.minutes(5)))
struct RerunTests {
  @Test func modelsThatAreGoneOrDamagedAreTrainedAgain() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Sample.plan(in: folder)
      _ = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      try FileManager.default.removeItem(atPath: "\(folder)/storage/1/model")
      try write("", to: "\(folder)/storage/2/model/model.safetensors")

      let again = try await Program.sweep.run(
        Sample.run(["--parallel", "9"], Sample.train), in: folder)
      #expect(again.status == 0, "\(again)")
      #expect(
        again.output.hasPrefix(
          """
          2 marked complete have no model any more: 1-2; running them again
          2 of 4 complete; running 2 tasks, 2 at a time

          """), "\(again)")
      #expect(again.output.contains("\n4 of 4 complete after "))
      let last = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      #expect(last.output == "4 of 4 complete; nothing to run\n")
    }
  }

  @Test func whatAKilledRunLeftRunningIsLeftToIt() async throws {
    try await withTemporaryFolder { folder in
      // Long enough to be seen running, and stopped by the test.
      try write(
        Sample.publishedList.replacing("epochs: 20", with: "epochs: 100000"),
        to: "\(folder)/list.yml")
      let first = try await Program.sweep.run(
        Sample.run(["--parallel", "2"], Sample.script("echo $$ > pid-$AWS_BATCH_JOB_ARRAY_INDEX")),
        in: folder
      ) { process in
        let running = "\(folder)/storage/.running"
        while ((try? FileManager.default.contentsOfDirectory(atPath: running))?.count ?? 0) < 2 {
          try await Task.sleep(for: .milliseconds(20))
        }
        send(SIGKILL, to: process)
      }
      #expect(first.status == 128 + SIGKILL, "\(first)")
      let again = try await Program.sweep.run(Sample.run([], Sample.train), in: folder)
      for index in 0..<2 {
        let text = try contents(of: "\(folder)/pid-\(index)")
        send(SIGKILL, to: try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines))))
      }
      #expect(again.status == 0, "\(again)")
      #expect(
        again.output == """
          2 are running elsewhere: 0-1; left to them
          0 of 2 complete; nothing else to run

          """)
    }
  }

  @Test func tooFewDescriptorsAreSaidBeforeAnythingStarts() async throws {
    try await withTemporaryFolder { folder in
      let list = (0..<50).map { "- {a: \($0)}\n" }.joined()
      try write(list, to: "\(folder)/list.yml")
      let shell = Program(path: "/bin/sh")
      let limited = ["-c", "ulimit -n 100; exec \"$0\" \"$@\"", Program.sweep.path]
      let refused = try await shell.run(
        limited + Sample.run(["--parallel", "50"], ["true"]), in: folder)
      #expect(refused.status == 1, "\(refused)")
      #expect(refused.errorLines.count == 1)
      #expect(refused.error.hasPrefix("sweep: --parallel: the limit of open files allows 4 tasks "))
      #expect(!exists("\(folder)/storage/0"))
      let most = try await shell.run(
        limited + Sample.run(["--parallel", "4"], ["true"]), in: folder)
      #expect(most.output.hasSuffix("; failed: 0-49\n"), "\(most)")
      #expect(!most.output.contains("not started"))
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aStorageThatCannotBeWrittenIsSaidOnce() async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n- {a: 2}\n", to: "\(folder)/list.yml")
      _ = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      _ = unsafe chmod("\(folder)/storage", 0o555)
      defer { _ = unsafe chmod("\(folder)/storage", 0o755) }
      let run = try await Program.sweep.run(Sample.run([], ["true"]), in: folder)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1, "\(run)")
      #expect(run.error.contains("/storage: cannot write there: Permission denied; "))
    }
  }
}
