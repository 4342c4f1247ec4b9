import ArgumentParser
import HyperparameterSpace
import SweepList

/// `sweep plan`: a space file and a design make a list.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Writes the list of paramsets that a design makes of a space.")

  @Argument(help: "The space file, in the form of a W&B sweep's `parameters`.")
  var space: String

  @OptionGroup var design: DesignOptions

  @Option(help: "The list to write; one that exists is replaced.")
  var output = "hyperparam_list.yml"

  @Option(help: "block: a line for each hyperparameter; flow: a line for each paramset.")
  var style = ListStyleName.block

  /// How many paramsets are shown.
  private static let shownCount = 3

  func validate() throws {
    try PathArgument.requireNotEmpty(space, "SPACE")
    try PathArgument.requireNotEmpty(output, "--output")
  }

  func run() async throws {
    let file = try SpaceFile(path: space)
    let sweep = try design.sweep(of: file.space)
    let summary = try sweep.write(to: output, style: style.value)
    var lines = [
      "\(output): \(summary.count) \(summary.count == 1 ? "paramset" : "paramsets")",
      "sha256 \(summary.sha256)",
    ]
    let indexWidth = "\(min(Self.shownCount, sweep.count) - 1)".count
    for index in sweep.indices.prefix(Self.shownCount) {
      lines.append("\("\(index)".leftPadded(to: indexWidth))  \(sweep[index].yaml)")
    }
    if sweep.count > Self.shownCount {
      lines.append("… and \(sweep.count - Self.shownCount) more")
    }
    if !file.unusedKeys.isEmpty {
      let keys = file.unusedKeys.map(\.printable).joined(separator: ", ")
      lines.append("not used in \(space): \(keys)")
    }
    try StandardStream.output.write(lines.joined(separator: "\n") + "\n")
  }
}
