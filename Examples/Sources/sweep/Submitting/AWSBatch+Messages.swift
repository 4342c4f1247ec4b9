// The parts of AWS Batch's requests and answers that are used, under the names of its API.
extension AWSBatch {
  /// The request of SubmitJob.
  struct SubmitJob: Encodable {
    let jobName: String
    let jobQueue: String
    let jobDefinition: String
    let arrayProperties: ArraySize?
    let containerOverrides: Overrides
    let retryStrategy: RetryStrategy
    let timeout: Timeout?
    let dependsOn: [Dependency]?
    let tags: [String: String]?
    let propagateTags: Bool?
    let shareIdentifier: String?
    let schedulingPriorityOverride: Int?
  }

  struct ArraySize: Encodable {
    let size: Int
  }

  struct Overrides: Encodable {
    let command: [String]?
    let environment: [Variable]
  }

  struct Variable: Encodable {
    let name: String
    let value: String
  }

  struct RetryStrategy: Encodable {
    let attempts: Int
    let evaluateOnExit: [Rule]
  }

  /// What is done after an attempt that ended for such a reason.
  struct Rule: Encodable {
    let action: String
    var onStatusReason: String?
    var onReason: String?
  }

  struct Timeout: Encodable {
    let attemptDurationSeconds: Int
  }

  struct Dependency: Encodable {
    let jobId: String
    let type: String?
  }

  /// The answer of SubmitJob.
  struct SubmittedJob: Decodable {
    let jobId: String
  }

  /// The answer of DescribeJobs.
  struct JobDescriptions: Decodable {
    let jobs: [JobDescription]
  }

  struct JobDescription: Decodable {
    let jobId: String
    let status: String
    let statusReason: String?
    let arrayProperties: ArrayState?
  }

  struct ArrayState: Decodable {
    let statusSummary: [String: Int]?
  }

  /// The answer of ListJobs.
  struct JobList: Decodable {
    let jobSummaryList: [JobSummary]
  }

  struct JobSummary: Decodable {
    let jobId: String
    let statusReason: String?
    let container: ContainerSummary?
    let arrayProperties: ArrayIndex?

    /// Why the task ended, as far as it is told.
    var reason: String? {
      let reasons = [
        statusReason, container?.exitCode.map { "exit status \($0)" }, container?.reason,
      ]
      let text = reasons.compactMap(\.self).joined(separator: "; ")
      return text.isEmpty ? nil : text
    }
  }

  struct ContainerSummary: Decodable {
    let exitCode: Int?
    let reason: String?
  }

  struct ArrayIndex: Decodable {
    let index: Int?
  }
}
