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
      kept in DIR/<index>/log/attempt-<k>.txt. Ctrl-C asks the tasks to stop; a second one \
      kills them.
      """)

  @Argument(help: "The list.")
  var list: String

  @Option(help: "The folder that the models go to; it is made when missing.")
  var storage: String

  @Option(help: "The tasks at a time (default: the processor's cores).")
  var parallel: Int?

  @Option(help: "The seconds that a task has for stopping when the run is stopped.")
  var grace = 10

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("After --, the program that trains one index.", valueName: "command"))
  var command: [String]

  func validate() throws {
    if let parallel, parallel < 1 {
      throw ValidationError("--parallel: it must be at least 1; it is \(parallel).")
    }
    guard grace >= 0 else {
      throw ValidationError("--grace: it must be at least 0; it is \(grace).")
    }
    guard !command.isEmpty else {
      throw ValidationError("COMMAND: the program that trains one index is needed after --.")
    }
  }

  func run() async throws {
    let task = try await TaskCommand(command)
    let list = try ParamsetList(path: list)
    let count = try list.count()
    let digest = try list.sha256()
    let store = try await LocalModelStore.create(path: storage, listDigest: digest)
    let complete = Set(try await store.status(of: 0..<count).complete)
    guard complete.count < count else {
      try StandardStream.output.write("\(count) of \(count) complete; nothing to run\n")
      return
    }
    let array = LocalArray(
      store: store, storage: storage, command: task,
      environment: TaskEnvironment(size: count, listDigest: digest), grace: .seconds(grace))
    let run = ArrayRun(
      array: array, pending: (0..<count).filter { !complete.contains($0) }, count: count,
      parallel: parallel ?? max(1, ProcessInfo.processInfo.activeProcessorCount),
      terminal: .current)
    let end = await run.run()
    if let status = end.exitStatus { throw ExitCode(status) }
    guard end.progress.failed.isEmpty else {
      throw CommandError(
        """
        \(end.progress.failed.count) of \(end.progress.total) tasks failed; their output is in \
        \(storage)/<index>/log; run the same command again to run only what is not complete.
        """)
    }
  }
}
