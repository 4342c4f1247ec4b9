import ArgumentParser
import ModelStorage

/// `sweep best`: the leaderboard of a store.
struct BestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "best", abstract: "Prints a leaderboard and the path of the best model.",
    discussion: """
      Example:
        sweep best --storage storage --metric accuracy --top 3
      """)

  @Option(help: "The folder that the models are in.", completion: .directory)
  var storage: String

  @Option(help: "The metric to rank by, such as accuracy.")
  var metric: String

  @Flag(help: "Rank small values first, as for a loss.")
  var minimize = false

  @Option(help: "The most models to show.")
  var top = 10

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    guard top >= 1 else {
      throw ValidationError("--top: it must be at least 1; it is \(top).")
    }
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let models = try await store.models(
      by: metric, order: minimize ? .minimize : .maximize, limit: top)
    let leaderboard = Leaderboard(models, metric: metric)
    try StandardStream.output.write(
      json ? JSONText.of(leaderboard) : leaderboard.text(width: Terminal.current.width))
  }
}
