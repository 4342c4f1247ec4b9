import ArgumentParser
import ModelStorage

/// `sweep load`: where models are.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Prints the folders of models, a line each.",
    discussion: """
      Of the index given, of the best by a metric, or of all that are complete. The sizes of all \
      files are compared with those that were published.
      """)

  @Option(help: "The folder that the models are in.")
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int?

  @Option(help: ArgumentHelp("The best by this metric, such as accuracy.", valueName: "metric"))
  var best: String?

  @Flag(help: "The best is the one with the smallest value, as of a loss.")
  var minimize = false

  @Flag(help: "Read all files, and compare their content too.")
  var verify = false

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    guard index == nil || best == nil else {
      throw ValidationError("--best: the model of one index is asked for; leave --index out.")
    }
    guard !minimize || best != nil else {
      throw ValidationError("--minimize: it needs a metric; add --best METRIC.")
    }
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    for model in try await models(in: store) {
      if verify {
        try await model.verify()
      }
      try StandardStream.output.write("\(model.directory)\n")
    }
  }

  private func models(in store: LocalModelStore) async throws -> [StoredModel] {
    if let index {
      return [try await store.model(at: index)]
    }
    if let best {
      return [try await store.best(by: best, order: minimize ? .minimize : .maximize)]
    }
    return try await store.models()
  }
}
