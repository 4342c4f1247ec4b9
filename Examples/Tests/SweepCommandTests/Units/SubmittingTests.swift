import ArgumentParser
import ModelStorage
import SweepList
import Testing

@testable import sweep

/// The parts of `sweep submit`.
@Suite struct SubmittingTests {
  static let words: [(String, String)] = [
    ("train", "train"), ("a=b,c:d/e.f-g_h%i@j+k", "a=b,c:d/e.f-g_h%i@j+k"), ("", "''"),
    ("a b", "'a b'"), ("$HOME", "'$HOME'"), ("it's", #"'it'\''s'"#), ("é", "'é'"), ("*", "'*'"),
  ]

  @Test(arguments: words)
  func shellsTakeWordsAsTheyAre(word: String, text: String) {
    #expect(ShellText.quoted(word) == text)
  }

  @Test func namesAreThoseOfTheListUnlessGiven() throws {
    func prefix(_ arguments: [String], _ naming: JobNaming = .general) throws -> String {
      try naming.prefix(try SubmissionOptions.parse(arguments))
    }
    #expect(try prefix(["a/hyperparam_list.yml"]) == "sweep-hyperparam_list")
    #expect(try prefix(["a/My list.2.yml"]) == "sweep-My-list-2")
    #expect(try prefix(["a/My_list.yml"], .kubernetes) == "sweep-my-list")
    #expect(try prefix(["\(String(repeating: "a", count: 200)).yml"]).count == 100)
    #expect(try prefix(["l.yml", "--name", "digits_2"]) == "digits_2")
    for (name, naming) in [
      ("digits_2", JobNaming.kubernetes), ("Digits", .kubernetes), ("-a", .general),
      ("é", .general), (String(repeating: "a", count: 101), .general),
    ] {
      #expect(throws: CommandError.self) { try prefix(["l.yml", "--name=\(name)"], naming) }
    }
  }

  static let placements: [([String], String?, location: String, folder: String?)] = [
    (["--storage", "/s"], "/s", "/s/.lists/d.yml", "/s/.lists"),
    (["--storage", "/s"], "/storage", "/storage/.lists/d.yml", "/storage/.lists"),
    (["--storage", "/s", "--lists", "/s/l"], "/mnt", "/mnt/l/d.yml", "/mnt/l"),
    (["--storage", "/s", "--lists", "/other"], "/mnt", "/other/d.yml", "/other"),
    (["--storage", "/s", "--lists", "/see"], "/mnt", "/see/d.yml", "/see"),
    (["--lists", "s3://b/p"], "/storage", "s3://b/p/d.yml", nil),
    (["--lists", "s3://b/p/"], "/storage", "s3://b/p/d.yml", nil),
    (["--task-list", "/app/list.yml"], "/storage", "/app/list.yml", nil),
  ]

  @Test(arguments: placements)
  func listsArePlacedWhereTasksSeeThem(
    arguments: [String], taskStorage: String?, location: String, folder: String?
  ) throws {
    let options = try SubmissionOptions.parse(["list.yml"] + arguments)
    let placement = try ListPlacement(options, digest: "d", taskStorage: taskStorage)
    #expect(placement.location == location)
    #expect(placement.selectionFolder == folder)
  }

  @Test func aListWithoutAPlaceIsRefused() throws {
    let options = try SubmissionOptions.parse(["list.yml"])
    #expect(throws: CommandError.self) {
      try ListPlacement(options, digest: "d", taskStorage: "/storage")
    }
  }

  @Test func storeAndSchedulerAreMerged() {
    func failure(_ index: Int) -> FailedAttempt {
      FailedAttempt(index: index, attempt: 1, reason: "exit status 3", recordedAt: "now")
    }
    let store = StoreStatus(
      complete: [0, 1], running: [2], failed: [failure(3), failure(4)], missing: [5, 6, 7, 8])
    // A model that is complete stays so while its task still ends; a failure that is tried again is
    // no failure.
    let status = MergedStatus(
      store: store,
      view: SchedulerView(queued: [4, 5], running: [1, 2, 6], failed: [7: "the host is gone"]))
    #expect(status.running == [2, 6])
    #expect(status.queued == [4, 5])
    #expect(status.failed.map(\.index) == [3, 7])
    #expect(status.failed.map(\.reason) == ["exit status 3", "the host is gone"])
    #expect(status.missing == [8])
    #expect(status.open == IndexSelection([3, 7, 8]))
    let alone = MergedStatus(store: store, view: nil)
    #expect(alone.open == IndexSelection([3, 4, 5, 6, 7, 8]))
  }

  @Test func tasksOfSlurmAreReadFromItsQueue() throws {
    let request = JobRequest(program: "sbatch", arguments: [], input: "")
    let jobs = [
      SubmissionRecord.Job(
        name: "a", indices: "10-30:10", firstID: 0, request: request, state: .submitted, id: "7"),
      SubmissionRecord.Job(
        name: "b", indices: "5", firstID: nil, request: request, state: .submitted, id: "8"),
      SubmissionRecord.Job(
        name: "c", indices: "6", firstID: nil, request: request, state: .planned, id: nil),
    ]
    let view = try Slurm.view(
      of: jobs,
      squeue: """
        7 0 PENDING
        7 1 RUNNING
        7 2 FAILED
        7 3 RUNNING
        8 N/A COMPLETING
        9 0 RUNNING
        nonsense

        """)
    #expect(view == SchedulerView(queued: [10], running: [20, 5]))
  }
}
