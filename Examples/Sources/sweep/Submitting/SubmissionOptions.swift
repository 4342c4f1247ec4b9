import ArgumentParser
import SweepList

/// What every scheduler is told, and where tasks find list and store.
struct SubmissionOptions: ParsableArguments {
  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Option(help: "The folder that the models go to; --missing asks it.", completion: .directory)
  var storage: String?

  @OptionGroup var creation: CreateOption

  @Option(
    help: ArgumentHelp(
      "That folder as tasks see it (default: the same path on Slurm, else /storage).",
      valueName: "path"))
  var taskStorage: String?

  @Option(
    help: ArgumentHelp(
      "The folder or s3://bucket/prefix that keeps a copy of the list (default: STORAGE/.lists).",
      discussion: "The copy has the list's SHA-256 as its name: no edit reaches a queued task."),
    completion: .directory)
  var lists: String?

  @Option(
    help: "The list as tasks find it, where it is there already and needs no copy.",
    completion: .yaml)
  var taskList: String?

  @Option(help: "Only these indices: such as 0-99,105,200-298:2, or @FILE.")
  var indices: String?

  @Flag(help: "Only indices that store and scheduler say are missing or failed.")
  var missing = false

  @Flag(help: "Submit although the list was submitted before, all of it again.")
  var again = false

  @Option(help: "The beginning of the jobs' names (default: the list's name).")
  var name: String?

  @Option(
    name: .customLong("environment"),
    help: ArgumentHelp("A variable for every task; may be repeated.", valueName: "name=value"),
    transform: NamedValue.init)
  var environment: [NamedValue] = []

  @Option(help: ArgumentHelp("The most tasks of one array.", valueName: "number"))
  var maxTasks: Int?

  @Option(
    help: ArgumentHelp(
      "Wait for these jobs first: ids, separated by commas, or a record of the list's submissions.",
      valueName: "jobs"))
  var dependsOn: String?

  @Flag(help: "Each task waits for that of its index alone; --depends-on then names a record.")
  var indexByIndex = false

  @Option(help: "The most minutes that a task may take.")
  var timeLimit: Int?

  @Flag(help: "Print the requests, and submit nothing.")
  var dryRun = false

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
    for (path, option) in [
      (storage, "--storage"), (taskStorage, "--task-storage"), (lists, "--lists"),
      (taskList, "--task-list"),
    ] {
      if let path { try PathArgument.requireNotEmpty(path, option) }
    }
    if missing, storage == nil {
      throw ValidationError("--missing: only the store knows; add --storage DIR.")
    }
    if lists != nil, taskList != nil {
      throw ValidationError("--lists: the list is there already, says --task-list; leave one out.")
    }
    for (number, option) in [(maxTasks, "--max-tasks"), (timeLimit, "--time-limit")] {
      if let number, number < 1 {
        throw ValidationError("\(option): it must be at least 1; it is \(number).")
      }
    }
    for variable in environment
    where variable.name.wholeMatch(of: #/[A-Za-z_][A-Za-z0-9_]*/#) == nil {
      throw ValidationError(
        """
        --environment: a variable's name has letters, digits and _, no digit first; it is \
        '\(variable.name.printable)'.
        """)
    }
    if indexByIndex, dependsOn == nil {
      throw ValidationError("--index-by-index: it says how to wait; add --depends-on.")
    }
  }

  /// The limits of arrays, with what was given.
  func limits(_ known: ArrayLimits) -> ArrayLimits {
    var limits = known
    if let maxTasks { limits.mostTasks = maxTasks }
    return limits
  }
}

/// `name=value` of the command line.
struct NamedValue: Sendable, Equatable {
  /// What stands before the first `=`.
  let name: String
  /// What stands behind it.
  let value: String

  /// Takes an argument apart.
  ///
  /// - Throws: `ValidationError` for one without a name or without `=`.
  init(_ argument: String) throws {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else {
      throw ValidationError("'\(argument)' is no name=value.")
    }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}
