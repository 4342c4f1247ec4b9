import HyperparameterSpace
import SweepList

/// What `sweep plan` prints of a plan.
struct PlanReport {
  /// The space file.
  let file: SpaceFile
  /// The space file's path.
  let path: String
  /// What was planned.
  let plan: SweepPlan

  /// How many paramsets are shown.
  private static let shownCount = 3

  /// After the list was written: its name, size and identity, the first paramsets, and what of the
  /// space file is not used.
  ///
  /// - Parameters:
  ///   - summary: What was written.
  ///   - output: The list's path.
  func text(of summary: ListSummary, at output: String) -> String {
    "\(output): \(count)\nsha256 \(summary.sha256)\n\(ending)"
  }

  /// Instead of a list: its design and exact size, a table of the hyperparameters, how even the points
  /// are, and the first paramsets.
  ///
  /// - Parameters:
  ///   - quality: How even the points are.
  ///   - width: The columns there are; `nil` for no limit.
  func dryRunText(quality: DesignQuality?, width: Int?) throws -> String {
    var text = "\(plan.design)\n".printableLines
    text += "\(count); nothing is written\n\n"
    text += try parameterTable.text(width: width)
    for constraint in file.space.constraints {
      text += "only: \(constraint)".printable + "\n"
    }
    if let quality {
      text += "\n\(quality.text)\n"
    }
    return "\(text)\n\(ending)"
  }

  private var count: String {
    "\(plan.sweep.exactCount) \(plan.sweep.exactCount == 1 ? "paramset" : "paramsets")"
  }

  private var parameterTable: TextTable {
    get throws {
      let parameters = file.space.parameters
      let hasConditions = parameters.contains { !$0.conditions.isEmpty }
      let titles = ["parameter", "domain", "values"] + (hasConditions ? ["when"] : [])
      var table = TextTable(columns: titles.map { .init($0, alignment: .left) })
      for parameter in parameters {
        let cells = [
          parameter.path, "\(parameter.domain)", try parameter.levels(in: plan.design),
          parameter.conditions.joined(separator: " and "),
        ]
        table.append(cells.prefix(titles.count).map(\.printable))
      }
      return table
    }
  }

  /// The first paramsets, how many more there are, and what is not used.
  private var ending: String {
    let sweep = plan.sweep
    let indexWidth = "\(min(Self.shownCount, sweep.count) - 1)".count
    var lines = sweep.indices.prefix(Self.shownCount).map { index in
      "\("\(index)".leftPadded(to: indexWidth))  \(sweep[index].yaml)"
    }
    if sweep.count > Self.shownCount {
      let more = Int(exactly: sweep.exactCount).map { "and \($0 - Self.shownCount) more" }
      lines.append("… \(more ?? "and so on")")
    }
    if !file.unusedKeys.isEmpty {
      let keys = file.unusedKeys.map(\.printable).joined(separator: ", ")
      lines.append("not used in \(path): \(keys)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
