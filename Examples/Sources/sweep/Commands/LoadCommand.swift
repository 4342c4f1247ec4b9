import ArgumentParser
import ModelStorage

/// `sweep load`: where models are.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Prints the folders of models, a line each.",
    discussion: """
      Of the index given, of the best by a metric, or of all that are complete. The sizes of all \
      files are compared with those that were published.

      Example:
        sweep load --storage storage --best accuracy --verify
      """)

  @Option(help: "The folder that the models are in.", completion: .directory)
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int?

  @Option(help: ArgumentHelp("The best by this metric, such as accuracy.", valueName: "metric"))
  var best: String?

  @Flag(help: "The best is the one with the smallest value, as of a loss.")
  var minimize = false

  @Flag(help: "Read all files, and compare their content too.")
  var verify = false

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// A model.
    struct Model: Encodable {
      /// The index of its paramset.
      let index: Int
      /// The folder of its files.
      let path: String
      /// Its metrics.
      let metrics: [String: Double]
    }

    /// The models, in the order of their indices.
    var models: [Model] = []
  }

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
    var report = Report()
    try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      let models = try await models(in: store)
      for model in models {
        if verify { try await model.verify(showing: line) }
        report.models.append(
          Report.Model(
            index: model.index, path: model.directory, metrics: model.manifest.metrics))
        // Asked for as output, so that --quiet does not leave it out.
        if !output.json {
          try line.aside { try StandardStream.output.write("\(model.directory)\n") }
        }
      }
    }
    if output.json { try StandardStream.output.write(JSONText.of(report)) }
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
