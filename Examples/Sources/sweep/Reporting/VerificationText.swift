import ModelStorage

/// What a verification found, as text and as JSON.
struct VerificationText: Encodable, Equatable {
  /// What is to be said of an index.
  struct Finding: Encodable, Equatable {
    /// The index.
    let index: Int?
    /// Where it is.
    let path: String
    /// What is to be said of it.
    let reason: String

    init(_ finding: UpkeepFinding) {
      index = finding.index
      path = finding.path
      reason = finding.reason
    }
  }

  /// Those whose model is complete.
  let complete: IndexGroup
  /// Those of the list that have nothing; `nil` without a list.
  let missing: IndexGroup?
  /// Models that are not as they were published.
  let damaged: [Finding]
  /// What other programs wrote in a model's place.
  let unverified: [Finding]
  /// What could not be looked at.
  let unexamined: [Finding]
  /// Those whose lost marker was written again.
  let restoredMarkers: IndexGroup
  /// Those whose markers were of no model or of another one, and were removed.
  let removedMarkers: IndexGroup

  /// The text of a report.
  ///
  /// - Parameter count: The number of paramsets of the list; `nil` without one.
  init(_ report: VerificationReport, count: Int?) {
    complete = IndexGroup(report.complete)
    damaged = report.damaged.map(Finding.init)
    unverified = report.unverified.map(Finding.init)
    unexamined = report.unexamined.map(Finding.init)
    restoredMarkers = IndexGroup(report.restoredMarkers)
    removedMarkers = IndexGroup(report.removedMarkers)
    let known = Set(
      report.complete + (report.damaged + report.unverified + report.unexamined).compactMap(\.index)
    )
    missing = count.map { count in IndexGroup((0..<count).filter { !known.contains($0) }) }
  }

  /// The findings as lines for people.
  var text: String {
    let findings = [
      ("damaged", damaged), ("not verified", unverified), ("not examined", unexamined),
    ]
    let groups =
      [("complete", complete)]
      + findings.map { ($0, IndexGroup($1.compactMap(\.index))) }
      + (missing.map { [("missing", $0)] } ?? [])
    let repairs = [
      ("status repaired, model found", restoredMarkers),
      ("status repaired, no such model", removedMarkers),
    ].filter { $0.1.count > 0 }
    var lines = IndexGroup.lines(groups) + IndexGroup.lines(repairs)
    for (name, findings) in findings { lines += Self.lines(findings, name) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What makes the verification a failure, a line each.
  var failureLines: [String] {
    Self.lines(damaged, "damaged") + Self.lines(unexamined, "not examined")
  }

  private static func lines(_ findings: [Finding], _ name: String) -> [String] {
    findings.map { finding in
      let subject = finding.index.map { "\(name) \($0): " } ?? "\(name): "
      return subject + finding.reason.printable
    }
  }
}
