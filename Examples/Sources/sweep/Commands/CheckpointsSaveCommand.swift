import ArgumentParser
import ModelStorage

/// `sweep checkpoints save`: a folder's files become a checkpoint of an index.
struct CheckpointsSaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Saves a copy of a folder's files as a checkpoint.",
    discussion: """
      Each save is a checkpoint of its own, whoever else saves the same step. Two are kept, unless \
      told otherwise.

      Example:
        sweep checkpoints save --storage storage --index 3 --step 12 state
      """)

  @OptionGroup var place: CheckpointPlaceOptions

  @Option(help: "How far the training is, such as the number of epochs done.")
  var step: Int

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp(
      "A number to compare checkpoints by; may be given often.", valueName: "name=value"))
  var metrics: [MetricOption] = []

  @OptionGroup var retention: RetentionOptions

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// The index.
    let index: Int
    /// How far the training is.
    let step: Int
    /// The checkpoint's folder.
    let path: String
  }

  @Argument(help: "The folder with the files.", completion: .directory)
  var folder: String

  func validate() throws {
    try PathArgument.requireNotEmpty(folder, "FOLDER")
    try MetricOption.validate(metrics)
    guard step >= 0 else {
      throw ValidationError("--step: it must be at least 0; it is \(step).")
    }
  }

  func run() async throws {
    let (storage, index) = try place.values()
    let retention = try retention.retention() ?? .latestTwo
    let attempt = try await LocalModelStore.open(path: storage).begin(index: index)
    let saved: StoredCheckpoint
    do {
      saved = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
        try await attempt.saveCheckpoint(
          step: step, metrics: MetricOption.values(metrics), keeping: retention
        ) { staging in
          try await staging.add(contentsOf: folder) {
            line.update(WorkProgress($0, label: "copying"))
          }
        }
      }
    } catch {
      // What cannot be removed now is known by its marker, which no longer shows that it lives.
      try? await attempt.discard()
      throw error
    }
    try await attempt.discard()
    try output.write(
      Report(index: index, step: step, path: saved.directory),
      text: "saved: \(saved.directory)\n")
  }
}
