import Foundation
import SweepList

/// AWS Batch, asked by the command line of AWS.
struct AWSBatch: BatchSystem {
  static let name = "aws-batch"

  /// The queue that jobs go to.
  let queue: String
  /// The job definition, which says image, resources and mounts.
  var definition = ""
  /// How often a task is tried where its host was reclaimed.
  var attempts = 1
  /// Tags of the jobs.
  var tags: [NamedValue] = []
  /// The share that the jobs count for, in a queue with fair share.
  var shareIdentifier: String?
  /// The priority within the share.
  var schedulingPriority: Int?
  /// Options that every call needs: region and profile.
  var programOptions: [String] = []

  /// The shortest time limit, in seconds.
  private static let shortestTimeout = 60

  func request(for draft: JobDraft) throws -> JobRequest {
    let body = SubmitJob(
      jobName: draft.name, jobQueue: queue, jobDefinition: definition,
      arrayProperties: draft.job.isArray ? .init(size: draft.job.size) : nil,
      containerOverrides: .init(
        command: draft.command.isEmpty ? nil : draft.command,
        environment: draft.environment.map { .init(name: $0.name, value: $0.value) }),
      retryStrategy: .init(
        attempts: attempts,
        evaluateOnExit: [
          .init(action: "RETRY", onStatusReason: "Host EC2*"),
          // What matches nothing would be tried again.
          .init(action: "EXIT", onReason: "*"),
        ]),
      timeout: draft.minutes.map {
        .init(attemptDurationSeconds: max(Self.shortestTimeout, $0 * 60))
      },
      dependsOn: draft.dependencies.isEmpty
        ? nil
        : draft.dependencies.map {
          .init(jobId: $0, type: draft.isIndexByIndex && draft.job.isArray ? "N_TO_N" : nil)
        },
      tags: tags.isEmpty
        ? nil : Dictionary(tags.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }),
      propagateTags: tags.isEmpty ? nil : true, shareIdentifier: shareIdentifier,
      schedulingPriorityOverride: schedulingPriority)
    let json = try JSONText.line(body)
    if let most = ArrayLimits.awsBatch.requestByteCount, json.utf8.count > most {
      throw CommandError(
        """
        \(draft.name): AWS Batch takes requests of \(most) bytes; this one has \(json.utf8.count); \
        shorten command, --environment or --tag.
        """)
    }
    return JobRequest(
      program: "aws",
      arguments: ["batch", "submit-job", "--cli-input-json", json, "--output", "json"]
        + programOptions, input: "")
  }

  func send(_ request: JobRequest) async throws -> String {
    let output = try await ExternalTool.aws.run(request.arguments)
    return try decode(SubmittedJob.self, output, of: "batch submit-job").jobId
  }

  func id(ofJobNamed name: String) async throws -> String? {
    let list = try await call(
      JobList.self,
      ["list-jobs", "--job-queue", queue, "--filters", "name=JOB_NAME,values=\(name)"])
    return list.jobSummaryList.first?.jobId
  }

  func view(of jobs: [SubmissionRecord.Job]) async throws -> SchedulerView {
    var view = SchedulerView()
    let submitted = jobs.filter { $0.id != nil }
    for start in stride(from: 0, to: submitted.count, by: Self.mostDescribed) {
      let some = submitted[start..<min(start + Self.mostDescribed, submitted.count)]
      let list = try await call(
        JobDescriptions.self, ["describe-jobs", "--jobs"] + some.compactMap(\.id))
      // The service forgets a job some days after its end.
      for description in list.jobs {
        guard let job = some.first(where: { $0.id == description.jobId }) else { continue }
        try await note(job, description, in: &view)
      }
    }
    return view
  }

  /// The most jobs that one call describes.
  private static let mostDescribed = 100

  private func note(
    _ job: SubmissionRecord.Job, _ description: JobDescription, in view: inout SchedulerView
  ) async throws {
    let indices = try job.selection()
    guard job.firstID != nil else {
      let state = Self.state(description.status, reason: description.statusReason)
      if let state { view.note(state, position: 0, of: indices) }
      return
    }
    let counts = description.arrayProperties?.statusSummary
    for status in Self.statuses where counts?[status] != 0 {
      // Without a status only those that run are listed.
      let list = try await call(
        JobList.self,
        ["list-jobs", "--array-job-id", description.jobId, "--job-status", status])
      for task in list.jobSummaryList {
        guard let position = task.arrayProperties?.index,
          let state = Self.state(status, reason: task.reason)
        else { continue }
        view.note(state, position: position, of: indices)
      }
    }
  }

  /// The states of tasks that are not done.
  private static let statuses = [
    "SUBMITTED", "PENDING", "RUNNABLE", "STARTING", "RUNNING", "FAILED",
  ]

  private static func state(_ status: String, reason: String?) -> SchedulerView.TaskState? {
    switch status {
    case "SUBMITTED", "PENDING", "RUNNABLE": .queued
    case "STARTING", "RUNNING": .running
    case "FAILED": .failed(reason: reason ?? "AWS Batch tells no reason")
    default: nil
    }
  }

  private func call<Value: Decodable>(
    _ type: Value.Type, _ arguments: [String]
  ) async throws -> Value {
    let output = try await ExternalTool.aws.run(
      ["batch"] + arguments + ["--output", "json"] + programOptions)
    return try decode(type, output, of: "batch \(arguments[0])")
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ output: String, of call: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(output.utf8))
    } catch {
      throw CommandError(
        "aws \(call): its answer is not understood: '\(output.printable.shortened(to: 200))'.")
    }
  }
}
