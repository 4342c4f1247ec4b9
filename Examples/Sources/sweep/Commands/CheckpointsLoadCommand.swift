import ArgumentParser
import ModelStorage

/// `sweep checkpoints load`: where the newest good checkpoint of an index is.
struct CheckpointsLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Prints the folder of the newest good checkpoint.",
    discussion: """
      All of its content is compared with what was saved; what is damaged is told on standard \
      error, and an older one taken. Exit status 1 when there is none. Another task of the index \
      that saves more may remove it.

      Example:
        sweep checkpoints load --storage storage --index 3
      """)

  @OptionGroup var place: CheckpointPlaceOptions

  @Option(help: "The step that it must be of.")
  var step: Int?

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// The index.
    let index: Int
    /// How far the training is.
    let step: Int
    /// The checkpoint's folder.
    let path: String
    /// When it was saved: ISO-8601, UTC.
    let savedAt: String
    /// Its metrics.
    let metrics: [String: Double]

    init(_ checkpoint: StoredCheckpoint) {
      index = checkpoint.index
      step = checkpoint.step
      path = checkpoint.directory
      savedAt = checkpoint.manifest.savedAt
      metrics = checkpoint.manifest.metrics
    }
  }

  func run() async throws {
    let (storage, index) = try place.values()
    let store = try await LocalModelStore.open(path: storage)
    let listing = try await store.checkpoints(at: index)
    for finding in listing.damaged where isWanted(finding.step) { try say(finding) }
    let newest = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      try await newestGood(of: listing, line: line)
    }
    if let newest {
      // Asked for as output, so that --quiet does not leave it out.
      try StandardStream.output.write(
        output.json ? JSONText.of(Report(newest)) : "\(newest.directory)\n")
      return
    }
    let what = step.map { "a good checkpoint of step \($0)" } ?? "a good checkpoint"
    throw CommandError(
      "index \(index): \(what) was asked for; there is none; begin the training anew.")
  }

  /// The newest checkpoint that is wanted and good; tells of those that are not good.
  private func newestGood(
    of listing: CheckpointListing, line: ProgressLine
  ) async throws -> StoredCheckpoint? {
    for checkpoint in listing.checkpoints where isWanted(checkpoint.step) {
      do {
        try await checkpoint.verify(showing: line)
        return checkpoint
      } catch let error as StoreError {
        try line.aside { try say(DamagedCheckpoint(checkpoint, error)) }
      }
    }
    return nil
  }

  private func isWanted(_ step: Int) -> Bool { self.step == nil || self.step == step }

  private func say(_ finding: DamagedCheckpoint) throws {
    try StandardStream.error.write(
      "sweep: damaged checkpoint skipped: \(finding.path.printable): \(finding.reason.printable)\n"
    )
  }
}
