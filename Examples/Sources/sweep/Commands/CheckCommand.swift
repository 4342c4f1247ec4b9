import ArgumentParser
import SweepList

/// `sweep check`: a list read as a linter reads it.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a whole list, and names the values that readers of YAML read differently.",
    discussion: """
      A list with a fault is an error that says where. Values such as 1e-5, yes, 012 and 1:30, \
      which PyYAML and other readers take for something else than this one, are warnings with the \
      spelling that is safe.

      Example:
        sweep check hyperparam_list.yml --strict
      """)

  @Argument(help: "The list.", completion: .yaml)
  var list: String

  @Flag(help: "Exit with status 1 when there is a warning.")
  var strict = false

  @OptionGroup var output: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(list, "LIST")
  }

  func run() async throws {
    let check = try ParamsetList(path: list).check()
    let report = CheckReport(check, path: list)
    try output.write(report, text: report.text)
    if strict, check.warningCount > 0 { throw ExitCode(1) }
  }
}
