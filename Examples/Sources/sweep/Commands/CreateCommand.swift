import ArgumentParser
import ModelStorage
import SweepList

/// `sweep create`: a folder becomes the store of a list's models, before the first task.
struct CreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Makes a folder the store of a list's models.",
    discussion: """
      Tasks refuse a folder that is no store, since the file system may not be mounted there. A \
      store is of one list for good. What is a store of the list already stays as it is.

      Example:
        sweep create hyperparam_list.yml --storage storage
      """)

  @Argument(
    help: "The list that the models are of. Without it the store takes models of any.",
    completion: .yaml)
  var list: String?

  @Option(help: "The folder; it and those above it are made where missing.", completion: .directory)
  var storage: String

  @Flag(help: "Let the folder's group write too, whatever the umask of each task (mode 2770).")
  var group = false

  @OptionGroup var output: ReportOptions

  /// What JSON tells.
  struct Report: Encodable {
    /// The store's folder.
    let path: String
    /// The list that its models are of; `nil` for any.
    let listSHA256: String?
  }

  func validate() throws {
    try list.map { try PathArgument.requireNotEmpty($0, "LIST") }
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let digest = try list.map { try ParamsetList(path: $0).sha256() }
    let store = try await LocalModelStore.create(
      path: storage, listDigest: digest, permissions: group ? .group : .umask)
    try output.write(
      Report(path: store.path, listSHA256: digest), text: "store: \(store.path)\n")
  }
}
