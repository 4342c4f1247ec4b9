import ArgumentParser
import ModelStorage
import SweepList

/// `sweep verify`: the models of a store looked at themselves, and the markers made true.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Looks at the models of a store, and repairs what the status is told by.",
    discussion: """
      The sizes of all files are compared with those that were published. Models are never \
      changed. Exit status 1 when a model is damaged, or an index cannot be looked at.

      Example:
        sweep verify hyperparam_list.yml --storage storage --rehash
      """)

  @Argument(
    help: "The list: its indices are looked at. Without it, all that the store has.",
    completion: .yaml)
  var list: String?

  @Option(help: "The folder that the models are in.", completion: .directory)
  var storage: String

  @Flag(help: "Read all files, and compare their content too.")
  var rehash = false

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try list.map { try PathArgument.requireNotEmpty($0, "LIST") }
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let check = try list.map { try ParamsetList(path: $0).check() }
    let store = try await LocalModelStore.open(path: storage, listDigest: check?.sha256)
    let report = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      try await store.verify(check.map { 0..<$0.count }, rehashing: rehash) {
        line.update(WorkProgress($0))
      }
    }
    let text = VerificationText(report, count: check?.count)
    try output.write(text, text: text.text)
    try output.writeQuietly(text.failureLines)
    if !report.isSound { throw ExitCode(1) }
  }
}
