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
  private static func expect(
    _ status: Int32, _ arguments: [String], in folder: String
  ) async throws {
    let result = try await Program.sweep.run(arguments, in: folder)
    #expect(result.status == status, "\(arguments): \(result)")
  }

  @Test func usageIsTwoAndFailureOne() async throws {
    try await withTemporaryFolder { folder in
      try await Self.expect(0, [], in: folder)
      try await Self.expect(0, ["--help"], in: folder)
      try await Self.expect(2, ["frobnicate"], in: folder)
      try await Self.expect(2, ["status", "list.yml"], in: folder)
      try await Self.expect(
        2, ["status", "list.yml", "--storage", "s", "--watch", "0"], in: folder)
      try await Self.expect(1, ["check", "absent.yml"], in: folder)
      try await Self.expect(1, ["load", "--storage", "absent"], in: folder)
    }
  }

  @Test(arguments: [["--json"], ["--quiet"], ["--quiet", "--json"], []])
  func waysToReportChangeNoStatus(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write("- {a: 1e-5}\n", to: "\(folder)/list.yml")
      try await Self.expect(0, ["check", "list.yml"] + options, in: folder)
      try await Self.expect(1, ["check", "list.yml", "--strict"] + options, in: folder)
      let run = ["run", "list.yml", "--storage", "store", "--create"] + options
      try await Self.expect(1, run + ["--", "false"], in: folder)
      let publish = ["run", "list.yml", "--storage", "store"] + options
      try await Self.expect(
        0,
        publish + [
          "--", Program.sweep.path, "exec", "--list", "list.yml", "--storage", "store", "--",
          "sh", "-c", "echo > $SWEEP_MODEL_DIR/model",
        ], in: folder)
      try await Self.expect(0, publish + ["--", "false"], in: folder)
      let verify = ["verify", "--storage", "store", "--rehash"] + options
      try await Self.expect(0, verify, in: folder)
      try write("X", to: "\(folder)/store/0/model/model")
      try await Self.expect(1, verify, in: folder)
    }
  }

  @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
  func aStoppedRunTellsTheSignal(signal: Int32) async throws {
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
      // 129, 130 and 143.
      #expect(run.status == 128 + signal, "\(run)")
      #expect(run.output.contains("\"stopped\""))
      #expect(run.output.contains("\"signal\" : \"SIG"))
    }
  }

  @Test func execHasTheStatusOfItsCommand() async throws {
    try await withTemporaryFolder { folder in
      for (script, status) in [("exit 7", 7), ("kill -KILL $$", 137)] {
        let exec = try await Execution.run(script, index: 0, in: folder)
        #expect(Int(exec.status) == status, "\(exec)")
      }
    }
  }
}
