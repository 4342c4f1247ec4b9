import Foundation
import ModelStorage
import SweepList

/// Makes jobs, which any scheduler can be told, of what is wanted of a list.
struct JobDrafting: Sendable {
  /// What is wanted.
  let options: SubmissionOptions
  /// The scheduler's limits.
  let limits: ArrayLimits
  /// The program that each task runs.
  let command: [String]
  /// The store's folder as tasks see it, where nothing else is said.
  let usualTaskStorage: String?
  /// What the scheduler takes for a name.
  var naming = JobNaming.general

  /// The jobs of a submission, of which nothing is recorded or sent.
  struct Drafts {
    /// What tells the submission from others.
    let identifier: String
    /// Where tasks find the list.
    let placement: ListPlacement
    /// The jobs.
    let jobs: [JobDraft]
  }

  /// The jobs for what is wanted; none where nothing is.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - entries: What was submitted of it before.
  func drafts(
    of list: SubmittedList, entries: [SubmissionFolder.Entry]
  ) async throws -> Drafts {
    try drafts(
      of: try await wantedIndices(of: list, entries: entries), of: list, entries: entries)
  }

  /// Brings list and files of indices to where tasks find them, and binds the store to the list.
  func deliver(_ drafts: Drafts, of list: SubmittedList, scratch: String) async throws {
    if let storage = options.storage {
      // From now on another list is refused here, and not by its tasks.
      _ = try await options.creation.open(storage, listDigest: list.digest)
    }
    try await drafts.placement.deliver(options.list, digest: list.digest, scratch: scratch)
    for file in drafts.jobs.compactMap(\.job.selectionFile) {
      try drafts.placement.deliver(file)
    }
  }

  // MARK: - What is wanted

  private func wantedIndices(
    of list: SubmittedList, entries: [SubmissionFolder.Entry]
  ) async throws -> IndexSelection {
    let all = IndexSelection(0..<list.count)
    let chosen = try options.indices.map { try IndexSelection(parsing: $0) } ?? all
    if let last = chosen.last, last >= list.count {
      throw SubmissionPlanError.noSuchIndex(last, count: list.count)
    }
    for entry in entries where entry.record.listSHA256 != list.digest {
      throw CommandError(
        """
        \(options.list): it was edited after it was submitted (\(entry.file)): its SHA-256 was \
        \(entry.record.listSHA256) and is \(list.digest); give the new list a name of its own.
        """)
    }
    guard options.missing else {
      try requireNotSubmitted(chosen, entries: entries)
      return chosen
    }
    let status = try await MergedStatus(
      count: list.count, listDigest: list.digest, storage: options.storage ?? "",
      records: entries.map(\.record))
    return chosen.intersection(status.open)
  }

  /// Refuses what was submitted before, unless that is wanted.
  private func requireNotSubmitted(
    _ indices: IndexSelection, entries: [SubmissionFolder.Entry]
  ) throws {
    guard !options.again else { return }
    for entry in entries {
      let common = try entry.record.selection().intersection(indices)
      guard common.isEmpty else {
        throw CommandError(
          """
          \(options.list): \(entry.file) submitted \(common.count == 1 ? "index" : "indices") \
          \(IndexText.ranges(common).shortened(to: 100)) already; add --missing for what is missing \
          or failed, or --again to run all again.
          """)
      }
    }
  }

  // MARK: - Jobs

  private func drafts(
    of indices: IndexSelection, of list: SubmittedList, entries: [SubmissionFolder.Entry]
  ) throws -> Drafts {
    let taskStorage = options.taskStorage ?? usualTaskStorage
    let placement = try ListPlacement(options, digest: list.digest, taskStorage: taskStorage)
    var environment = Dictionary(
      options.environment.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    environment["SWEEP_LIST"] = placement.location
    environment["SWEEP_STORAGE"] = taskStorage
    let plan = try SubmissionPlan(
      indices, of: list.count, listDigest: list.digest, limits: limits, environment: environment,
      command: command, selectionFolder: placement.selectionFolder)
    let dependencies = try dependencies(of: plan, entries: entries)
    let identifier = String(UUID().uuidString.lowercased().prefix(8))
    let prefix = try naming.prefix(options)
    let jobs = zip(plan.jobs, dependencies).enumerated().map { number, pair in
      JobDraft(
        name: "\(prefix)-\(identifier)-\(number + 1)", job: pair.0, command: command,
        dependencies: pair.1, isIndexByIndex: options.indexByIndex, minutes: options.timeLimit)
    }
    return Drafts(identifier: identifier, placement: placement, jobs: jobs)
  }

  private func dependencies(
    of plan: SubmissionPlan, entries: [SubmissionFolder.Entry]
  ) throws -> [[String]] {
    guard let text = options.dependsOn else { return plan.jobs.map { _ in [] } }
    guard
      let earlier = entries.first(where: {
        $0.record.identifier == text || $0.record.fileName == text || $0.file == text
      })
    else {
      guard !options.indexByIndex else {
        throw CommandError(
          """
          --depends-on: index by index, the record of the earlier jobs is needed; '\(text)' is none \
          of \(options.list).submissions.
          """)
      }
      let ids = text.split(separator: ",").map(String.init)
      return plan.jobs.map { _ in ids }
    }
    let submitted = try earlier.record.jobs.compactMap { job in
      try job.id.map { SubmissionPlan.SubmittedJob(id: $0, indices: try job.selection()) }
    }
    return try plan.dependencies(on: submitted, options.indexByIndex ? .indexByIndex : .all)
  }
}

/// A list that is to be submitted, read and checked as a whole.
struct SubmittedList: Sendable {
  /// The number of its paramsets.
  let count: Int
  /// Its SHA-256.
  let digest: String

  /// Reads the list at a path, and prints its warnings.
  init(_ path: String, output: ReportOptions) throws {
    let check = try ParamsetList(path: path).check()
    try output.warn(
      WarningText.text(check.warnings, count: check.warningCount, list: path))
    (count, digest) = (check.count, check.sha256)
  }
}
