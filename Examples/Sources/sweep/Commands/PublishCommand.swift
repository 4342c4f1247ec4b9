import ArgumentParser
import ModelStorage

/// `sweep publish`: a folder's files become the model of an index.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publishes the files of a folder as the model of an index.",
    discussion: """
      The files are copied, or cloned where the file system can, or moved with --move. When another attempt was first its model stands, which is told and is \
      no failure.
      """)

  @Option(help: "The folder that the models go to.")
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

  @Argument(help: "The folder with the model's files.")
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
      try await ProgressLine.during({ ProgressBar.text($0 as AdditionProgress, width: $1) }) {
        progress in
        try await attempt.add(contentsOf: folder, moving: move, progress: progress)
      }
      publication = try await attempt.publish(
        metrics: MetricOption.values(metrics), keepingCheckpoints: keepCheckpoints)
    } catch {
      // What cannot be removed now is known by its marker, which no longer shows that it lives.
      try? await attempt.discard()
      throw error
    }
    try StandardStream.output.write(Self.text(publication) + "\n")
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
