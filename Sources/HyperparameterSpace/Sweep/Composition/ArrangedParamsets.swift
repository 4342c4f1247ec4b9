/// Paramsets in the order of a space's hyperparameters, without those that do not exist.
struct ArrangedParamsets: ParamsetSource {
  private let source: any ParamsetSource
  private let layout: SpaceLayout
  /// Which of the parts that the source joins each name belongs to.
  private let partOfName: [String: Int]
  /// Whether nothing is left out, so that a paramset tells the one that it was arranged from.
  private let isInvertible: Bool
  /// Where a name stands in the space; those of a union stand together, in an order of their own.
  private let placeOfName: [String: Int]
  /// The members that stand in no union.
  private let outside: [LayoutMember]

  init(
    source: any ParamsetSource, layout: SpaceLayout, partOfName: [String: Int],
    isInvertible: Bool
  ) {
    self.source = source
    self.layout = layout
    self.partOfName = partOfName
    self.isInvertible = isInvertible
    var placeOfUnion: [Int: Int] = [:]
    var placeOfName: [String: Int] = [:]
    var outside: [LayoutMember] = []
    for (place, member) in layout.members.enumerated() {
      if let union = member.conditions.first(where: { layout.axes[$0.axis].isUnionChoice }) {
        let first = placeOfUnion[union.axis] ?? place
        placeOfUnion[union.axis] = first
        placeOfName[member.name] = first
      } else {
        placeOfName[member.name] = place
        outside.append(member)
      }
    }
    self.placeOfName = placeOfName
    self.outside = outside
  }

  var names: [String] { layout.names }
  var count: WholeNumber { source.count }
  var hasNoRepetitions: Bool { isInvertible && source.hasNoRepetitions }

  func paramset(at index: WholeNumber) -> Paramset {
    arranged(source.paramset(at: index))
  }

  func paramsets(in range: Range<Int>) -> [Paramset] {
    source.paramsets(in: range).map { arranged($0) }
  }

  func index(of paramset: Paramset) -> WholeNumber? {
    guard isInvertible else { return firstIndex(comparing: paramset) }
    let joined = paramset.sorted(by: partOfName)
    return arranged(joined) == paramset ? source.index(of: joined) : nil
  }

  private func arranged(_ joined: Paramset) -> Paramset {
    let paramset = joined.sorted(by: placeOfName)
    var values = [ParameterValue](repeating: .null, count: layout.axes.count)
    guard !isInvertible, layout.read(paramset, as: outside, into: &values) else {
      return paramset
    }
    let isActive = layout.isActive(values)
    let missing = Set(outside.filter { !$0.conditions.hold(values, isActive) }.map(\.name))
    let entries = paramset.filter { !missing.contains($0.name) }
    return Paramset(names: entries.map(\.name), values: entries.map(\.value))
  }
}

extension Paramset {
  /// The hyperparameters by the places of their names; those of one place keep their order.
  fileprivate func sorted(by places: [String: Int]) -> Paramset {
    let order = names.indices.sorted {
      (places[names[$0]] ?? 0, $0) < (places[names[$1]] ?? 0, $1)
    }
    return Paramset(names: order.map { names[$0] }, values: order.map { values[$0] })
  }
}
