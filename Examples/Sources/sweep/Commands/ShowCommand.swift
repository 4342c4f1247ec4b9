import ArgumentParser
import SweepList

/// `sweep show`: one paramset of a list.
struct ShowCommand: AsyncParsableCommand {
  /// The forms in which a paramset is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints one paramset of a list on one line.",
    discussion: """
      Example:
        sweep show hyperparam_list.yml --index 3 --json
      """)

  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Option(help: "The index of the paramset, from 0.")
  var index: Int

  @Option(help: "yaml or json.")
  var format = Format.yaml

  @Flag(help: "Print JSON, as --format json does.")
  var json = false

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
  }

  func run() async throws {
    let paramset = try ParamsetList(path: list).paramset(at: index)
    let text =
      switch json ? .json : format {
      case .yaml: paramset.yaml
      case .json: paramset.json
      }
    try StandardStream.output.write(text + "\n")
  }
}
