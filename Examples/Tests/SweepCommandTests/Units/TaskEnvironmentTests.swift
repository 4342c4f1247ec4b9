import SweepList
import Testing

@testable import sweep

@Suite struct TaskEnvironmentTests {
  private static let digest = String(repeating: "5eed", count: 16)
  private static let environment = TaskEnvironment(size: 24, listDigest: digest, job: "parent")

  @Test func speaksAsAWSBatch() throws {
    let set = Self.environment.changes(index: 7, attempt: 2).compactMapValues { $0 }
    #expect(
      set == [
        "AWS_BATCH_JOB_ARRAY_INDEX": "7", "AWS_BATCH_JOB_ARRAY_SIZE": "24",
        "AWS_BATCH_JOB_ATTEMPT": "2", "AWS_BATCH_JOB_ID": "parent:7", "AWS_BATCH_JQ_NAME": "local",
        "AWS_BATCH_CE_NAME": "local", "SWEEP_LIST_SHA256": Self.digest,
      ])
    let task = try ArrayTask.current(environment: set)
    #expect(task.index == 7)
    #expect(task.attempt == 2)
    #expect(task.listDigest == Self.digest)
  }

  @Test(arguments: [
    "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "PBS_ARRAY_INDEX", "PBS_ARRAYID", "SGE_TASK_ID",
    "LSB_JOBINDEX", "JOB_COMPLETION_INDEX", "BATCH_TASK_INDEX", "CLOUD_RUN_TASK_INDEX",
    "NOMAD_ALLOC_INDEX", "PARALLEL_SEQ", "SWEEP_INDICES",
  ])
  func removesWhatCouldDisagree(name: String) {
    let changes = Self.environment.changes(index: 0, attempt: 1)
    #expect(changes.keys.contains(name))
    #expect(changes[name] == .some(nil))
  }

  @Test func ofATaskOfAnotherArrayTellsNoSize() throws {
    let changes = TaskEnvironment(listDigest: Self.digest).changes(index: 900, attempt: 2)
    #expect(
      changes.compactMapValues { $0 } == [
        "AWS_BATCH_JOB_ARRAY_INDEX": "900", "AWS_BATCH_JOB_ATTEMPT": "2",
        "SWEEP_LIST_SHA256": Self.digest,
      ])
    #expect(changes["AWS_BATCH_JOB_ARRAY_SIZE"] == .some(nil))
    #expect(!changes.keys.contains("AWS_BATCH_JOB_ID"))
  }

  @Test func givesEachRunItsOwnJob() {
    #expect(TaskEnvironment.newJob() != TaskEnvironment.newJob())
    #expect(TaskEnvironment.newJob().count == 36)
  }
}
