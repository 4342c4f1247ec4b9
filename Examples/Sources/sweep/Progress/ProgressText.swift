/// How far something long is, as one line.
enum ProgressText {
  /// A line with a bar, for a terminal.
  ///
  /// ```
  /// [=======>               ]  29%  7 of 24, 2 running, 1 failed, 0.5/s, 12 s, about 29 s left
  /// ```
  ///
  /// Where it does not fit, what matters less is left out; the rate and the time that is left stay
  /// longest.
  ///
  /// - Parameters:
  ///   - progress: How far it is.
  ///   - pace: How fast it gets on.
  ///   - width: The columns of the terminal; the last is left free, as some terminals wrap there.
  static func line(_ progress: WorkProgress, pace: ProgressPace, width: Int) -> String {
    let most = max(1, width - 1)
    let percent = "\(progress.percent)%".leftPadded(to: 4)
    for parts in Part.selections {
      let facts = facts(parts, of: progress, pace: pace)
      let end = facts.isEmpty ? percent : "\(percent)  \(facts.joined(separator: ", "))"
      let room = most - end.count - 3
      if room >= 5 { return "[\(bar(progress, width: min(room, 24)))] \(end)" }
      if end.count <= most { return end }
    }
    return percent.shortened(to: most)
  }

  /// A line for a log.
  static func logLine(_ progress: WorkProgress, pace: ProgressPace) -> String {
    let facts = facts(Part.allCases, of: progress, pace: pace)
    return (["\(progress.percent)%"] + facts).joined(separator: ", ")
  }

  /// What a line is made of, in order.
  private enum Part: CaseIterable {
    case label, counts, bytes, facts, rate, elapsed, left

    /// What is told, the first that fits.
    static let selections: [[Part]] = [
      allCases,
      [.label, .counts, .bytes, .facts, .rate, .left],
      [.label, .counts, .rate, .left],
      [.counts, .rate, .left],
      [.rate, .left],
      [.left],
      [],
    ]
  }

  private static func facts(
    _ parts: [Part], of progress: WorkProgress, pace: ProgressPace
  ) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .label: progress.label.isEmpty ? [] : [progress.label]
      case .counts: [progress.counts]
      case .bytes:
        progress.byteCount > 0 ? ["\(Numbers.text(byteCount: progress.byteCount)) read"] : []
      case .facts: progress.facts
      case .rate: [pace.rate(of: progress)].compactMap(\.self)
      case .elapsed: [Numbers.text(pace.elapsed)]
      case .left:
        [pace.remaining(of: progress)].compactMap(\.self).map {
          "about \(Numbers.text(wholeSeconds: $0)) left"
        }
      }
    }
  }

  private static func bar(_ progress: WorkProgress, width: Int) -> String {
    let share = progress.total > 0 ? Double(progress.done) / Double(progress.total) : 1
    let filled = Int(share * Double(width))
    guard filled < width else { return String(repeating: "=", count: width) }
    return String(repeating: "=", count: filled) + ">"
      + String(repeating: " ", count: width - filled - 1)
  }
}
