import ArgumentParser

/// `sweep checkpoints`: how far trainings are that have not published.
struct CheckpointsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoints",
    abstract: "Lists, saves, loads and removes the checkpoints of an index.",
    discussion: """
      A trainer in any language saves a folder now and then, and its next attempt goes on from \
      there, on whichever host:

      if dir=$(sweep checkpoints load); then resume "$dir"; fi
      sweep checkpoints save --step 3 --metric loss=0.4 state

      Under 'sweep exec' the storage and the index are known. A checkpoint is complete or absent, \
      whatever is killed when. When the model is published, its checkpoints are gone.

      Example:
        sweep checkpoints --storage storage --index 0-9
      """,
    subcommands: [
      CheckpointsListCommand.self, CheckpointsSaveCommand.self, CheckpointsLoadCommand.self,
      CheckpointsRemoveCommand.self,
    ],
    defaultSubcommand: CheckpointsListCommand.self)
}
