import SweepList

/// Slurm, asked by its commands.
struct Slurm: BatchSystem {
  static let name = "slurm"

  /// The most tasks of an array that run at once.
  var throttle: Int?
  /// Further options of `sbatch`.
  var options: [String] = []

  /// Each job is a script, which sets the variables itself: no option of `sbatch` keeps a comma apart
  /// from the next variable.
  func request(for draft: JobDraft) throws -> JobRequest {
    var arguments = ["--parsable", "--job-name=\(draft.name)"]
    if let ids = draft.job.ids {
      let range = "\(ids.lowerBound)-\(ids.upperBound)"
      arguments.append("--array=\(range)\(throttle.map { "%\($0)" } ?? "")")
    }
    if !draft.dependencies.isEmpty {
      let kind = draft.isIndexByIndex && draft.job.isArray ? "aftercorr" : "afterok"
      arguments.append("--dependency=\(kind):\(draft.dependencies.joined(separator: ":"))")
      // Otherwise what waits for a task that failed waits for ever, and counts as queued.
      arguments.append("--kill-on-invalid-dep=yes")
    }
    if let minutes = draft.minutes { arguments.append("--time=\(minutes)") }
    let variables = draft.environment.map {
      "export \($0.name)=\(ShellText.quoted($0.value))\n"
    }
    let command = draft.command.map(ShellText.quoted).joined(separator: " ")
    return JobRequest(
      program: "sbatch", arguments: arguments + options,
      input: "#!/bin/sh\n\(variables.joined())exec \(command)\n")
  }

  func send(_ request: JobRequest) async throws -> String {
    let output = try await ExternalTool.slurm(request.program)
      .run(request.arguments, input: request.input)
    // The id, and behind a semicolon the cluster.
    let id = output.prefix { $0.isASCII && $0.isNumber }
    guard !id.isEmpty else {
      throw CommandError("sbatch: it names no job: '\(output.printable)'; look at squeue.")
    }
    return String(id)
  }

  func id(ofJobNamed name: String) async throws -> String? {
    let output = try await ExternalTool.slurm("squeue").run([
      "--noheader", "--all", "--states=all", "--name=\(name)", "--format=%F",
    ])
    return output.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  func view(of jobs: [SubmissionRecord.Job]) async throws -> SchedulerView {
    let output = try await ExternalTool.slurm("squeue").run([
      "--noheader", "--all", "--array", "--format=%F %K %T",
    ])
    return try Self.view(of: jobs, squeue: output)
  }

  /// What lines of job, id in the array and state tell.
  static func view(
    of jobs: [SubmissionRecord.Job], squeue output: String
  ) throws -> SchedulerView {
    let known = try Dictionary(
      jobs.compactMap { job in try job.id.map { ($0, (job.firstID, try job.selection())) } },
      uniquingKeysWith: { first, _ in first })
    var view = SchedulerView()
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let (firstID, indices) = known[String(words[0])],
        let state = Self.state(words[2])
      else { continue }
      view.note(state, position: (Int(words[1]) ?? 0) - (firstID ?? 0), of: indices)
    }
    return view
  }

  /// What a task does in a state of Slurm; `nil` where it has ended.
  private static func state(_ name: Substring) -> SchedulerView.TaskState? {
    switch name {
    case "PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT",
      "RESV_DEL_HOLD":
      .queued
    case "RUNNING", "COMPLETING", "STAGE_OUT", "SUSPENDED", "STOPPED", "RESIZING", "SIGNALING":
      .running
    default: nil
    }
  }

  /// The `MaxArraySize` of the cluster.
  static func maxArraySize() async throws -> Int {
    let output = try await ExternalTool.slurm("scontrol").run(["show", "config"])
    let line = output.split(separator: "\n").first { $0.hasPrefix("MaxArraySize") }
    guard let line, let word = line.split(separator: " ").last, let size = Int(word) else {
      throw CommandError("scontrol show config: no MaxArraySize; give --max-tasks.")
    }
    return size
  }
}
