/// The bar that a terminal shows while a run goes on.
enum ProgressBar {
  /// The bar as one line that fits a width.
  ///
  /// ```
  ///  7/24 [=======>               ]  29%  2 running, 1 failed, 12 s, about 29 s left
  /// ```
  ///
  /// - Parameters:
  ///   - progress: How far the run is.
  ///   - elapsed: How long it has been going on.
  ///   - width: The columns of the terminal; the last is left free, as some terminals wrap there.
  static func text(_ progress: RunProgress, elapsed: Duration, width: Int) -> String {
    let total = "\(progress.total)"
    let count = "\("\(progress.ended)".leftPadded(to: total.count))/\(total)"
    let percent = "\(progress.total > 0 ? progress.ended * 100 / progress.total : 100)%"
    var facts = ["\(progress.running) running"]
    if !progress.failed.isEmpty { facts.append("\(progress.failed.count) failed") }
    facts.append(Numbers.text(elapsed))
    if let remaining = progress.remaining(after: elapsed), progress.ended < progress.total {
      facts.append("about \(Numbers.text(remaining)) left")
    }
    let end = "\(percent.leftPadded(to: 4))  \(facts.joined(separator: ", "))"
    let room = width - 1 - count.count - end.count - 4
    guard room >= 5 else { return "\(count) \(end)".shortened(to: max(1, width - 1)) }
    return "\(count) [\(bar(progress, width: min(room, 24)))] \(end)"
  }

  private static func bar(_ progress: RunProgress, width: Int) -> String {
    let filled = progress.total > 0 ? progress.ended * width / progress.total : width
    guard filled < width else { return String(repeating: "=", count: width) }
    return String(repeating: "=", count: filled) + ">"
      + String(repeating: " ", count: width - filled - 1)
  }
}
