import ModelStorage
import SweepList

/// The bar that a terminal shows while a run, the writing of a list, a copy, or a look at models goes on.
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
    return "\(count) [\(bar(progress.ended, of: progress.total, width: min(room, 24)))] \(end)"
  }

  /// The bar of a list that is written, or read back.
  static func text(_ progress: ListProgress, width: Int) -> String {
    let phase =
      switch progress.phase {
      case .writing: "writing"
      case .verifying: "reading back"
      }
    return text(
      progress.done, of: progress.count, facts: "\(phase), \(progress.done) of \(progress.count)",
      width: width)
  }

  /// The bar of models that are looked at.
  static func text(_ progress: VerificationProgress, width: Int) -> String {
    var facts = "\(progress.examined) of \(progress.count) models"
    if progress.byteCount > 0 { facts += ", \(Numbers.text(byteCount: progress.byteCount)) read" }
    return text(progress.examined, of: progress.count, facts: facts, width: width)
  }

  /// The bar of a folder, the files of which are copied.
  static func text(_ progress: AdditionProgress, width: Int) -> String {
    let total = Numbers.text(byteCount: progress.totalByteCount)
    return text(
      progress.byteCount, of: progress.totalByteCount,
      facts: "\(Numbers.text(byteCount: progress.byteCount)) of \(total)", width: width)
  }

  private static func text(_ done: Int, of total: Int, facts: String, width: Int) -> String {
    let percent = "\(total > 0 ? done * 100 / total : 100)%"
    let end = "\(percent.leftPadded(to: 4))  \(facts)"
    let room = width - 1 - end.count - 3
    guard room >= 5 else { return end.shortened(to: max(1, width - 1)) }
    return "[\(bar(done, of: total, width: min(room, 24)))] \(end)"
  }

  private static func bar(_ done: Int, of total: Int, width: Int) -> String {
    let filled = total > 0 ? done * width / total : width
    guard filled < width else { return String(repeating: "=", count: width) }
    return String(repeating: "=", count: filled) + ">"
      + String(repeating: " ", count: width - filled - 1)
  }
}
