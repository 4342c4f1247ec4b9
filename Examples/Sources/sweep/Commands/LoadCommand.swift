import ArgumentParser
import ModelStorage

/// `sweep load`: where the model of an index is.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Prints the folder of the model of an index.",
    discussion: "The sizes of all files are compared with those that were published.")

  @Option(help: "The folder that the models are in.")
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int

  @Flag(help: "Read all files, and compare their content too.")
  var verify = false

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let model = try await LocalModelStore.open(path: storage).model(at: index)
    if verify {
      try await model.verify()
    }
    try StandardStream.output.write("\(model.directory)\n")
  }
}
