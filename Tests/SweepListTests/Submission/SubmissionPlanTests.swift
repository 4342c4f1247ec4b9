import SweepList
import Testing

@Suite struct SubmissionPlanTests {
  static let digest = String(repeating: "a1", count: 32)

  private func plan(
    _ indices: IndexSelection, of count: Int? = nil, limits: ArrayLimits = .awsBatch,
    environment: [String: String] = [:], command: [String] = [], folder: String? = nil
  ) throws -> SubmissionPlan {
    try SubmissionPlan(
      indices, of: count ?? (indices.last ?? -1) + 1, listDigest: Self.digest, limits: limits,
      environment: environment, command: command, selectionFolder: folder)
  }

  static let sizes: [(Int, ArrayLimits, [Int])] = [
    (0, .awsBatch, []), (1, .awsBatch, [1]), (2, .awsBatch, [2]), (10_000, .awsBatch, [10_000]),
    (10_001, .awsBatch, [5_001, 5_000]), (25_000, .awsBatch, [8_334, 8_333, 8_333]),
    (1, .slurm, [1]), (1_001, .slurm, [1_001]), (1_002, .slurm, [501, 501]),
    (60, .slurm(maxArraySize: 20), [20, 20, 20]), (61, .slurm(maxArraySize: 20), [16, 15, 15, 15]),
    (3, .slurm(maxArraySize: 1), [1, 1, 1]), (1_001, .lsf, [501, 500]),
    (75_001, .gridEngine, [37_501, 37_500]), (100_000, .kubernetes, [100_000]),
  ]

  @Test(arguments: sizes)
  func balancesJobs(count: Int, limits: ArrayLimits, expected: [Int]) throws {
    let plan = try plan(IndexSelection(0..<count), limits: limits)
    #expect(plan.jobs.map(\.size) == expected)
    #expect(plan.jobs.allSatisfy { $0.isArray == ($0.size > 1 || limits.takesArraysOfOne) })
  }

  @Test func aWholeListNeedsNoSelection() throws {
    let job = try #require(try plan(IndexSelection(0..<100), environment: ["A": "b"]).jobs.first)
    #expect(job.environment == ["SWEEP_LIST_SHA256": Self.digest, "A": "b"])
    #expect(job.ids == 0...99)
  }

  @Test func aSingleTaskIsToldItsIndex() throws {
    let job = try #require(try plan([17], of: 100).jobs.first)
    #expect(job.ids == nil)
    #expect(job.environment["SWEEP_INDICES"] == "17")
    let task = try ArrayTask.current(environment: job.environment)
    #expect(task.index == 17)
    #expect(task.listDigest == Self.digest)
  }

  @Test func idsBeginWhereTheSchedulersDo() throws {
    #expect(try plan([3, 5, 9], limits: .lsf).jobs.map(\.ids) == [1...3])
    #expect(try plan([3, 5, 9], limits: .slurm).jobs.map(\.ids) == [0...2])
  }

  /// Indices of which nearly every one is a run of its own.
  private static func scattered(_ count: Int) -> IndexSelection {
    IndexSelection((0..<count).map { $0 * 7 + $0 * $0 % 5 })
  }

  @Test func longSelectionsGoIntoFilesWhereTasksFindThem() throws {
    let plan = try plan(Self.scattered(25_000), folder: "/storage/lists")
    #expect(plan.jobs.count == 3)
    for job in plan.jobs {
      let file = try #require(job.selectionFile)
      #expect(job.environment["SWEEP_INDICES"] == "@/storage/lists/\(file.name)")
      #expect(file.text == "\(job.indices)\n")
    }
    #expect(Set(plan.jobs.compactMap(\.selectionFile?.name)).count == 3)
  }

  @Test func longSelectionsMakeMoreJobsWhereThereIsNoPlaceForFiles() throws {
    let plan = try plan(Self.scattered(25_000))
    #expect(plan.jobs.allSatisfy { $0.selectionFile == nil })
    // As few as about fit: the texts have some 150 KB together.
    #expect((18...24).contains(plan.jobs.count))
  }

  /// What each wanted index is run by, is asked of the tasks themselves.
  @Test(arguments: 0..<400)
  func everyIndexIsRunExactlyOnce(seed: Int) throws {
    var generator = SmallGenerator(state: UInt64(seed))
    func number(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    let limits = ArrayLimits(
      name: "any", takesArraysOfOne: number(2) == 0, mostTasks: 1 + number(seed % 2 == 0 ? 8 : 400),
      firstID: number(2), environmentByteCount: 300 + number(400))
    let count = number(600)
    let kept = 1 + number(10)
    let indices = IndexSelection((0..<count).filter { _ in number(10) < kept })
    let folder = seed % 3 == 0 ? try TemporaryFolder() : nil
    let plan = try plan(indices, of: count, limits: limits, folder: folder?.path)

    var run: [Int] = []
    for job in plan.jobs {
      #expect(job.size <= limits.mostTasks)
      #expect(job.isArray ? limits.takesArraysOfOne || job.size > 1 : job.size == 1)
      #expect(ArrayLimits.byteCount(of: job.environment) <= limits.environmentByteCount)
      if let file = job.selectionFile {
        _ = try #require(folder).file(file.name, file.text)
      }
      guard let ids = job.ids else {
        run.append(try ArrayTask.current(environment: job.environment).index)
        continue
      }
      for id in ids {
        var environment = job.environment
        environment[limits.firstID == 0 ? "JOB_COMPLETION_INDEX" : "LSB_JOBINDEX"] = "\(id)"
        run.append(try ArrayTask.current(environment: environment).index)
      }
    }
    #expect(run == Array(indices))
    let sizes = plan.jobs.map(\.size)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func refusesWhatCannotBe() throws {
    #expect(
      message { _ = try plan([3, 99], of: 60) }
        == "indices: the list has 60 paramsets, indices 0 to 59; 99 is wanted; select indices of this list."
    )
    #expect(
      message { _ = try plan([0, 1], environment: ["A": String(repeating: "a", count: 9_000)]) }
        == """
        environment: AWS Batch takes 8192 bytes of variables and command; they have 9128; shorten \
        them, or put what is long into a file that tasks can read.
        """)
    for name in ["SWEEP_INDICES", "SWEEP_LIST_SHA256", "AWS_BATCH_JOB_ARRAY_INDEX"] {
      #expect(
        message { _ = try plan([0], environment: [name: "1"]) }
          == "\(name): it tells a task which it is and is set by the plan; leave it out.")
    }
    #expect(
      message {
        _ = try plan([0], limits: ArrayLimits(name: "none", mostTasks: 0))
      }
        == "limits of none: an array must have a task; it may have 0; give at least 1."
    )
  }

  @Test func waitsForEarlierJobs() throws {
    let plan = try plan(IndexSelection(0..<10_001))
    let earlier = [
      SubmissionPlan.SubmittedJob(id: "b", indices: IndexSelection(5_001..<10_001)),
      SubmissionPlan.SubmittedJob(id: "a", indices: IndexSelection(0..<5_001)),
    ]
    #expect(try plan.dependencies(on: earlier, .all) == [["b", "a"], ["b", "a"]])
    #expect(try plan.dependencies(on: earlier, .indexByIndex) == [["a"], ["b"]])
    #expect(throws: SubmissionPlanError.self) {
      try plan.dependencies(on: [earlier[0]], .indexByIndex)
    }
  }
}
