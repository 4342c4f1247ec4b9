/// The paramsets of several sources side by side: the first with the first, and so on.
struct PairedParamsets: ParamsetSource {
  let sources: [any ParamsetSource]
  let names: [String]
  let count: WholeNumber

  /// - Throws: ``SweepError`` where there is no source, two share a name, or their counts differ.
  init(_ sources: [any ParamsetSource]) throws {
    names = try joinedNames(sources, named: "paired sweeps")
    self.sources = sources
    let first = sources.first?.count ?? 0
    count = first
    for source in sources where source.count != first {
      throw SweepError.unequalCounts(first, source.count)
    }
  }

  /// One that repeats nothing tells the pairs apart.
  var hasNoRepetitions: Bool { sources.contains(where: \.hasNoRepetitions) }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard sources.allSatisfy(\.hasNoRepetitions) else { return firstIndex(comparing: paramset) }
    guard let positions = positions(of: paramset, in: sources),
      positions.allSatisfy({ $0 == positions[0] })
    else { return nil }
    return positions[0]
  }

  func paramset(at index: WholeNumber) -> Paramset {
    Paramset(joining: sources.map { $0.paramset(at: index) })
  }
}
