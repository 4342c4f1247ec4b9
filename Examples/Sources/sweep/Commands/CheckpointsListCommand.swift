import ArgumentParser
import ModelStorage

/// `sweep checkpoints list`: the checkpoints of some indices.
struct CheckpointsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the checkpoints of some indices, the newest first.",
    discussion: """
      Sizes are compared with those that were saved. Exit status 1 when a checkpoint is damaged.

      Example:
        sweep checkpoints list --storage storage --index 0-9 --verify
      """)

  @Option(
    help: ArgumentHelp("The folder that the models are in.", valueName: "dir"),
    completion: .directory)
  var storage: String

  @Option(
    help: ArgumentHelp("The index, or several such as 0-9,12.", valueName: "index"),
    transform: IndicesOption.init)
  var index: IndicesOption

  @Flag(help: "Read all files, and compare their content too.")
  var verify = false

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let report = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      var report = CheckpointReport()
      for index in index.indices {
        let listing = try await store.checkpoints(at: index)
        report.add(
          verify ? try await Self.verified(listing, line: line) : listing, index: index)
      }
      return report
    }
    try output.write(
      report, isAskedFor: true, text: report.text(width: Terminal.current.width))
    if report.checkpoints.contains(where: { $0.state == .damaged }) { throw ExitCode(1) }
  }

  /// A listing by content.
  private static func verified(
    _ listing: CheckpointListing, line: ProgressLine
  ) async throws -> CheckpointListing {
    var good: [StoredCheckpoint] = []
    var damaged = listing.damaged
    for checkpoint in listing.checkpoints {
      do {
        try await checkpoint.verify(showing: line)
        good.append(checkpoint)
      } catch let error as StoreError {
        damaged.append(DamagedCheckpoint(checkpoint, error))
      }
    }
    return CheckpointListing(good, damaged: damaged)
  }
}

extension DamagedCheckpoint {
  /// A checkpoint that cannot be used for an error that was found by reading it.
  init(_ checkpoint: StoredCheckpoint, _ error: StoreError) {
    self.init(step: checkpoint.step, path: checkpoint.directory, reason: error.problem)
  }
}
