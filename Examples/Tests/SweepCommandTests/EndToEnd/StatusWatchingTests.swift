import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `sweep status --watch`.
@Suite(.timeLimit(.minutes(5)))
struct StatusWatchingTests {
  private static let watch = ["status", "list.yml", "--storage", "store", "--watch=0.1"]

  private static func prepare(in folder: String) async throws {
    try write("- {a: 1}\n- {a: 2}\n", to: "\(folder)/list.yml")
    try write("weights", to: "\(folder)/weights")
    let create = try await Program.sweep.run(
      ["create", "list.yml", "--storage", "store"], in: folder)
    #expect(create.status == 0, "\(create)")
  }

  /// Publishes the model of an index.
  private static func publish(_ index: Int, in folder: String) async throws {
    let out = "\(folder)/out-\(index)"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try write("weights", to: "\(out)/model")
    let publish = try await Program.sweep.run(
      ["publish", "--storage", "store", "--index", "\(index)", out], in: folder)
    #expect(publish.status == 0, "\(publish)")
  }

  @Test func endsWhenAllAreComplete() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(in: folder)
      let watch = try await Program.sweep.run(Self.watch, in: folder) { _ in
        for index in 0..<2 {
          try await Task.sleep(for: .seconds(1))
          try await Self.publish(index, in: folder)
        }
      }
      #expect(watch.status == 0, "\(watch)")
      #expect(watch.output == (try await Execution.status(in: folder)))
      // A line for each change.
      #expect(watch.errorLines.count >= 2, "\(watch)")
      let first = try #require(watch.errorLines.first)
      #expect(first.hasPrefix("sweep: 0%, 0 of 2 complete, 2 missing, "), "\(watch)")
      #expect(watch.errorLines.last?.hasPrefix("sweep: 100%, 2 of 2 complete, ") == true)
      #expect(!watch.error.contains("\u{1B}"))
      // The value may be left out, also before the list.
      let again = try await Program.sweep.run(
        ["status", "--watch", "list.yml", "--storage", "store", "--json"], in: folder)
      #expect(again.status == 0, "\(again)")
      let json = try JSONSerialization.jsonObject(with: Data(again.output.utf8))
      #expect((json as? [String: Any])?["count"] as? Int == 2)
    }
  }

  @Test func endsWhenNothingRunsAndSomethingFailed() async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(in: folder)
      try await Self.publish(0, in: folder)
      let run = try await Program.sweep.run(
        ["run", "list.yml", "--storage", "store", "--", "sh", "-c", "exit 3"], in: folder)
      #expect(run.status == 1, "\(run)")
      let watch = try await Program.sweep.run(Self.watch, in: folder)
      #expect(watch.status == 1, "\(watch)")
      #expect(watch.output.hasSuffix("failed 1: exit status 3\n"))
    }
  }

  @Test func endsWhenTheSchedulerHasNothingLeft() async throws {
    try await withTemporaryFolder { folder in
      let slurm = try ScriptedSchedulers(in: folder, ScriptedSchedulers.slurm)
      try await Self.prepare(in: folder)
      let submit = try await Program.sweep.run(
        ["submit", "slurm", "list.yml", "--storage", "store", "--quiet", "--", "trainer"],
        environment: slurm.environment, in: folder)
      #expect(submit.status == 0 && submit.output == "" && submit.error == "", "\(submit)")
      try slurm.queue("101 0 PENDING\n101 1 PENDING\n")
      let watch = try await Program.sweep.run(
        Self.watch, environment: slurm.environment, in: folder
      ) { _ in
        while slurm.count(of: "squeue") < 3 { try await Task.sleep(for: .milliseconds(50)) }
        try slurm.queue("")
      }
      #expect(watch.status == 1, "\(watch)")
      let first = try #require(watch.errorLines.first)
      #expect(first.hasPrefix("sweep: 0%, 0 of 2 complete, 2 queued, "), "\(watch)")
      #expect(watch.output.contains("  missing   2  0-1\n"))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsIt(signal: Int32) async throws {
    try await withTemporaryFolder { folder in
      try await Self.prepare(in: folder)
      let watch = try await Program.sweep.run(Self.watch, in: folder) { process in
        try await Task.sleep(for: .seconds(2))
        send(signal, to: process)
      }
      #expect(watch.status == 128 + signal, "\(watch)")
      #expect(watch.output == "")
      #expect(watch.errorLines.count == 1)
    }
  }
}
