import HyperparameterSpace
import SweepList

extension PlanReport {
  /// What JSON tells of a plan.
  struct JSON: Encodable {
    /// The list that was written; `nil` for none.
    let list: String?
    /// Its SHA-256; `nil` for none.
    let sha256: String?
    /// What chose the paramsets.
    let design: String
    /// The number of paramsets; `nil` where no list can hold them.
    let count: Int?
    /// The number of paramsets in digits, at any size.
    let exactCount: String
    /// How even the points are; `nil` where that is not measured.
    let quality: DesignQuality?
    /// The keys of the space file that nothing was made of.
    let unusedKeys: [String]
  }

  /// After the list was written.
  func json(of summary: ListSummary, at output: String) -> JSON {
    json(list: output, sha256: summary.sha256, quality: nil)
  }

  /// Instead of a list.
  func dryRunJSON(quality: DesignQuality?) -> JSON {
    json(list: nil, sha256: nil, quality: quality)
  }

  private func json(list: String?, sha256: String?, quality: DesignQuality?) -> JSON {
    JSON(
      list: list, sha256: sha256, design: plan.sweep.design,
      count: Int(exactly: plan.sweep.exactCount), exactCount: "\(plan.sweep.exactCount)",
      quality: quality, unusedKeys: file.unusedKeys)
  }
}
