import ArgumentParser
import SweepList

/// `sweep submit slurm`: through `sbatch`.
struct SubmitSlurmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm", abstract: "Submits array jobs to Slurm, through sbatch.",
    discussion: """
      Example:
        sweep submit slurm hyperparam_list.yml --storage storage --throttle 100 \\
          -- sweep exec -- python3 train.py
      """)

  @OptionGroup var options: SubmissionOptions

  @Option(help: "The most tasks of an array that run at once.")
  var throttle: Int?

  @Option(
    name: .customLong("sbatch-option"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "An option of sbatch, such as --sbatch-option=--partition=gpu; may be repeated.",
      valueName: "option"))
  var sbatchOptions: [String] = []

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp(
      "After --, the program that each task runs, such as: sweep exec -- python3 train.py",
      valueName: "command"), completion: .file())
  var command: [String]

  func validate() throws {
    guard !command.isEmpty else {
      throw ValidationError("COMMAND: the program that each task runs is needed after --.")
    }
    guard options.storage != nil || options.taskStorage != nil else {
      throw ValidationError("--storage: tasks need a folder for the models; add it.")
    }
    if let throttle, throttle < 1 {
      throw ValidationError("--throttle: it must be at least 1; it is \(throttle).")
    }
  }

  func run() async throws {
    let drafting = JobDrafting(
      options: options, limits: try await limits(), command: command,
      usualTaskStorage: options.storage.map(ListPlacement.absolute))
    try await Submission(
      system: Slurm(throttle: throttle, options: sbatchOptions), drafting: drafting
    ).run()
  }

  /// The limits of the cluster; where it cannot be asked and nothing is sent, those of Slurm as it comes.
  private func limits() async throws -> ArrayLimits {
    guard options.maxTasks == nil else { return options.limits(.slurm) }
    do {
      return .slurm(maxArraySize: try await Slurm.maxArraySize())
    } catch  where options.dryRun {
      try StandardStream.error.write(
        "MaxArraySize: \(ArrayLimits.slurm.mostTasks) is assumed, as the cluster cannot be asked: \(error)\n"
      )
      return .slurm
    }
  }
}
