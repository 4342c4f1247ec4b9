/// The paramsets of a source that a constraint accepts, found once.
struct FilteredParamsets: ParamsetSource {
  let source: any ParamsetSource
  private let accepted: [Int]

  /// More would take minutes and gigabytes.
  static let mostCandidates = 1 << 24

  /// - Throws: ``SweepError`` where there are too many paramsets, or none is accepted.
  init(
    _ source: any ParamsetSource, label: String, accepts: (Paramset) -> Bool
  ) throws {
    guard let count = Int(exactly: source.count), count <= Self.mostCandidates else {
      throw SweepError.tooManyToFilter(source.count, most: Self.mostCandidates)
    }
    var accepted: [Int] = []
    for start in stride(from: 0, to: count, by: 1024) {
      let range = start..<min(start + 1024, count)
      for (index, paramset) in zip(range, source.paramsets(in: range)) where accepts(paramset) {
        accepted.append(index)
      }
    }
    guard !accepted.isEmpty else {
      throw SweepError.nothingAccepted(constraint: label, of: source.count)
    }
    self.source = source
    self.accepted = accepted
  }

  var names: [String] { source.names }
  var count: WholeNumber { WholeNumber(accepted.count) }

  func paramset(at index: WholeNumber) -> Paramset {
    source.paramset(at: WholeNumber(accepted[Int(exactly: index) ?? 0]))
  }
}
