import ModelStorage

/// What was removed from a store, as text and as JSON.
struct CollectionText: Encodable, Equatable {
  /// How many things, and how much.
  struct Amount: Encodable, Equatable {
    /// The number of things.
    let count: Int
    /// The bytes of all their files.
    let bytes: Int

    init(_ amount: CollectionReport.Amount) {
      count = amount.count
      bytes = amount.byteCount
    }
  }

  /// Whether nothing was removed.
  let dryRun: Bool
  /// Folders of attempts that ended without clearing up.
  let attempts: Amount
  /// What other programs had left in a model's place.
  let setAside: Amount
  /// Checkpoints of indices that are complete.
  let checkpoints: Amount
  /// Markers of attempts that do not run any more.
  let runningMarkers: Amount
  /// Temporary files.
  let temporaryFiles: Amount
  /// What was in the trash already.
  let trash: Amount
  /// All of these.
  let total: Amount
  /// How many attempts run, the files of which stay.
  let runningAttempts: Int
  /// What could not be removed.
  let left: [VerificationText.Finding]

  /// The text of a report.
  init(_ report: CollectionReport, isDryRun: Bool) {
    dryRun = isDryRun
    attempts = Amount(report.attempts)
    setAside = Amount(report.setAside)
    checkpoints = Amount(report.checkpoints)
    runningMarkers = Amount(report.runningMarkers)
    temporaryFiles = Amount(report.temporaryFiles)
    trash = Amount(report.trash)
    total = Amount(report.total)
    runningAttempts = report.runningAttempts
    left = report.left.map(VerificationText.Finding.init)
  }

  /// What could not be removed, a line each.
  var leftLines: [String] { left.map { "left: \($0.path.printable): \($0.reason.printable)" } }

  /// What was removed as lines for people.
  var text: String {
    let kinds = [
      ("ended attempts", attempts), ("set aside", setAside), ("checkpoints", checkpoints),
      ("running markers", runningMarkers), ("temporary files", temporaryFiles), ("trash", trash),
    ].filter { $0.1.count > 0 }
    let nameWidth = kinds.map(\.0.count).max() ?? 0
    let countWidth = "\(total.count)".count
    var lines = [
      "\(dryRun ? "would remove" : "removed") \(total.count) \(total.count == 1 ? "thing" : "things")"
        + ", \(Numbers.text(byteCount: total.bytes))"
    ]
    lines += kinds.map { name, amount in
      let number = "\(amount.count)".leftPadded(to: countWidth)
      return "  \(name.rightPadded(to: nameWidth))  \(number)  "
        + Numbers.text(byteCount: amount.bytes)
    }
    if runningAttempts > 0 {
      lines.append(
        "\(runningAttempts) \(runningAttempts == 1 ? "attempt runs" : "attempts run"), and stay")
    }
    return (lines + leftLines).joined(separator: "\n") + "\n"
  }
}
