/// Every combination of the paramsets of several sources, the last fastest.
struct ProductParamsets: ParamsetSource {
  let factors: [any ParamsetSource]
  let names: [String]
  let count: WholeNumber

  /// - Throws: ``SweepError`` where there is no source, or two share a name.
  init(_ factors: [any ParamsetSource]) throws {
    names = try joinedNames(factors, named: "product")
    self.factors = factors
    count = WholeNumber.product(of: factors.map(\.count))
  }

  func paramset(at index: WholeNumber) -> Paramset {
    var index = index
    var parts: [Paramset] = []
    for factor in factors.reversed() {
      let (rest, position) = index.quotientAndRemainder(dividingBy: factor.count)
      parts.append(factor.paramset(at: position))
      index = rest
    }
    return Paramset(joining: parts.reversed())
  }

  var hasNoRepetitions: Bool { factors.allSatisfy(\.hasNoRepetitions) }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard let positions = positions(of: paramset, in: factors) else { return nil }
    return zip(factors, positions).reduce(0 as WholeNumber) { $0 * $1.0.count + $1.1 }
  }
}

/// The names of sources that are joined.
///
/// - Throws: ``SweepError`` where there is no source, or two share a name.
func joinedNames(_ sources: [any ParamsetSource], named what: String) throws -> [String] {
  guard !sources.isEmpty else { throw SweepError.nothing(what) }
  let names = sources.flatMap(\.names)
  var seen: Set<String> = []
  for name in names where !seen.insert(name).inserted { throw SweepError.sharedName(name) }
  return names
}

/// Where the parts of a joined paramset stand in the sources that it was joined from.
func positions(
  of paramset: Paramset, in sources: [any ParamsetSource]
) -> [WholeNumber]? {
  var rest = Array(paramset)[...]
  var positions: [WholeNumber] = []
  for source in sources {
    let names = Set(source.names)
    let part = rest.prefix { names.contains($0.name) }
    rest = rest.dropFirst(part.count)
    let paramset = Paramset(names: part.map(\.name), values: part.map(\.value))
    guard let position = source.index(of: paramset) else { return nil }
    positions.append(position)
  }
  return rest.isEmpty ? positions : nil
}

extension Paramset {
  /// The hyperparameters of several paramsets, one after the other; no two share a name.
  init(joining parts: [Paramset]) {
    self.init(names: parts.flatMap(\.names), values: parts.flatMap(\.values))
  }
}
