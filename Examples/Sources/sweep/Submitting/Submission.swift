import Foundation
import SweepList

/// One `sweep submit`: jobs are recorded and sent one after the other.
struct Submission<System: BatchSystem>: Sendable {
  /// The scheduler.
  let system: System
  /// What makes the jobs.
  let drafting: JobDrafting
  /// The queue, where the scheduler's calls need one.
  var queue: String?
  /// Options of every call, such as a region.
  var programOptions: [String] = []

  private var output: ReportOptions { drafting.options.output }

  /// Submits, or prints what would be.
  func run() async throws {
    let path = drafting.options.list
    let list = try SubmittedList(path, output: output)
    let folder = SubmissionFolder(of: path)
    guard !drafting.options.dryRun else {
      let drafts = try await drafting.drafts(of: list, entries: try folder.entries())
      let record = try record(drafts, of: list)
      // Asked for as output, so that --quiet does not leave it out.
      try StandardStream.output.write(
        output.json
          ? JSONText.of(SubmissionReport(record, file: nil))
          : SubmissionText.dryRun(drafts.jobs, record: record))
      return
    }
    let lock = try folder.lock()
    defer { lock.release() }
    let entries = try folder.entries()
    if let unfinished = entries.first(where: \.record.isUnfinished) {
      try await finish(unfinished, of: list, in: folder)
      return
    }
    let drafts = try await drafting.drafts(of: list, entries: entries)
    guard !drafts.jobs.isEmpty else {
      try output.write(
        SubmissionReport(try record(drafts, of: list), file: nil),
        text: "nothing to submit: no index is missing or failed\n")
      return
    }
    let record = try record(drafts, of: list)
    try await drafting.deliver(drafts, of: list, scratch: folder.path)
    let entry = SubmissionFolder.Entry(file: "\(record.fileName).json", record: record)
    try folder.save(entry)
    try await send(entry, in: folder)
  }

  private func record(
    _ drafts: JobDrafting.Drafts, of list: SubmittedList
  ) throws -> SubmissionRecord {
    SubmissionRecord(
      identifier: drafts.identifier, scheduler: System.name, programOptions: programOptions,
      queue: queue,
      created: Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)),
      listSHA256: list.digest,
      jobs: try drafts.jobs.map { draft in
        SubmissionRecord.Job(
          name: draft.name, indices: "\(draft.job.indices)", firstID: draft.job.ids?.lowerBound,
          request: try system.request(for: draft), state: .planned)
      })
  }

  // MARK: - Sending

  /// Sends what an interrupted submission left.
  private func finish(
    _ entry: SubmissionFolder.Entry, of list: SubmittedList, in folder: SubmissionFolder
  ) async throws {
    let record = entry.record
    try requireSame(record, of: list, file: "\(folder.path)/\(entry.file)")
    let text =
      "\(entry.file): finishing the submission that was interrupted; nothing else is submitted\n"
    if output.isForPeople { try StandardStream.output.write(text) }
    var entry = entry
    for number in record.jobs.indices where record.jobs[number].state == .sending {
      // Whether the scheduler had it is found by the name, which no other job has.
      let id = try await system.id(ofJobNamed: record.jobs[number].name)
      entry.record.jobs[number].id = id
      entry.record.jobs[number].state = id == nil ? .planned : .submitted
    }
    try folder.save(entry)
    try await send(entry, in: folder)
  }

  private func send(
    _ entry: SubmissionFolder.Entry, in folder: SubmissionFolder
  ) async throws {
    // The line of each job is progress enough for a log.
    let sent = try await ProgressLine.during(isQuiet: output.isQuiet, logRule: .never) { line in
      try await send(entry, in: folder, showing: line)
    }
    if output.json {
      try StandardStream.output.write(
        JSONText.of(SubmissionReport(sent.record, file: "\(folder.path)/\(sent.file)")))
    }
  }

  private func send(
    _ entry: SubmissionFolder.Entry, in folder: SubmissionFolder, showing line: ProgressLine
  ) async throws -> SubmissionFolder.Entry {
    var entry = entry
    let count = entry.record.jobs.count
    for number in entry.record.jobs.indices {
      line.update(
        WorkProgress(label: "submitting", done: number, total: count, unit: .things("jobs")))
      if entry.record.jobs[number].state != .submitted {
        entry.record.jobs[number].state = .sending
        try folder.save(entry)
        do {
          entry.record.jobs[number].id = try await system.send(entry.record.jobs[number].request)
        } catch let error as ExternalTool.Failure {
          // The scheduler said no: it has nothing.
          entry.record.jobs[number].state = .planned
          throw try refused(entry, in: folder, error)
        }
        entry.record.jobs[number].state = .submitted
        try folder.save(entry)
      }
      if output.isForPeople {
        let text = SubmissionText.line(entry.record.jobs[number], number: number, of: count)
        try line.aside { try StandardStream.output.write(text) }
      }
    }
    return entry
  }
}

extension Submission {
  /// Refuses to finish a submission of another list, or to another place: what was sent is looked
  /// for where this command sends.
  private func requireSame(_ record: SubmissionRecord, of list: SubmittedList, file: String) throws
  {
    let difference: String? =
      if record.listSHA256 != list.digest {
        "the list was edited since"
      } else if record.scheduler != System.name {
        "it went to \(record.scheduler)"
      } else if record.queue != queue || record.programOptions != programOptions {
        "it went to \(([record.queue].compactMap(\.self) + record.programOptions).joined(separator: " "))"
      } else {
        nil
      }
    guard let difference else { return }
    throw CommandError(
      """
      \(file): this submission was interrupted, and cannot be finished by this command: \(difference); \
      run the command again that began it, or move the file away.
      """)
  }

  /// What is said, and kept, where a scheduler takes no more jobs.
  private func refused(
    _ entry: SubmissionFolder.Entry, in folder: SubmissionFolder, _ error: ExternalTool.Failure
  ) throws -> CommandError {
    let count = entry.record.jobs.count
    let submitted = entry.record.jobs.count { $0.state == .submitted }
    guard submitted > 0 else {
      try folder.remove(entry)
      return CommandError("\(error); nothing was submitted.")
    }
    try folder.save(entry)
    return CommandError(
      """
      \(error); \(submitted) of \(count) jobs are submitted, as \(folder.path)/\(entry.file) says; \
      run the same command again for the rest.
      """)
  }
}
