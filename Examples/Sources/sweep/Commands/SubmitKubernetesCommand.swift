import ArgumentParser
import SweepList

/// `sweep submit kubernetes`: manifests for `kubectl apply -f -`.
struct SubmitKubernetesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kubernetes", abstract: "Prints Indexed Jobs for kubectl apply -f -.",
    discussion: """
      What kubectl makes of them is not recorded: --missing asks the store alone, so wait for the \
      jobs' end first.

      Example:
        sweep submit kubernetes hyperparam_list.yml --image me/trainer:1 \\
          --claim models --storage /mnt/models -- sweep exec -- python3 train.py
      """)

  @OptionGroup var options: SubmissionOptions

  @Option(help: "The container's image.")
  var image: String

  @Option(help: "The claim of the volume that is mounted as the tasks' storage.")
  var claim: String?

  @Option(help: "The namespace.")
  var namespace: String?

  @Option(help: "The most pods that run at once (default: all).")
  var parallelism: Int?

  @Option(help: "How often an index is tried in all.")
  var attempts = 3

  @Option(
    name: .customLong("resource"),
    help: ArgumentHelp(
      "What a container gets, such as cpu=4, memory=16Gi, nvidia.com/gpu=1; may be repeated.",
      valueName: "name=amount"),
    transform: NamedValue.init)
  var resources: [NamedValue] = []

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp(
      "After --, the program that each task runs, such as: sweep exec -- python3 train.py",
      valueName: "command"), completion: .file())
  var command: [String]

  func validate() throws {
    try PathArgument.requireNotEmpty(image, "--image")
    guard !command.isEmpty else {
      throw ValidationError("COMMAND: the program that each task runs is needed after --.")
    }
    for (number, option) in [(parallelism, "--parallelism"), (attempts, "--attempts")] {
      if let number, number < 1 {
        throw ValidationError("\(option): it must be at least 1; it is \(number).")
      }
    }
    guard options.dependsOn == nil else {
      throw ValidationError("--depends-on: a Job of Kubernetes waits for no other; leave it out.")
    }
  }

  func run() async throws {
    let mountPath = options.taskStorage ?? "/storage"
    let setting = KubernetesJob.Setting(
      image: image, claim: claim, mountPath: mountPath, namespace: namespace,
      parallelism: parallelism, attempts: attempts,
      resources: Dictionary(
        resources.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    let drafting = JobDrafting(
      options: options, limits: options.limits(.kubernetes), command: command,
      usualTaskStorage: mountPath, naming: .kubernetes)
    let list = try SubmittedList(options.list, output: options.output)
    let folder = SubmissionFolder(of: options.list)
    let drafts = try await drafting.drafts(of: list, entries: try folder.entries())
    let jobs = drafts.jobs.map { KubernetesJob($0, in: setting, listDigest: list.digest) }
    if !options.dryRun {
      let lock = try folder.lock()
      defer { lock.release() }
      try await drafting.deliver(drafts, of: list, scratch: folder.path)
    }
    // Asked for as output, so that --quiet does not leave it out.
    try StandardStream.output.write(
      options.output.json
        ? JSONText.of(KubernetesJob.List(items: jobs))
        : try jobs.map { "---\n\(try JSONText.of($0))" }.joined())
  }
}
