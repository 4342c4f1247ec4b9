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
      """)

  @Argument(help: "The space file, in the form of a W&B sweep file.")
  var space: String

  @OptionGroup var design: DesignOptions

  @Option(help: "The list to write, or - for standard output; one that exists is replaced.")
  var output = "hyperparam_list.yml"

  @Option(help: "block: a line for each hyperparameter; flow: a line for each paramset.")
  var style = ListStyleName.block

  @Flag(
    inversion: .prefixedNo,
    help: "Read the list back through libyaml and compare it before it is put in place.")
  var verify = true

  @Flag(help: "Print the size, the hyperparameters and the first paramsets, and write nothing.")
  var dryRun = false

  func validate() throws {
    try PathArgument.requireNotEmpty(space, "SPACE")
    try PathArgument.requireNotEmpty(output, "--output")
  }

  func run() async throws {
    let file = try SpaceFile(path: space)
    let plan = try SweepPlan(file, at: space, options: design)
    try StandardStream.error.write(WarningText.text(plan.warnings, count: plan.warnings.count))
    let report = PlanReport(file: file, path: space, plan: plan)
    guard !dryRun else {
      try StandardStream.output.write(try report.dryRunText(width: Terminal.current.width))
      return
    }
    guard Int(exactly: plan.sweep.exactCount) != nil else {
      throw CommandError(
        """
        \(output): a list cannot hold \(plan.sweep.exactCount) paramsets; use --dry-run to look at \
        them, give fewer --levels, or take some with --design random --without-replacement.
        """)
    }
    let summary = try write(plan.sweep)
    let isStreamed = output == "-"
    try (isStreamed ? StandardStream.error : .output).write(
      report.text(of: summary, at: isStreamed ? "standard output" : output))
  }

  /// Writes the list where it is wanted; on a terminal, how far it is is shown meanwhile.
  private func write(_ sweep: Sweep) throws -> ListSummary {
    let line = ListProgressLine(terminal: .behind(.error))
    defer { line.finish() }
    guard output == "-" else {
      return try sweep.write(to: output, style: style.value, verifying: verify) { line.update($0) }
    }
    return try sweep.write(style: style.value, verifying: verify) {
      line.update($0)
    } to: {
      try StandardStream.output.write($0)
    }
  }
}
