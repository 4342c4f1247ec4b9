import ArgumentParser
import ModelStorage
import SweepList

/// `sweep status`: which indices of a list are complete, failed, running or missing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tells which indices are complete, failed, running, missing.",
    discussion:
      "Where jobs were submitted, their scheduler is asked too, for those that wait or run.")

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
    let records = try SubmissionFolder(of: list).entries().map(\.record)
    let status = try await MergedStatus(
      count: check.count, listDigest: check.sha256, storage: storage, records: records)
    let report = StatusReport(count: check.count, status: status)
    try StandardStream.output.write(json ? JSONText.of(report) : report.text)
  }
}
