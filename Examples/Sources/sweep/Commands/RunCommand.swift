import ArgumentParser
import Foundation
import ModelStorage
import SweepList

/// `sweep run`: an array job on this machine.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a command for each paramset that has no model yet.",
    discussion: """
      Each task is told its index as AWS Batch tells it, in AWS_BATCH_JOB_ARRAY_INDEX and its \
      like. It has succeeded when the storage has a complete model of its index. Its output is \
      kept in DIR/<index>/log/attempt-<k>.txt. Indices that another run is at are left to it. \
      Ctrl-C asks the tasks to stop, with all that they started; a second one kills them.

      Example:
        sweep run hyperparam_list.yml --storage storage --create -- ./train
      """)

  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Option(help: "The folder that the models go to.", completion: .directory)
  var storage: String

  @OptionGroup var creation: CreateOption

  @Option(help: "The tasks at a time (default: the processor's cores).")
  var parallel: Int?

  @Option(help: "The seconds that a task has for stopping when the run is stopped.")
  var grace = 10

  @OptionGroup var output: ReportOptions

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("After --, the program that trains one index.", valueName: "command"),
    completion: .file())
  var command: [String]

  /// The longest grace: a day.
  private static let longestGrace = 86_400

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
    try PathArgument.requireNotEmpty(storage, "--storage")
    if let parallel, parallel < 1 {
      throw ValidationError("--parallel: it must be at least 1; it is \(parallel).")
    }
    guard (0...Self.longestGrace).contains(grace) else {
      throw ValidationError(
        "--grace: it must be from 0 to \(Self.longestGrace) seconds; it is \(grace).")
    }
    guard !command.isEmpty else {
      throw ValidationError(TaskCommand.missing)
    }
  }

  func run() async throws {
    let task = try await TaskCommand(command)
    let check = try ParamsetList(path: list).check()
    try output.warn(
      WarningText.text(check.warnings, count: check.warningCount, list: list))
    let (count, digest) = (check.count, check.sha256)
    let store = try await creation.open(storage, listDigest: digest)
    let plan = try await RunPlan(count: count, store: store)
    guard !plan.pending.isEmpty else {
      try output.write(
        RunSummary(nothingToRun: plan), text: plan.notes.map { "\($0)\n" }.joined())
      return
    }
    let tasks = try tasksAtOnce(pending: plan.pending.count)
    try requireWritable(store.path)
    let array = LocalArray(
      store: store, storage: store.path, command: task,
      environment: TaskEnvironment(size: count, listDigest: digest), grace: .seconds(grace))
    // Where JSON goes to standard output, nothing else does.
    let stream: StandardStream = output.json ? .error : .output
    let end = await ArrayRun(
      array: array, plan: plan, parallel: tasks, stream: stream, isQuiet: output.isQuiet
    ).run()
    if output.json { try StandardStream.output.write(JSONText.of(RunSummary(end, plan: plan))) }
    if let status = end.exitStatus { throw ExitCode(status) }
    if let text = ReportText.failure(
      end.progress, storage: store.path, namesIndices: output.isQuiet)
    {
      throw CommandError(text)
    }
  }

  /// How many tasks run at a time.
  private func tasksAtOnce(pending: Int) throws -> Int {
    let wanted = min(
      pending, parallel ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
    let possible = DescriptorLimit.tasks(atMost: wanted)
    guard possible == wanted || (possible > 0 && parallel == nil) else {
      throw CommandError(
        """
        --parallel: the limit of open files allows \(possible) tasks at a time; \(wanted) are \
        wanted, nothing was started; \(possible > 0 ? "give less, or " : "")raise the limit with \
        ulimit -n.
        """)
    }
    return possible
  }

  /// Finds out before anything starts what would fail in every task.
  private func requireWritable(_ root: String) throws {
    do {
      try FileAccess.requireWritable(root)
    } catch {
      throw CommandError(
        """
        \(root): cannot write there: \(FileAccess.cause(of: error)); nothing was started; make it \
        writable or give another --storage.
        """)
    }
  }
}
