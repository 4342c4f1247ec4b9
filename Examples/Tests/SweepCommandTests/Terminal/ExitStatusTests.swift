import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The exit statuses, as `Examples/README.md` has them.
@Suite(.timeLimit(.minutes(5)))
struct ExitStatusTests {
  private static func status(_ arguments: [String], in folder: String) async throws -> Int32 {
    try await Program.sweep.run(arguments, in: folder).status
  }

  @Test func usageIsTwoAndFailureOne() async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Self.status([], in: folder) == 0)
      #expect(try await Self.status(["--help"], in: folder) == 0)
      #expect(try await Self.status(["frobnicate"], in: folder) == 2)
      #expect(try await Self.status(["status", "list.yml"], in: folder) == 2)
      #expect(
        try await Self.status(
          ["status", "list.yml", "--storage", "s", "--watch", "0"], in: folder) == 2)
      #expect(try await Self.status(["check", "absent.yml"], in: folder) == 1)
      #expect(try await Self.status(["load", "--storage", "absent"], in: folder) == 1)
    }
  }

  @Test(arguments: [["--json"], ["--quiet"], ["--quiet", "--json"], []])
  func waysToReportChangeNoStatus(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1e-5}\n", to: "\(folder)/list.yml")
      #expect(try await Self.status(["check", "list.yml"] + options, in: folder) == 0)
      #expect(try await Self.status(["check", "list.yml", "--strict"] + options, in: folder) == 1)
      let run = ["run", "list.yml", "--storage", "store", "--create"] + options
      #expect(try await Self.status(run + ["--", "false"], in: folder) == 1)
      let publish = ["run", "list.yml", "--storage", "store"] + options
      #expect(
        try await Self.status(
          publish + [
            "--", Program.sweep.path, "exec", "--list", "list.yml", "--storage", "store", "--",
            "sh", "-c", "echo > $SWEEP_MODEL_DIR/model",
          ], in: folder) == 0)
      #expect(try await Self.status(publish + ["--", "false"], in: folder) == 0)
      let verify = ["verify", "--storage", "store", "--rehash"] + options
      #expect(try await Self.status(verify, in: folder) == 0)
      try write("X", to: "\(folder)/store/0/model/model")
      #expect(try await Self.status(verify, in: folder) == 1)
    }
  }

  @Test(arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGTERM, 143)])
  func aStoppedRunTellsTheSignal(signal: Int32, status: Int32) async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1}\n", to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        ["run", "list.yml", "--storage", "store", "--create", "--json"] + [
          "--", "sh", "-c", "touch started; sleep 3600",
        ], in: folder
      ) { process in
        while !exists("\(folder)/started") { try await Task.sleep(for: .milliseconds(20)) }
        send(signal, to: process)
      }
      #expect(run.status == status, "\(run)")
      #expect(run.output.contains("\"stopped\""))
      #expect(run.output.contains("\"signal\" : \"SIG"))
    }
  }

  @Test func execHasTheStatusOfItsCommand() async throws {
    try await withTemporaryFolder { folder in
      #expect(try await Execution.run("exit 7", index: 0, in: folder).status == 7)
      #expect(try await Execution.run("kill -KILL $$", index: 0, in: folder).status == 137)
    }
  }
}
