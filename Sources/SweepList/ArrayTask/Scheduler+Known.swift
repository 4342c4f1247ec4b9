extension Scheduler {
  /// The schedulers whose tasks are recognised, in the order in which they are looked for.
  ///
  /// HTCondor has no variable: pass its `$(Process)` on as `SWEEP_INDICES`.
  public static let known: [Scheduler] = [
    Scheduler(
      name: "AWS Batch", indexVariable: "AWS_BATCH_JOB_ARRAY_INDEX",
      range: RangeVariables(count: "AWS_BATCH_JOB_ARRAY_SIZE"),
      attemptVariable: "AWS_BATCH_JOB_ATTEMPT", firstAttempt: 1),
    Scheduler(
      name: "Slurm", indexVariable: "SLURM_ARRAY_TASK_ID",
      range: RangeVariables(
        first: "SLURM_ARRAY_TASK_MIN", last: "SLURM_ARRAY_TASK_MAX",
        step: "SLURM_ARRAY_TASK_STEP", count: "SLURM_ARRAY_TASK_COUNT"),
      attemptVariable: "SLURM_RESTART_COUNT", leavesFirstAttemptUnset: true),
    Scheduler(name: "OpenPBS", indexVariable: "PBS_ARRAY_INDEX"),
    Scheduler(name: "Torque", indexVariable: "PBS_ARRAYID"),
    Scheduler(
      name: "Grid Engine", indexVariable: "SGE_TASK_ID", firstID: 1, outsideArrays: "undefined",
      range: RangeVariables(
        first: "SGE_TASK_FIRST", last: "SGE_TASK_LAST", step: "SGE_TASK_STEPSIZE"),
      attemptVariable: "RESTARTED"),
    Scheduler(
      name: "LSF", indexVariable: "LSB_JOBINDEX", firstID: 1, outsideArrays: "0",
      range: RangeVariables(last: "LSB_JOBINDEX_END", step: "LSB_JOBINDEX_STEP")),
    Scheduler(name: "Kubernetes", indexVariable: "JOB_COMPLETION_INDEX"),
    Scheduler(
      name: "Google Cloud Batch", indexVariable: "BATCH_TASK_INDEX",
      range: RangeVariables(count: "BATCH_TASK_COUNT"),
      attemptVariable: "BATCH_TASK_RETRY_ATTEMPT"),
    Scheduler(
      name: "Cloud Run jobs", indexVariable: "CLOUD_RUN_TASK_INDEX",
      range: RangeVariables(count: "CLOUD_RUN_TASK_COUNT"),
      attemptVariable: "CLOUD_RUN_TASK_ATTEMPT"),
    Scheduler(name: "Nomad", indexVariable: "NOMAD_ALLOC_INDEX"),
    Scheduler(name: "GNU parallel", indexVariable: "PARALLEL_SEQ", firstID: 1),
  ]

  /// No scheduler: a single task, of which `SWEEP_INDICES` tells the one index.
  public static let singleTask = Scheduler(
    name: "single task", indexVariable: ArrayTask.indicesVariable)
}
