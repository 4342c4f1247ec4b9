import ArgumentParser
import ModelStorage

/// `sweep remove`: the model of an index is taken away.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes the model of an index away, for good.",
    discussion: """
      The index is missing then, and can be run again. Only models of the store are removed, \
      damaged ones too; what other programs wrote stays. Checkpoints go too, unless the model was \
      published so that they stay.

      Example:
        sweep remove --storage storage --index 2 --yes
      """)

  @Option(
    help: ArgumentHelp("The folder that the models are in.", valueName: "dir"),
    completion: .directory)
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// The index.
    let index: Int
    /// The folder that the model was in.
    let path: String
  }

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let path = "\(store.path)/\(index)/model"
    guard try yes || Confirmation.isGiven(path.printable) else {
      try StandardStream.error.write("sweep: nothing was removed\n")
      throw ExitCode(1)
    }
    try await store.remove(index: index)
    try output.write(
      Report(index: index, path: path), text: "removed: \(path.printable)\n")
  }
}
