import ArgumentParser
import HyperparameterSpace
import SweepList

/// `sweep plan`: a space file and a design make a list.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Writes the list of paramsets that a design makes of a space.",
    discussion: """
      The designs, and the options beside --count and --seed that belong to them:
        grid              every combination: --levels, --shuffle; no --count
        progressive-grid  a grid that grows finer; no --seed
        random            independent draws: --without-replacement, --levels
        latin-hypercube   even in every hyperparameter: --centered and one of
                          --optimize, --strength 2, --slices, --extend
        sobol             even in all together, best at powers of two
        halton            even in all together, at any count

      Example:
        sweep plan space.yml --design latin-hypercube --count 64 --seed 2018
      """)

  @Argument(help: "The space file, in the form of a W&B sweep file.", completion: .yaml)
  var space: String

  @OptionGroup var design: DesignOptions

  @Option(
    help: "The list to write, or - for standard output; one that exists is replaced.",
    completion: .yaml)
  var output = "hyperparam_list.yml"

  @Option(help: "block: a line for each hyperparameter; flow: a line for each paramset.")
  var style = ListStyleName.block

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Read the list back through libyaml and compare every item before it is put in place.",
      discussion: """
        Without that, a long list is there sooner, and a fault of the writer or a damaged file \
        goes unnoticed until a task reads its item.
        """))
  var verify = true

  @Flag(help: "Print the size, the hyperparameters and the first paramsets, and write nothing.")
  var dryRun = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    try PathArgument.requireNotEmpty(space, "SPACE")
    try PathArgument.requireNotEmpty(output, "--output")
  }

  func run() async throws {
    // The points of some designs are optimised, which takes its time, and they are measured again.
    try await ProgressLine.during(isQuiet: reporting.isQuiet) { try plan(showing: $0) }
  }

  private func plan(showing line: ProgressLine) throws {
    let file = try SpaceFile(path: space)
    let plan = try SweepPlan(file, at: space, options: design) { line.update(WorkProgress($0)) }
    try line.aside { try printWarnings(of: file, and: plan.extendedCheck) }
    let report = PlanReport(file: file, path: space, plan: plan)
    guard !dryRun else {
      let quality = try DesignQuality(of: plan.design, in: file.space)
      line.finish()
      try reporting.write(
        report.dryRunJSON(quality: quality), isAskedFor: true,
        text: report.dryRunText(quality: quality, width: Terminal.current.width))
      return
    }
    guard Int(exactly: plan.sweep.exactCount) != nil else {
      throw CommandError(
        """
        \(target): a list cannot hold \(plan.sweep.exactCount) paramsets; use --dry-run to look at \
        them, give fewer --levels, or take some with --design random --without-replacement.
        """)
    }
    let summary = try write(plan.sweep, showing: line)
    line.finish()
    try reporting.write(
      report.json(of: summary, at: target), to: isStreamed ? .error : .output,
      text: report.text(of: summary, at: target))
  }

  /// Whether the list goes to standard output, and what else there is to say to standard error.
  private var isStreamed: Bool { output == "-" }

  /// What the list goes to, for people.
  private var target: String { isStreamed ? "standard output" : output }

  private func printWarnings(of file: SpaceFile, and extended: ListCheck?) throws {
    try reporting.warn(WarningText.text(file.warnings, count: file.warnings.count))
    guard let extended, let list = design.extendedList else { return }
    try reporting.warn(
      WarningText.text(extended.warnings, count: extended.warningCount, list: list))
  }

  /// Writes the list where it is wanted; on a terminal, how far it is is shown meanwhile.
  private func write(_ sweep: Sweep, showing line: ProgressLine) throws -> ListSummary {
    guard isStreamed else {
      return try sweep.write(to: output, style: style.value, verifying: verify) { progress in
        line.update(WorkProgress(progress))
      }
    }
    let isShown = Terminal.current.isInteractive
    return try sweep.write(style: style.value, verifying: verify) { progress in
      line.update(WorkProgress(progress))
    } to: {
      // The list comes down the same screen.
      if isShown { line.finish() }
      try StandardStream.output.write($0)
    }
  }
}
