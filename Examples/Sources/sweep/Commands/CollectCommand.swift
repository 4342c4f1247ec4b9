import ArgumentParser
import ModelStorage

/// `sweep collect`: what killed attempts left in a store is removed.
struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Removes what killed attempts left, what was set aside, and the trash.",
    discussion: """
      What has changed lately stays, and whatever belongs to an attempt that shows that it lives, \
      on whichever host. Models stay, and what the store does not know. Exit status 1 when \
      something cannot be removed.

      Example:
        sweep collect --storage storage --older-than 48 --dry-run
      """)

  @Option(
    help: ArgumentHelp("The folder that the models are in.", valueName: "dir"),
    completion: .directory)
  var storage: String

  @Option(
    help: ArgumentHelp(
      "How long something must not have changed; 0 where nobody works.", valueName: "hours"))
  var olderThan = 36.0

  @Flag(help: "Remove nothing, and tell what would be removed.")
  var dryRun = false

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(storage, "--storage")
    // The upper bound is a thousand years, and what a duration can hold in any case.
    guard (0...8_766_000).contains(olderThan) else {
      throw ValidationError("--older-than: it must be from 0 to 8766000; it is \(olderThan).")
    }
  }

  func run() async throws {
    let store = try await LocalModelStore.open(path: storage)
    let report = try await ProgressLine.during(isQuiet: output.isQuiet) { line in
      try await store.collect(olderThan: .seconds(olderThan * 3_600), dryRun: dryRun) {
        line.update(WorkProgress($0))
      }
    }
    let text = CollectionText(report, isDryRun: dryRun)
    try output.write(text, isAskedFor: dryRun, text: text.text)
    if !dryRun { try output.writeQuietly(text.leftLines) }
    if !report.left.isEmpty { throw ExitCode(1) }
  }
}
