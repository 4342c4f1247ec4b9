/// The paramsets of several sources, one source after the other.
struct ConcatenatedParamsets: ParamsetSource {
  let sources: [any ParamsetSource]
  let names: [String]
  let count: WholeNumber

  /// - Throws: ``SweepError`` where there is no source.
  init(_ sources: [any ParamsetSource]) throws {
    guard !sources.isEmpty else { throw SweepError.nothing("concatenation") }
    self.sources = sources
    var seen: Set<String> = []
    names = sources.flatMap(\.names).filter { seen.insert($0).inserted }
    count = sources.reduce(0 as WholeNumber) { $0 + $1.count }
  }

  func paramset(at index: WholeNumber) -> Paramset {
    var index = index
    for source in sources.dropLast() {
      if index < source.count { return source.paramset(at: index) }
      index = index - source.count
    }
    return sources[sources.count - 1].paramset(at: index)
  }

  func index(of paramset: Paramset) -> WholeNumber? {
    var before: WholeNumber = 0
    for source in sources {
      if let index = source.index(of: paramset) { return before + index }
      before = before + source.count
    }
    return nil
  }
}
