import ArgumentParser
import ModelStorage

/// `sweep checkpoints remove`: checkpoints of some indices are taken away.
struct CheckpointsRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes checkpoints away, for good.",
    discussion: """
      Without --keep-last and --keep-best all of an index. With one of them, content is read, \
      damaged ones go, and the newest good one stays in any case.

      Example:
        sweep checkpoints remove --storage storage --index 0-9 --keep-last 1 --yes
      """)

  @Option(
    help: ArgumentHelp("The folder that the models are in.", valueName: "dir"),
    completion: .directory)
  var storage: String

  @Option(
    help: ArgumentHelp("The index, or several such as 0-9,12.", valueName: "index"),
    transform: IndicesOption.init)
  var index: IndicesOption

  @OptionGroup var retention: RetentionOptions

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// What was removed of an index.
    struct Entry: Encodable {
      /// The index.
      let index: Int
      /// The steps of the checkpoints that were removed.
      let steps: [Int]

      /// The entry as a line for people.
      var text: String {
        let list = steps.isEmpty ? "" : ", steps \(steps.map(String.init).joined(separator: ", "))"
        return "index \(index): removed \(steps.count)\(list)\n"
      }
    }

    /// What was removed, by index.
    var removed: [Entry] = []
  }

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let retention = try retention.retention()
    let store = try await LocalModelStore.open(path: storage)
    let subject = "\(store.path): checkpoints of index \(index.indices)".printable
    guard try yes || Confirmation.isGiven(subject) else {
      try StandardStream.error.write("sweep: nothing was removed\n")
      throw ExitCode(1)
    }
    var report = Report()
    for index in index.indices {
      let steps = try await store.removeCheckpoints(at: index, keeping: retention)
      let entry = Report.Entry(index: index, steps: steps)
      report.removed.append(entry)
      if output.isForPeople { try StandardStream.output.write(entry.text) }
    }
    if output.json { try StandardStream.output.write(JSONText.of(report)) }
  }
}
