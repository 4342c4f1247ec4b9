import SweepList

/// What there is to say of a whole list, as text and as JSON.
struct CheckReport: Encodable, Equatable {
  /// A place that not every reader reads alike.
  struct Warning: Encodable, Equatable {
    /// The line, counted from 1.
    let line: Int
    /// The column, counted from 1.
    let column: Int
    /// What is read how by whom, and which spelling is safe.
    let message: String
  }

  /// The number of paramsets.
  let count: Int
  /// The list's identity.
  let sha256: String
  /// What its header says of its design, where it has one.
  let design: String?
  /// How many warnings there are.
  let warningCount: Int
  /// The first of them.
  let warnings: [Warning]

  private let path: String

  private enum CodingKeys: CodingKey {
    case count, sha256, design, warningCount, warnings
  }

  /// The report of a list at a path.
  init(_ check: ListCheck, path: String) {
    self.path = path
    count = check.count
    sha256 = check.sha256
    design = check.header?.design
    warningCount = check.warningCount
    warnings = check.warnings.map {
      Warning(line: $0.line, column: $0.column, message: $0.message)
    }
  }

  /// The warnings as linters print them, then what the list is.
  var text: String {
    var lines = warnings.map { "\(path):\($0.line):\($0.column): warning: \($0.message)" }
    if warningCount > warnings.count { lines.append("… and \(warningCount - warnings.count) more") }
    let paramsets = "\(count) \(count == 1 ? "paramset" : "paramsets")"
    let found = "\(warningCount) \(warningCount == 1 ? "warning" : "warnings")"
    lines.append("\(path): \(paramsets), \(warningCount == 0 ? "no warnings" : found)")
    if let design { lines.append("design \(design)") }
    lines.append("sha256 \(sha256)")
    return lines.map { $0.printable + "\n" }.joined()
  }
}
