import Foundation
import Testing

@testable import SweepList

@Suite struct ArrayTaskTests {
  /// What a scheduler sets, and what follows: position and attempt.
  static let rows: [(name: String, environment: [String: String], position: Int, attempt: Int?)] = [
    ("AWS Batch", ["AWS_BATCH_JOB_ARRAY_INDEX": "17"], 17, nil),
    (
      "AWS Batch",
      [
        "AWS_BATCH_JOB_ARRAY_INDEX": "1", "AWS_BATCH_JOB_ARRAY_SIZE": "2",
        "AWS_BATCH_JOB_ATTEMPT": "3",
      ], 1, 3
    ),
    ("Slurm", ["SLURM_ARRAY_TASK_ID": "5"], 5, 1),
    (
      "Slurm",
      [
        "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "10",
        "SLURM_ARRAY_TASK_STEP": "3", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_RESTART_COUNT": "2",
      ], 2, 3
    ),
    ("OpenPBS", ["PBS_ARRAY_INDEX": "4"], 4, nil),
    ("Torque", ["PBS_ARRAYID": "4"], 4, nil),
    ("Grid Engine", ["SGE_TASK_ID": "1"], 0, nil),
    (
      "Grid Engine",
      [
        "SGE_TASK_ID": "14", "SGE_TASK_FIRST": "10", "SGE_TASK_LAST": "20",
        "SGE_TASK_STEPSIZE": "2", "RESTARTED": "1",
      ], 2, 2
    ),
    ("LSF", ["LSB_JOBINDEX": "1", "LSB_JOBINDEX_END": "9", "LSB_JOBINDEX_STEP": "2"], 0, nil),
    ("LSF", ["LSB_JOBINDEX": "5", "LSB_JOBINDEX_END": "9", "LSB_JOBINDEX_STEP": "2"], 2, nil),
    ("Kubernetes", ["JOB_COMPLETION_INDEX": "3"], 3, nil),
    (
      "Google Cloud Batch",
      ["BATCH_TASK_INDEX": "3", "BATCH_TASK_COUNT": "4", "BATCH_TASK_RETRY_ATTEMPT": "0"], 3, 1
    ),
    (
      "Cloud Run jobs",
      ["CLOUD_RUN_TASK_INDEX": "0", "CLOUD_RUN_TASK_COUNT": "1", "CLOUD_RUN_TASK_ATTEMPT": "2"],
      0, 3
    ),
    ("Nomad", ["NOMAD_ALLOC_INDEX": "2"], 2, nil),
    ("GNU parallel", ["PARALLEL_SEQ": "1"], 0, nil),
  ]

  @Test func absurdRangesAreRefusedNotTrapped() {
    for count in ["4", "0", "9223372036854775807"] {
      let message = message {
        _ = try ArrayTask.current(environment: [
          "SLURM_ARRAY_TASK_ID": "0", "SLURM_ARRAY_TASK_MIN": "0",
          "SLURM_ARRAY_TASK_MAX": "9223372036854775807", "SLURM_ARRAY_TASK_STEP": "1",
          "SLURM_ARRAY_TASK_COUNT": count,
        ])
      }
      #expect(message.hasPrefix("SLURM_ARRAY_TASK_"))
      #expect(!message.contains("\n"))
    }
  }

  @Test func aSingleTaskIsToldItsAttempt() throws {
    let alone = try ArrayTask.current(environment: ["SWEEP_INDICES": "5"])
    #expect(alone.attempt == nil)
    let retried = try ArrayTask.current(environment: [
      "SWEEP_INDICES": "5", "AWS_BATCH_JOB_ATTEMPT": "3",
    ])
    #expect((retried.index, retried.attempt) == (5, 3))
    let restarted = try ArrayTask.current(environment: [
      "SWEEP_INDICES": "5", "SLURM_RESTART_COUNT": "1",
    ])
    #expect(restarted.attempt == 2)
  }

  @Test func aSchedulerOfOnesOwnIsLookedFor() throws {
    let mine = Scheduler(name: "mine", indexVariable: "MY_INDEX", firstID: 10)
    let environment = ["MY_INDEX": "12", "AWS_BATCH_JOB_ARRAY_INDEX": "7"]
    let task = try ArrayTask.current(environment: environment, schedulers: [mine])
    #expect(task.index == 2)
    #expect(task.scheduler == mine)
  }

