import ArgumentParser
import ModelStorage

/// Which checkpoints are kept.
struct RetentionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many of the highest steps are kept.", valueName: "number"))
  var keepLast: Int?

  @Option(
    help: ArgumentHelp(
      "How many of the best are kept besides, by --best-by.", valueName: "number"))
  var keepBest: Int?

  @Option(help: ArgumentHelp("The metric for --keep-best, such as loss.", valueName: "metric"))
  var bestBy: String?

  @Flag(help: "Small values are the best, as for a loss.")
  var minimize = false

  func validate() throws {
    if let keepLast, keepLast < 1 {
      throw ValidationError("--keep-last: it must be at least 1; it is \(keepLast).")
    }
    if let keepBest, keepBest < 0 {
      throw ValidationError("--keep-best: it must be at least 0; it is \(keepBest).")
    }
    guard (keepBest == nil) == (bestBy == nil) else {
      throw ValidationError("--keep-best: it goes with --best-by; give both or none.")
    }
    guard !minimize || keepBest != nil else {
      throw ValidationError("--minimize: it goes with --keep-best; give both or none.")
    }
  }

  /// What is kept; `nil` where no option says so.
  func retention() throws -> CheckpointRetention? {
    if let keepBest, let bestBy {
      return try CheckpointRetention(
        last: keepLast ?? 1, best: keepBest, by: bestBy,
        order: minimize ? .minimize : .maximize)
    }
    return try keepLast.map { try CheckpointRetention(last: $0) }
  }
}
