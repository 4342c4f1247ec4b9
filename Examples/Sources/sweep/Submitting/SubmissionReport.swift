import SweepList

/// What was submitted of a list, or would be, as JSON.
struct SubmissionReport: Encodable {
  /// One job.
  struct Job: Encodable {
    /// The scheduler's id; `nil` where nothing was sent.
    let id: String?
    /// Its name.
    let name: String
    /// The indices that it runs.
    let indices: IndexGroup
    /// The call that submits it, where nothing was sent.
    let request: JobRequest?
  }

  /// The scheduler's name.
  let scheduler: String
  /// The file that records it; `nil` where nothing was sent.
  let record: String?
  /// The jobs.
  let jobs: [Job]

  /// What a record says.
  ///
  /// - Parameter file: Its path; `nil` where nothing was sent.
  init(_ record: SubmissionRecord, file: String?) throws {
    scheduler = record.scheduler
    self.record = file
    jobs = try record.jobs.map { job in
      Job(
        id: job.id, name: job.name, indices: IndexGroup(try job.selection()),
        request: file == nil ? job.request : nil)
    }
  }
}
