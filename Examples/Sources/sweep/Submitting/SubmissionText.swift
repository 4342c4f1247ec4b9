import SweepList

/// What `sweep submit` prints.
enum SubmissionText {
  /// What became of a job, in one line.
  static func line(_ job: SubmissionRecord.Job, number: Int, of count: Int) -> String {
    "job \(number + 1) of \(count): \(job.id ?? "none"), indices \(job.indices.shortened(to: 100))\n"
  }

  /// The requests that would be sent.
  static func dryRun(_ drafts: [JobDraft], record: SubmissionRecord) -> String {
    zip(drafts, record.jobs).enumerated().map { number, pair in
      let (draft, job) = pair
      let size = draft.job.size
      var text =
        """
        # job \(number + 1) of \(drafts.count): \(size) \(size == 1 ? "task" : "tasks"), indices \
        \(job.indices.shortened(to: 100))
        \(job.request.text)

        """
      if let file = draft.job.selectionFile {
        text += "# its indices go into \(file.name), \(file.text.utf8.count) bytes\n"
      }
      return text
    }.joined(separator: "\n")
  }
}