  @Test(arguments: [
    (
      "@/nope.txt",
      "SWEEP_INDICES: '@/nope.txt' names a file that cannot be read; /nope.txt: cannot"
    ),
    ("@/tmp", "SWEEP_INDICES: '@/tmp' names a file that cannot be read; /tmp: a regular file is"),
    ("@", "SWEEP_INDICES:2: the path of a file is expected after @."),
  ])
  func filesOfIndicesThatCannotBeRead(text: String, beginning: String) {
    let message = message { _ = try ArrayTask.current(environment: ["SWEEP_INDICES": text]) }
    #expect(message.hasPrefix(beginning), "\(message)")
  }

  @Test(arguments: rows)
  func schedulers(
    row: (name: String, environment: [String: String], position: Int, attempt: Int?)
  ) throws {
    let task = try ArrayTask.current(environment: row.environment)
    #expect(task.scheduler.name == row.name)
    #expect(task.position == row.position)
    #expect(task.index == row.position)
    #expect(task.attempt == row.attempt)
    #expect(task.listDigest == nil)
    #expect(row.environment.keys.allSatisfy { task.scheduler.variables.contains($0) })
  }

  @Test func everySchedulerHasARow() {
    #expect(Set(Self.rows.map(\.name)) == Set(Scheduler.known.map(\.name)))
    #expect(Set(Scheduler.known.map(\.indexVariable)).count == Scheduler.known.count)
  }

