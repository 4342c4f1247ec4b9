import ArgumentParser
import Foundation
import ModelStorage

/// `sweep exec`: one task of an array job, trained by any command.
struct ExecCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec",
    abstract: "Runs a command for the paramset of this task's index, and publishes its model.",
    discussion: """
      The command is told its paramset by SWEEP_PARAM_<NAME>, SWEEP_PARAMSET_JSON and \
      SWEEP_PARAMSET_YAML, and its index in the list by SWEEP_INDEX and AWS_BATCH_JOB_ARRAY_INDEX. \
      {NAME} in an argument stands for the value of a hyperparameter, as do {index}, {model_dir}, \
      {metrics_file}, {paramset_json} and {paramset_yaml}; {{ and }} are braces. It writes its \
      model into the folder SWEEP_MODEL_DIR and, if it has any, its metrics into the file \
      SWEEP_METRICS_FILE as JSON, such as {"accuracy": 0.97}. When it exits 0 the model is \
      published; any other exit status is passed on. An index that is complete runs nothing.

      Example:
        sweep exec --list hyperparam_list.yml --storage storage -- python3 train.py
      """)

  @Option(help: "The list, a path or s3://BUCKET/KEY (default: $SWEEP_LIST).", completion: .yaml)
  var list: String?

  @Option(
    help: "The folder that the models go to (default: $SWEEP_STORAGE).", completion: .directory)
  var storage: String?

  @OptionGroup var creation: CreateOption

  @Flag(help: "Leave the checkpoints of the index beside the published model.")
  var keepCheckpoints = false

  @OptionGroup var quietness: QuietOption

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("After --, the program that trains one index.", valueName: "command"),
    completion: .file())
  var command: [String]

  func validate() throws {
    guard !command.isEmpty else { throw ValidationError(TaskCommand.missing) }
    if let list { try PathArgument.requireNotEmpty(list, "--list") }
    if let storage { try PathArgument.requireNotEmpty(storage, "--storage") }
  }

  func run() async throws {
    let list = try PathArgument.value(list, "--list", variable: "SWEEP_LIST")
    let storage = try PathArgument.value(storage, "--storage", variable: "SWEEP_STORAGE")
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let status = try await run(list: list, storage: storage, scratch: scratch)
    if status != 0 { throw ExitCode(status) }
  }

  /// Runs the command, unless the index is complete.
  ///
  /// - Returns: The exit status.
  private func run(list: String, storage: String, scratch: ScratchFolder) async throws -> Int32 {
    let task = try await ExecTask.current(list: list, scratch: scratch)
    let arguments = try ExecArguments(command.dropFirst(), paramset: task.paramset)
    let environment = try ExecEnvironment(
      of: task, inherited: ProcessInfo.processInfo.environment.keys)
    let store = try await creation.open(storage, listDigest: task.listDigest)
    guard try await !store.isComplete(index: task.index) else {
      let model = try await store.model(at: task.index)
      if !quietness.quiet {
        ExecOutput.say(task.index, "complete already, nothing to do: \(model.directory)")
      }
      return 0
    }
    let command = try await TaskCommand(command)
    let files = try ExecFiles(of: task, in: scratch)
    let attempt = try await store.begin(
      index: task.index, attempt: task.attempt, paramset: task.paramset)
    return try await ExecRun(
      attempt: attempt,
      command: command.with(
        arguments: arguments.texts(of: task, modelDirectory: attempt.directory, files: files)),
      environment: environment.changes(
        storage: store.path, modelDirectory: attempt.directory, files: files),
      metricsFile: files.metrics, keepsCheckpoints: keepCheckpoints, isQuiet: quietness.quiet
    ).run()
  }
}
