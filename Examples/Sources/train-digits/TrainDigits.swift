import ArgumentParser

/// The root of the command line.
struct TrainDigits: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-digits",
    abstract: "Trains a network that reads handwritten digits, as one task of an array job.",
    discussion: """
      The task's index comes from the scheduler's environment, such as AWS_BATCH_JOB_ARRAY_INDEX; \
      its paramset from the list. Exit status: 0, 1 when something failed, 2 for wrong usage.

      Completion for a shell, bash, zsh or fish: train-digits --generate-completion-script bash

      Example:
        train-digits --list hyperparam_list.yml --storage storage
      """,
    subcommands: [TrainCommand.self, PredictCommand.self],
    defaultSubcommand: TrainCommand.self)
}