  @Test func selections() throws {
    func index(_ indices: String, _ position: Int?) throws -> Int {
      var environment = ["SWEEP_INDICES": indices]
      environment["SLURM_ARRAY_TASK_ID"] = position.map(String.init)
      return try ArrayTask.current(environment: environment).index
    }
    #expect(try index("0-99,105,200-298:2", 100) == 105)
    #expect(try index("0-99,105,200-298:2", 102) == 202)
    let single = try ArrayTask.current(environment: ["SWEEP_INDICES": "17"])
    #expect(single.index == 17)
    #expect(single.position == 0)
    #expect(single.scheduler == .singleTask)
    #expect(
      message { _ = try index("3,5-6", 3) }
        == "SWEEP_INDICES: the task is at position 3 of its array; '3,5-6' selects 3, "
        + "positions 0 to 2; submit an array of 3.")
    #expect(
      message { _ = try index("3,5-6", nil) }
        == "SWEEP_INDICES: '3,5-6' selects 3 indices, and no scheduler's variable tells which is "
        + "this task's; name one index, or run this as a task of an array.")
    #expect(
      message { _ = try index("3,,5", 0) }
        == "SWEEP_INDICES:3: an index is expected, in decimal digits without blanks. "
        + "The text is '3,▸,5'.")
  }

  @Test func schedulersThatAgreeOrDisagree() throws {
    let agreeing = ["AWS_BATCH_JOB_ARRAY_INDEX": "3", "SGE_TASK_ID": "4", "LSB_JOBINDEX": "0"]
    #expect(try ArrayTask.current(environment: agreeing).scheduler.name == "AWS Batch")
    let disagreeing = [
      "AWS_BATCH_JOB_ARRAY_INDEX": "3", "SLURM_ARRAY_TASK_ID": "4", "SGE_TASK_ID": "4",
    ]
    #expect(
      message { _ = try ArrayTask.current(environment: disagreeing) }
        == "array task: schedulers disagree on the position; AWS_BATCH_JOB_ARRAY_INDEX=3 says 3, "
        + "SLURM_ARRAY_TASK_ID=4 says 4, SGE_TASK_ID=4 says 3; unset those that are not this task's."
    )
  }

  static let refused: [([String: String], String)] = [
    (
      [:],
      "array task: no variable tells the array index; looked for AWS_BATCH_JOB_ARRAY_INDEX, "
        + "SLURM_ARRAY_TASK_ID, PBS_ARRAY_INDEX, PBS_ARRAYID, SGE_TASK_ID, LSB_JOBINDEX, "
        + "JOB_COMPLETION_INDEX, BATCH_TASK_INDEX, CLOUD_RUN_TASK_INDEX, NOMAD_ALLOC_INDEX, "
        + "PARALLEL_SEQ; run this as a task of an array, or name the index: SWEEP_INDICES=0."
    ),
    (
      ["AWS_BATCH_JOB_ARRAY_INDEX": "x\n"],
      #"AWS_BATCH_JOB_ARRAY_INDEX: a whole number from 0 in decimal digits is expected; it is 'x\u000A'; correct it."#
    ),
    (
      ["JOB_COMPLETION_INDEX": "-1"],
      "JOB_COMPLETION_INDEX: a whole number from 0 in decimal digits is expected; it is '-1'; "
        + "correct it."
    ),
    (
      ["JOB_COMPLETION_INDEX": ""],
      "JOB_COMPLETION_INDEX: a whole number from 0 in decimal digits is expected; it is ''; "
        + "correct it."
    ),
    (
      ["JOB_COMPLETION_INDEX": "9223372036854775808"],
      "JOB_COMPLETION_INDEX: a whole number from 0 in decimal digits is expected; "
        + "it is '9223372036854775808'; correct it."
    ),
    (
      ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "2"],
      "AWS_BATCH_JOB_ARRAY_INDEX: the array's ids are 2 tasks from 0; it is 2; "
        + "unset what another job left in the environment."
    ),
    (
      ["SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "3"],
      "SLURM_ARRAY_TASK_ID: the array's ids go from 1 in steps of 3; it is 6, between two of them; "
        + "submit the array as a range without a step."
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "9",
        "SLURM_ARRAY_TASK_STEP": "1", "SLURM_ARRAY_TASK_COUNT": "3",
      ],
      "SLURM_ARRAY_TASK_ID: the array has 3 tasks, which are not those of the range 1-9 in steps of 1, "
        + "so an id does not tell its position; submit 0-2 and select the indices by SWEEP_INDICES."
    ),
    (
      ["SGE_TASK_ID": "9", "SGE_TASK_FIRST": "1", "SGE_TASK_LAST": "8"],
      "SGE_TASK_ID: the array's ids are 1 to 8; it is 9; "
        + "unset what another job left in the environment."
    ),
    (
      ["SGE_TASK_ID": "0"],
      "SGE_TASK_ID: the array's ids are 1 to …; it is 0; "
        + "unset what another job left in the environment."
    ),
    (
      ["LSB_JOBINDEX": "3", "LSB_JOBINDEX_STEP": "0"],
      "LSB_JOBINDEX_STEP: a whole number above 0 is expected; it is '0'; correct it."
    ),
    (
      ["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ATTEMPT": "0"],
      "AWS_BATCH_JOB_ATTEMPT: a whole number from 1 is expected; it is '0'; correct it."
    ),
    (
      ["AWS_BATCH_JOB_ARRAY_INDEX": "0", "SWEEP_LIST_SHA256": "abc"],
      "SWEEP_LIST_SHA256: a SHA-256 of 64 hexadecimal digits is expected; it is 'abc'; correct it."
    ),
  ]

  @Test(arguments: refused)
  func refuses(environment: [String: String], expected: String) {
    #expect(message { _ = try ArrayTask.current(environment: environment) } == expected)
  }

  @Test(arguments: [["SGE_TASK_ID": "undefined"], ["LSB_JOBINDEX": "0"]])
  func wordsThatMeanNoArray(environment: [String: String]) {
    #expect(throws: ArrayTaskError.noTask) { try ArrayTask.current(environment: environment) }
  }

  @Test func readsTheEnvironmentOfTheProcess() {
    let variables = ProcessInfo.processInfo.environment
    #expect(!variables.isEmpty)
    for (name, value) in variables { #expect(Environment(nil)[name] == value) }
    #expect(Environment(nil)["SWEEP_NEVER_SET"] == nil)
    // The same outcome, whatever scheduler may run the tests.
    #expect(
      message { _ = try ArrayTask.current() }
        == message { _ = try ArrayTask.current(environment: variables) })
  }
}
