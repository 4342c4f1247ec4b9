import Testing

@testable import sweep

@Suite(.timeLimit(.minutes(10))) struct LocalArrayTests {
  private static func array(
    _ script: String, in folder: String, grace: Duration = .seconds(5)
  ) async throws -> LocalArray<ScriptedStore> {
    LocalArray(
      store: ScriptedStore(root: folder), storage: folder,
      command: try await TaskCommand(["sh", "-c", script]),
      environment: TaskEnvironment(size: 4, listDigest: "5eed"), grace: grace)
  }

  @Test(arguments: [
    ("mkdir -p R/3 && touch R/3/published", TaskOutcome.complete(metrics: ["accuracy": 0.5])),
    ("true", .failed(reason: "exited 0 but published no model")),
    ("echo out of memory >&2; exit 7", .failed(reason: "exit status 7")),
    ("kill -SEGV $$", .failed(reason: "killed by SIGSEGV")),
  ])
  func judgesByTheStore(script: String, outcome: TaskOutcome) async throws {
    try await withTemporaryFolder { folder in
      let array = try await Self.array(
        script.replacing("R/", with: "\(folder)/"), in: folder)
      let report = await array.run(3)
      #expect(report.outcome == outcome)
      let recorded = await array.store.failures.reasons[3]
      switch outcome {
      case .failed(let reason): #expect(recorded?.hasPrefix(reason) == true)
      default: #expect(recorded == nil)
      }
    }
  }

  @Test func keepsOutputAndRecordsItsLastLine() async throws {
    try await withTemporaryFolder { folder in
      let array = try await Self.array(
        """
        echo index $AWS_BATCH_JOB_ARRAY_INDEX attempt $AWS_BATCH_JOB_ATTEMPT
        echo err >&2
        exit 1
        """,
        in: folder)
      for attempt in 1...2 {
        let report = await array.run(2)
        #expect(report.attempt == attempt)
        #expect(report.lastLine == "err")
        #expect(try contents(of: try #require(report.log)) == "index 2 attempt \(attempt)\nerr\n")
      }
      #expect(await array.store.failures.reasons == [2: "exit status 1: err"])
    }
  }

  @Test func givesNoInput() async throws {
    try await withTemporaryFolder { folder in
      let report = await (try Self.array("cat; exit 4", in: folder)).run(0)
      #expect(report.outcome == .failed(reason: "exit status 4"))
    }
  }

  @Test(arguments: [
    "sleep 3600", "trap '' TERM; while true; do sleep 3600; done", "sleep 3600 & sleep 3600",
  ])
  func stopsATaskAndItsChildren(script: String) async throws {
    try await withTemporaryFolder { folder in
      let array = try await Self.array(
        "echo $$; \(script)", in: folder, grace: .milliseconds(300))
      let task = Task { await array.run(0) }
      let log = "\(folder)/0/log/attempt-1.txt"
      while (try? contents(of: log).isEmpty) ?? true {
        try await Task.sleep(for: .milliseconds(10))
      }
      task.cancel()
      let report = await task.value
      #expect(report.outcome == .stopped)
      #expect(await array.store.failures.reasons.isEmpty)
      let leader = try #require(Int32(contents(of: log).prefix { $0.isNumber }))
      #expect(!groupIsAlive(leader))
    }
  }

  @Test func whatAStoppedShellStartedHasTheGraceToo() async throws {
    try await withTemporaryFolder { folder in
      let array = try await Self.array(
        """
        sh -c 'trap "sleep 0.5; touch \(folder)/saved; exit" TERM; echo ready; while true; do sleep 0.05; done' &
        wait
        """, in: folder, grace: .seconds(20))
      let task = Task { await array.run(0) }
      let log = "\(folder)/0/log/attempt-1.txt"
      while (try? contents(of: log).isEmpty) ?? true {
        try await Task.sleep(for: .milliseconds(10))
      }
      task.cancel()
      #expect(await task.value.outcome == .stopped)
      #expect(exists("\(folder)/saved"))
    }
  }

  @Test func saysWhenOutputCannotBeKept() async throws {
    try await withTemporaryFolder { folder in
      try write("", to: "\(folder)/1")
      let report = await (try Self.array("true", in: folder)).run(1)
      guard case .failed(let reason) = report.outcome else {
        Issue.record("\(report)")
        return
      }
      #expect(reason.contains("cannot keep the task's output"))
      #expect(report.log == nil)
    }
  }

  @Test func aLineForTheShellIsAnsweredWithSh() async {
    let error = await #expect(throws: CommandError.self) { try await TaskCommand(["true | false"]) }
    #expect(error?.description.hasSuffix("as sh -c 'true | false'.") == true)
  }

  @Test(arguments: [
    ["absent-command-of-the-tests"], ["/absent/command"], ["/"], ["/etc/passwd"], [""],
  ])
  func refusesACommandThatIsNone(words: [String]) async {
    await #expect(throws: CommandError.self) { try await TaskCommand(words) }
  }
}
