import ArgumentParser
import SweepList

/// `sweep submit aws-batch`: through the command line of AWS.
struct SubmitAWSBatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aws-batch", abstract: "Submits array jobs to AWS Batch, through the AWS CLI.",
    discussion: """
      A task is tried again only where its host was reclaimed: a training that fails once fails \
      again. The job definition says image, resources and the mount of the storage.

      Example:
        sweep submit aws-batch hyperparam_list.yml --queue gpu \\
          --definition train:3 --lists s3://models/lists
      """)

  @OptionGroup var options: SubmissionOptions

  @Option(help: "The job queue.")
  var queue: String

  @Option(help: "The job definition.")
  var definition: String

  @Option(help: "How often a task is tried in all where its host was reclaimed, 1 to 10.")
  var attempts = 3

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A tag of the jobs; may be repeated.", valueName: "name=value"),
    transform: NamedValue.init)
  var tags: [NamedValue] = []

  @Option(help: "The share of a fair-share queue that the jobs count for.")
  var shareIdentifier: String?

  @Option(help: "The priority within the share.")
  var schedulingPriority: Int?

  @Option(help: "The region.")
  var region: String?

  @Option(help: "The profile of the AWS CLI.")
  var profile: String?

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp(
      "After --, the program that each task runs (default: the job definition's).",
      valueName: "command"), completion: .file())
  var command: [String] = []

  func validate() throws {
    try PathArgument.requireNotEmpty(queue, "--queue")
    try PathArgument.requireNotEmpty(definition, "--definition")
    guard (1...10).contains(attempts) else {
      throw ValidationError("--attempts: it must be from 1 to 10; it is \(attempts).")
    }
  }

  func run() async throws {
    let programOptions =
      (region.map { ["--region", $0] } ?? []) + (profile.map { ["--profile", $0] } ?? [])
    let system = AWSBatch(
      queue: queue, definition: definition, attempts: attempts, tags: tags,
      shareIdentifier: shareIdentifier, schedulingPriority: schedulingPriority,
      programOptions: programOptions)
    let drafting = JobDrafting(
      options: options, limits: options.limits(.awsBatch), command: command,
      usualTaskStorage: "/storage")
    try await Submission(
      system: system, drafting: drafting, queue: queue, programOptions: programOptions
    ).run()
  }
}
