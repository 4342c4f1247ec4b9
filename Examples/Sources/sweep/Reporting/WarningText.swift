import SweepList

/// The warnings of a file that a command was given, above what it does with it.
enum WarningText {
  /// How many are shown.
  private static let most = 20

  /// The first warnings, and how many more there are; empty for none.
  ///
  /// - Parameters:
  ///   - warnings: The first warnings.
  ///   - count: How many there are.
  ///   - list: The list's path, where `sweep check` can show the rest.
  static func text(_ warnings: [YAMLWarning], count: Int, list: String? = nil) -> String {
    var lines = warnings.prefix(most).map { "\($0)".printable }
    if count > lines.count {
      let hint = list.map { "; see 'sweep check \($0)'" } ?? ""
      lines.append("… and \(count - lines.count) more\(hint)".printable)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
