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

  func paramset(at index: WholeNumber) -> Paramset {
    Paramset(joining: sources.map { $0.paramset(at: index) })
  }
}
