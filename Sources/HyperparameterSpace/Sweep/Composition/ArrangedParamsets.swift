/// Paramsets in the order of a space's hyperparameters, without those that do not exist.
struct ArrangedParamsets: ParamsetSource {
  let source: any ParamsetSource
  let layout: SpaceLayout
  /// Whether nothing is left out, so that a paramset tells the one that it was arranged from.
  let isInvertible: Bool

  var names: [String] { layout.names }
  var count: WholeNumber { source.count }

  func paramset(at index: WholeNumber) -> Paramset {
    layout.arranged(source.paramset(at: index))
  }

  func paramsets(in range: Range<Int>) -> [Paramset] {
    source.paramsets(in: range).map { layout.arranged($0) }
  }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard isInvertible else { return firstIndex(comparing: paramset) }
    let names = source.names.filter { paramset[$0] != nil }
    guard names.count == paramset.count else { return nil }
    let joined = Paramset(names: names, values: names.compactMap { paramset[$0] })
    return layout.arranged(joined) == paramset ? source.index(of: joined) : nil
  }
}

extension SpaceLayout {
  /// A paramset of all hyperparameters, in the order of the space, without those that do not exist.
  func arranged(_ paramset: Paramset) -> Paramset {
    for choices in unionChoices where hasMembers(paramset.names, choices) {
      var values = choices
      if read(paramset, as: members, into: &values) { return self.paramset(values) }
    }
    return paramset
  }

  /// Whether the chosen spaces of unions have members of all these names.
  private func hasMembers(_ names: [String], _ choices: [ParameterValue]) -> Bool {
    let chosen = Set(members.filter { isChosen($0, choices) }.map(\.name))
    return names.allSatisfy(chosen.contains)
  }
}
