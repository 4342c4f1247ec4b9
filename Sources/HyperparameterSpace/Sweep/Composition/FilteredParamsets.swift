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

  var hasNoRepetitions: Bool { source.hasNoRepetitions }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard source.hasNoRepetitions else { return firstIndex(comparing: paramset) }
    guard let index = source.index(of: paramset).flatMap({ Int(exactly: $0) }) else { return nil }
    let place = accepted.firstPosition { $0 >= index }
    return place < accepted.count && accepted[place] == index ? WholeNumber(place) : nil
  }

  func paramset(at index: WholeNumber) -> Paramset {
    source.paramset(at: WholeNumber(accepted[Int(exactly: index) ?? 0]))
  }
}

extension [Int] {
  /// The first position from which on a test holds, by halving.
  fileprivate func firstPosition(where test: (Int) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if test(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
