import ArgumentParser
import ModelStorage
import SweepList

/// `sweep adopt`: files that another program wrote become models.
struct AdoptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Makes models of files that another program wrote in the folders of models.",
    discussion: """
      The files of index I are those in DIR/I/model/, where they stay as they are. The program \
      that wrote them must be done. An index that is complete already is told so, and is no failure.

      Example:
        sweep adopt --create --storage storage --index 0-9 --list hyperparam_list.yml
      """)

  @Option(
    help: ArgumentHelp("The folder that the models are in.", valueName: "dir"),
    completion: .directory)
  var storage: String

  @Option(
    help: ArgumentHelp("The index, or several such as 0-9,12.", valueName: "index"),
    transform: IndicesOption.init)
  var index: IndicesOption

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "A number to rank the model of one index by; may be given often.", valueName: "name=value"))
  var metrics: [MetricOption] = []

  @Option(help: "The list that was trained with: the paramsets are recorded.", completion: .yaml)
  var list: String?

  @OptionGroup var creation: CreateOption

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    try list.map { try PathArgument.requireNotEmpty($0, "--list") }
    try MetricOption.validate(metrics)
    guard metrics.isEmpty || index.indices.count == 1 else {
      throw ValidationError(
        "--metric: it is of one index; \(index.indices.count) are given; adopt each by itself.")
    }
  }

  func run() async throws {
    let list = try list.map { try ParamsetList(path: $0) }
    let digest = try list?.sha256()
    let store = try await creation.open(storage, listDigest: digest)
    let count = index.indices.count
    var report = AdoptionReport()
    try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      for (number, index) in index.indices.enumerated() {
        let place = count > 1 ? ", \(number + 1) of \(count)" : ""
        let label = "adopting index \(index)\(place)"
        do {
          let text = report.add(
            try await adopt(index, in: store, list: list) {
              line.update(WorkProgress($0, label: label))
            })
          if output.isForPeople {
            try line.aside { try StandardStream.output.write(text + "\n") }
          }
        } catch let error as StoreError {
          report.add(error, index: index)
          try line.aside { try StandardStream.error.write("sweep: \("\(error)".printable)\n") }
        }
      }
    }
    if output.json { try StandardStream.output.write(JSONText.of(report)) }
    if !report.failures.isEmpty { throw ExitCode(1) }
  }

  private func adopt(
    _ index: Int, in store: LocalModelStore, list: ParamsetList?,
    progress: @escaping @Sendable (AdditionProgress) -> Void
  ) async throws -> Publication {
    let metrics = MetricOption.values(metrics)
    guard let list else {
      return try await store.adopt(index: index, metrics: metrics, progress: progress)
    }
    return try await store.adopt(
      index: index, metrics: metrics, paramset: list.paramset(at: index), progress: progress)
  }
}
