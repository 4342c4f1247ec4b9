import ArgumentParser
import ModelStorage
import SweepList

/// `sweep status`: which indices of a list are complete, failed, running or missing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tells which indices are complete, failed, running, missing.")

  @Argument(help: "The list.")
  var list: String

  @Option(help: "The folder that the models go to.")
  var storage: String

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
    try PathArgument.requireNotEmpty(storage, "--storage")
  }

  func run() async throws {
    let check = try ParamsetList(path: list).check()
    let store = try await LocalModelStore.open(path: storage, listDigest: check.sha256)
    let report = StatusReport(
      count: check.count, status: try await store.status(of: 0..<check.count))
    try StandardStream.output.write(json ? JSONText.of(report) : report.text)
  }
}
