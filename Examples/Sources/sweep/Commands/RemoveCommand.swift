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
      """)

  @Option(help: ArgumentHelp("The folder that the models are in.", valueName: "dir"))
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let path = "\(store.path)/\(index)/model".printable
    guard try yes || Confirmation.isGiven(path) else {
      try StandardStream.error.write("sweep: nothing was removed\n")
      throw ExitCode(1)
    }
    try await store.remove(index: index)
    try StandardStream.output.write("removed: \(path)\n")
  }
}
