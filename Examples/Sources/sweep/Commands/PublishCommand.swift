import ArgumentParser
import ModelStorage

/// `sweep publish`: a folder's files become the model of an index.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publishes the files of a folder as the model of an index.",
    discussion: """
      The files are copied, or cloned where the file system can, or moved with --move. When \
      another attempt was first its model stands, which is told and is no failure.

      Example:
        sweep publish --create --storage storage --index 3 --metric accuracy=0.97 out
      """)

  @Option(help: "The folder that the models go to.", completion: .directory)
  var storage: String

  @Option(help: "The index that the model is of, from 0.")
  var index: Int

  @Option(
    name: .customLong("metric"),
    help: ArgumentHelp("A number to rank models by; may be given often.", valueName: "name=value"))
  var metrics: [MetricOption] = []

  @OptionGroup var creation: CreateOption

  @Flag(help: "Leave the checkpoints of the index beside the model.")
  var keepCheckpoints = false

  @Flag(help: "Take the files out of the folder: renamed where they can be, which copies nothing.")
  var move = false

  @OptionGroup var output: ReportOptions

  @Argument(help: "The folder with the model's files.", completion: .directory)
  var folder: String

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    try PathArgument.requireNotEmpty(folder, "FOLDER")
    try MetricOption.validate(metrics)
  }

  func run() async throws {
    let store = try await creation.open(storage)
    let attempt = try await store.begin(index: index)
    let publication: Publication
    do {
      publication = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
        try await publish(attempt, line: line)
      }
    } catch {
      // What cannot be removed now is known by its marker, which no longer shows that it lives.
      try? await attempt.discard()
      throw error
    }
    try output.write(Report(publication), text: Self.text(publication) + "\n")
  }

  /// What JSON tells.
  struct Report: Encodable {
    /// The index.
    let index: Int
    /// Whether the model is that of another attempt, which was first.
    let alreadyComplete: Bool
    /// The folder of the model that stands.
    let path: String
    /// Its metrics.
    let metrics: [String: Double]

    init(_ publication: Publication) {
      index = publication.model.index
      path = publication.model.directory
      metrics = publication.model.manifest.metrics
      alreadyComplete =
        switch publication {
        case .published: false
        case .alreadyComplete: true
        }
    }
  }

  private func publish(
    _ attempt: LocalModelAttempt, line: ProgressLine
  ) async throws -> Publication {
    let total = Latest(0)
    try await attempt.add(contentsOf: folder, moving: move) { progress in
      total.value = progress.totalByteCount
      line.update(WorkProgress(progress, label: move ? "moving" : "copying"))
    }
    // What was moved is hashed now, and everything is forced to stable storage.
    return try await attempt.publish(
      metrics: MetricOption.values(metrics), keepingCheckpoints: keepCheckpoints
    ) { line.update(WorkProgress(bytes: $0, of: total.value, label: "settling")) }
  }

  /// What became of it, for people.
  private static func text(_ publication: Publication) -> String {
    switch publication {
    case .published(let model): "published: \(model.directory)"
    case .alreadyComplete(let model):
      "another attempt was first, its model stands: \(model.directory)"
    }
  }
}
