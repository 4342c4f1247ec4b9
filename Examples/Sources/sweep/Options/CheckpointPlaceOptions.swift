import ArgumentParser
import Foundation

/// Where a trainer's checkpoints are, as options or as `sweep exec` tells it.
struct CheckpointPlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that the models are in (default: $SWEEP_STORAGE).", valueName: "dir"),
    completion: .directory)
  var storage: String?

  @Option(help: "The index, from 0 (default: $SWEEP_INDEX).")
  var index: Int?

  func validate() throws {
    if let storage { try PathArgument.requireNotEmpty(storage, "--storage") }
  }

  /// The storage and the index.
  ///
  /// - Throws: `ValidationError` where one is told by nothing.
  func values() throws -> (storage: String, index: Int) {
    let storage = try PathArgument.value(storage, "--storage", variable: "SWEEP_STORAGE")
    if let index { return (storage, index) }
    let text = ProcessInfo.processInfo.environment["SWEEP_INDEX"] ?? ""
    guard let index = Int(text) else {
      throw ValidationError(
        "--index: an index is needed; the variable SWEEP_INDEX is '\(text.printable)'; give one.")
    }
    return (storage, index)
  }
}
