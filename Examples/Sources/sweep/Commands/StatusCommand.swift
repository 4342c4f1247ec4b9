import ArgumentParser
import ModelStorage
import SweepList

/// `sweep status`: which indices of a list are complete, failed, running or missing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tells which indices are complete, failed, running, missing.",
    discussion: """
      Where jobs were submitted, their scheduler is asked too, for those that wait or run.

      With --watch it looks again every few seconds, and ends when all indices are complete, with \
      exit status 0, or when nothing runs or waits any more, with 1. Where nothing was submitted \
      by 'sweep submit', nobody knows what waits: then missing indices end it after five minutes \
      in which nothing ran and nothing changed.

      Example:
        sweep status hyperparam_list.yml --storage storage --watch 10
      """)

  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Option(help: "The folder that the models go to.", completion: .directory)
  var storage: String

  @Option(
    defaultAsFlag: 5.0, parsing: .next,
    help: ArgumentHelp("Look again every so many seconds.", valueName: "seconds"))
  var watch: Double?

  @OptionGroup var output: ReportOptions

  /// The least and the most time between two looks: a tenth of a second, and a day.
  private static let intervals = 0.1...86_400

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
    try PathArgument.requireNotEmpty(storage, "--storage")
    if let watch, !Self.intervals.contains(watch) {
      throw ValidationError("--watch: it must be from 0.1 to 86400 seconds; it is \(watch).")
    }
  }

  func run() async throws {
    let check = try ParamsetList(path: list).check()
    let look = { @Sendable [list, storage] in
      let records = try SubmissionFolder(of: list).entries().map(\.record)
      let status = try await MergedStatus(
        count: check.count, listDigest: check.sha256, storage: storage, records: records)
      return StatusReport(count: check.count, status: status)
    }
    guard let watch else {
      let report = try await look()
      try output.write(report, isAskedFor: true, text: report.text)
      return
    }
    let end = try await ProgressLine.during(
      isQuiet: output.isQuiet, logRule: .everyChange, patience: .zero
    ) { line in
      try await StatusWatching(interval: .seconds(watch), line: line, look: look).run()
    }
    switch end {
    case .stopped(let signal): throw ExitCode(128 + signal)
    case .seen(let report, let verdict):
      try output.write(report, text: report.text)
      if verdict != .complete { throw ExitCode(1) }
    }
  }
}
