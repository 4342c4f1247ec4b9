import ArgumentParser

/// The root of the command line; each subcommand is a file of its own in `Commands/`.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Plans hyperparameter sweeps, runs them, and finds the models.",
    discussion: """
      Exit status: 0, 1 when something failed, 2 for wrong usage, 129, 130 or 143 when a run \
      was stopped by SIGHUP, Ctrl-C or SIGTERM; that of its command for exec.

      Completion for a shell, bash, zsh or fish: sweep --generate-completion-script bash

      Example:
        sweep plan space.yml --design latin-hypercube --count 64
      """,
    subcommands: [
      PlanCommand.self, CheckCommand.self, ShowCommand.self, CreateCommand.self, RunCommand.self,
      ExecCommand.self, SubmitCommand.self, StatusCommand.self, BestCommand.self,
      PublishCommand.self, LoadCommand.self, VerifyCommand.self, AdoptCommand.self,
      CollectCommand.self, RemoveCommand.self, CheckpointsCommand.self, ReportCommand.self,
    ])
}
