import Foundation
import Testing

/// `sweep submit aws-batch` with a command line of AWS that only writes down what it is asked.
@Suite(.timeLimit(.minutes(5)))
struct SubmitAWSBatchTests {
  private static let submit = [
    "submit", "aws-batch", "list.yml", "--queue", "gpu", "--definition", "train_model_def:3",
    "--lists", "s3://bucket/lists",
  ]

  /// An AWS that takes all, and answers what `$calls` has for other questions.
  private static let aws = """
    case "$1 $2" in
      "s3 cp") cp "$3" "$calls/object"; echo "$4" > "$calls/url" ;;
      "batch submit-job") echo "{\\"jobArn\\": \\"arn\\", \\"jobName\\": \\"n\\", \\"jobId\\": \\"job-$number\\"}" ;;
      "batch describe-jobs") cat "$calls/jobs" ;;
      "batch list-jobs") cat "$calls/$6" 2>/dev/null || echo '{"jobSummaryList": []}' ;;
      *) exit 9 ;;
    esac
    """

  private static func list(_ count: Int) -> String {
    (0..<count).map { "- {a: \($0)}\n" }.joined()
  }

  /// The JSON of a request that was sent.
  private static func request(
    _ aws: ScriptedSchedulers, call number: Int
  ) throws -> [String: Any] {
    let arguments = try aws.arguments(of: "aws", call: number)
    #expect(arguments.prefix(3) == ["batch", "submit-job", "--cli-input-json"])
    return try #require(
      JSONSerialization.jsonObject(with: Data(arguments[3].utf8)) as? [String: Any])
  }

  private static func environment(_ request: [String: Any]) throws -> [String: String] {
    let overrides = try #require(request["containerOverrides"] as? [String: Any])
    let variables = try #require(overrides["environment"] as? [[String: String]])
    return Dictionary(
      uniqueKeysWithValues: variables.compactMap { variable in
        variable["name"].flatMap { name in variable["value"].map { (name, $0) } }
      })
  }

  @Test func uploadsTheListAndSubmitsBalancedShards() async throws {
    try await withTemporaryFolder { folder in
      let aws = try ScriptedSchedulers(in: folder, ["aws": Self.aws])
      try write(Self.list(10_001), to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        Self.submit + [
          "--attempts", "4", "--time-limit", "90", "--tag", "team=vision", "--share-identifier",
          "me", "--scheduling-priority", "7", "--region", "eu-west-1",
        ], environment: aws.environment, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(
        run.output == """
          job 1 of 2: job-2, indices 0-5000
          job 2 of 2: job-3, indices 5001-10000

          """)
      #expect(try contents(of: "\(aws.folder)/calls/object") == Self.list(10_001))
      let url = try contents(of: "\(aws.folder)/calls/url").dropLast()
      for (call, size, indices) in [(2, 5_001, nil), (3, 5_000, "5001-10000")] {
        let request = try Self.request(aws, call: call)
        #expect((request["arrayProperties"] as? [String: Int]) == ["size": size])
        #expect(request["jobQueue"] as? String == "gpu")
        #expect(request["jobDefinition"] as? String == "train_model_def:3")
        #expect((request["timeout"] as? [String: Int]) == ["attemptDurationSeconds": 5_400])
        #expect((request["tags"] as? [String: String]) == ["team": "vision"])
        #expect(request["propagateTags"] as? Bool == true)
        #expect(request["shareIdentifier"] as? String == "me")
        #expect(request["schedulingPriorityOverride"] as? Int == 7)
        let retry = try #require(request["retryStrategy"] as? [String: Any])
        #expect(retry["attempts"] as? Int == 4)
        #expect(
          (retry["evaluateOnExit"] as? [[String: String]]) == [
            ["action": "RETRY", "onStatusReason": "Host EC2*"],
            ["action": "EXIT", "onReason": "*"],
          ])
        let environment = try Self.environment(request)
        #expect(environment["SWEEP_INDICES"] == indices)
        #expect(environment["SWEEP_LIST"] == String(url))
        #expect(environment["SWEEP_STORAGE"] == "/storage")
        #expect(url.hasSuffix("/\(environment["SWEEP_LIST_SHA256"] ?? "none").yml"))
        #expect(try aws.arguments(of: "aws", call: call).suffix(2) == ["--region", "eu-west-1"])
      }
    }
  }

  @Test func aSingleParamsetIsNoArray() async throws {
    try await withTemporaryFolder { folder in
      let aws = try ScriptedSchedulers(in: folder, ["aws": Self.aws])
      try write(Self.list(20), to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        Self.submit + ["--indices", "17", "--", "train", "--fast"], environment: aws.environment,
        in: folder)
      #expect(run.status == 0, "\(run)")
      let request = try Self.request(aws, call: 2)
      #expect(request["arrayProperties"] == nil)
      #expect(try Self.environment(request)["SWEEP_INDICES"] == "17")
      let overrides = try #require(request["containerOverrides"] as? [String: Any])
      #expect(overrides["command"] as? [String] == ["train", "--fast"])
    }
  }

  @Test func statusHasWhatTheSchedulerSays() async throws {
    try await withTemporaryFolder { folder in
      let aws = try ScriptedSchedulers(in: folder, ["aws": Self.aws])
      try write(Self.list(6), to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        Self.submit + ["--storage", "storage", "--create", "--indices", "1-5"],
        environment: aws.environment,
        in: folder)
      #expect(run.status == 0, "\(run)")
      let calls = "\(aws.folder)/calls"
      try write(
        """
        {"jobs": [{"jobId": "job-2", "status": "PENDING", "arrayProperties": {"size": 5,
          "statusSummary": {"RUNNABLE": 2, "RUNNING": 1, "FAILED": 1, "SUCCEEDED": 1,
          "STARTING": 0, "PENDING": 0, "SUBMITTED": 0}}}]}
        """, to: "\(calls)/jobs")
      func summary(_ positions: [Int], _ rest: String = "") -> String {
        let tasks = positions.map {
          "{\"jobId\": \"job-2:\($0)\", \"arrayProperties\": {\"index\": \($0)}\(rest)}"
        }
        return "{\"jobSummaryList\": [\(tasks.joined(separator: ","))]}"
      }
      try write(summary([0, 4]), to: "\(calls)/RUNNABLE")
      try write(summary([2]), to: "\(calls)/RUNNING")
      try write(
        summary([3], ", \"statusReason\": \"Host EC2 (instance i-1) terminated.\""),
        to: "\(calls)/FAILED")
      let status = try await Program.sweep.run(
        ["status", "list.yml", "--storage", "storage"], environment: aws.environment, in: folder)
      #expect(
        status.output == """
          6 paramsets
            complete  0
            failed    1  4
            running   1  3
            queued    2  1,5
            missing   2  0,2
          failed 4: Host EC2 (instance i-1) terminated.

          """, "\(status)")
      let missing = try await Program.sweep.run(
        Self.submit + ["--storage", "storage", "--missing", "--dry-run"],
        environment: aws.environment, in: folder)
      #expect(missing.output.contains("3 tasks, indices 0-4:2"), "\(missing)")
    }
  }

  @Test func aRequestThatIsTooLargeIsNotSent() async throws {
    try await withTemporaryFolder { folder in
      let aws = try ScriptedSchedulers(in: folder, ["aws": Self.aws])
      try write(Self.list(3), to: "\(folder)/list.yml")
      for (options, part) in [
        (
          ["--environment", "A=\(String(repeating: "a", count: 9_000))"],
          "AWS Batch takes 8192 bytes"
        ),
        (
          ["--tag", "a=\(String(repeating: "a", count: 31_000))"],
          "AWS Batch takes requests of 30720 bytes"
        ),
        (["--attempts", "11"], "--attempts: it must be from 1 to 10"),
      ] {
        let run = try await Program.sweep.run(
          Self.submit + options, environment: aws.environment, in: folder)
        #expect(run.status != 0)
        #expect(run.errorLines.count == 1 && run.error.contains(part), "\(run)")
      }
      #expect(aws.count(of: "aws") == 0)
    }
  }

  @Test func saysWhichPackageHasTheCommand() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.list(3), to: "\(folder)/list.yml")
      let run = try await Program.sweep.run(
        Self.submit, environment: ["PATH": "\(folder)/none"], in: folder)
      #expect(run.status == 1)
      #expect(
        run.error
          == "sweep: aws: command not found in PATH; install the package awscli, from Debian or PyPI.\n",
        "\(run)")
    }
  }
}
