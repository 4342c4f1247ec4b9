import ArgumentParser

/// `sweep submit`: the jobs of a list, sent to a scheduler.
struct SubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Submits a list as array jobs.",
    discussion: """
      What was submitted is recorded in LIST.submissions. A submission that was interrupted is \
      finished by the next 'sweep submit' of the list; no job is submitted twice.

      Example:
        sweep submit slurm hyperparam_list.yml --storage storage -- ./train
      """,
    subcommands: [
      SubmitAWSBatchCommand.self, SubmitSlurmCommand.self, SubmitKubernetesCommand.self,
    ])
}
