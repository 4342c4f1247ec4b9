import SweepList

/// The array jobs of a list as the page holds them: those that were submitted, or else a plan.
struct ReportShards: Encodable, Equatable {
  /// One job.
  struct Job: Encodable, Equatable {
    /// Its name; of a plan its number.
    let name: String
    /// Which indices it runs.
    let group: IndexGroup
    /// What became of it.
    let state: String
  }

  /// Where the jobs come from, in words.
  let source: String
  /// The jobs.
  let jobs: [Job]
  /// How many there are beside.
  let otherJobs: Int

  /// How many jobs are shown.
  static let most = 200

  /// The shards of a list.
  ///
  /// - Parameters:
  ///   - records: What was submitted of it.
  ///   - count: The number of its paramsets.
  ///   - digest: Its SHA-256.
  init(records: [SubmissionRecord], count: Int, digest: String) throws {
    var all: [Job] = []
    if records.isEmpty {
      source = "Nothing was submitted: the plan of 'sweep submit aws-batch', within its limits"
      let plan = try SubmissionPlan(
        IndexSelection(0..<count), of: count, listDigest: digest, limits: .awsBatch)
      all = plan.jobs.enumerated().map { number, job in
        Job(
          name: "job \(number + 1) of \(plan.jobs.count)",
          group: IndexGroup(job.indices.map(\.self)),
          state: job.isArray ? "planned, an array" : "planned, a single task")
      }
    } else {
      source = "As the records of 'sweep submit' beside the list tell"
      for record in records {
        let ofOther = record.listSHA256 == digest ? "" : ", of another version of the list"
        all += try record.jobs.map { job in
          let id = job.id.map { " as \($0)" } ?? ""
          return Job(
            name: job.name, group: IndexGroup(try job.selection().map(\.self)),
            state: "\(job.state.rawValue) to \(record.scheduler)\(id)\(ofOther)")
        }
      }
    }
    jobs = Array(all.prefix(Self.most))
    otherJobs = all.count - jobs.count
  }
}
