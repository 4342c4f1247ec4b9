import ArgumentParser
import ModelStorage

/// `sweep checkpoints load`: where the newest good checkpoint of an index is.
struct CheckpointsLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Prints the folder of the newest good checkpoint.",
    discussion: """
      All of its content is compared with what was saved; what is damaged is told on standard \
      error, and an older one taken. Exit status 1 when there is none. Another task of the index \
      that saves more may remove it. For example: \
      sweep checkpoints load --storage storage --index 3
      """)

  @OptionGroup var place: CheckpointPlaceOptions

  @Option(help: "The step that it must be of.")
  var step: Int?

  func run() async throws {
    let (storage, index) = try place.values()
    let store = try await LocalModelStore.open(path: storage)
    let listing = try await store.checkpoints(at: index)
    for finding in listing.damaged where isWanted(finding.step) { try say(finding) }
    for checkpoint in listing.checkpoints where isWanted(checkpoint.step) {
      do {
        try await checkpoint.verify()
      } catch let error as StoreError {
        try say(DamagedCheckpoint(checkpoint, error))
        continue
      }
      return try StandardStream.output.write("\(checkpoint.directory)\n")
    }
    let what = step.map { "a good checkpoint of step \($0)" } ?? "a good checkpoint"
    throw CommandError(
      "index \(index): \(what) was asked for; there is none; begin the training anew.")
  }

  private func isWanted(_ step: Int) -> Bool { self.step == nil || self.step == step }

  private func say(_ finding: DamagedCheckpoint) throws {
    try StandardStream.error.write(
      "sweep: damaged checkpoint skipped: \(finding.path.printable): \(finding.reason.printable)\n"
    )
  }
}
