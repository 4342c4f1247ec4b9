/// The paramsets of a grid.
struct GridParamsets: ParamsetSource {
  let layout: SpaceLayout
  let diagram: GridDiagram

  var names: [String] { layout.names }
  var count: WholeNumber { diagram.count }

  func paramset(at index: WholeNumber) -> Paramset {
    layout.paramset(diagram.values(at: index))
  }

  func paramsets(in range: Range<Int>) -> [Paramset] {
    guard !range.isEmpty else { return [] }
    var walk = GridWalk(diagram, from: WholeNumber(range.lowerBound))
    var paramsets: [Paramset] = []
    paramsets.reserveCapacity(range.count)
    for index in range {
      paramsets.append(layout.paramset(walk.values))
      if index + 1 < range.upperBound { walk.advance() }
    }
    return paramsets
  }

  /// Two spaces of a union may have a paramset in common.
  var hasNoRepetitions: Bool { !layout.axes.contains(where: \.isUnionChoice) }

  func index(of paramset: Paramset) -> WholeNumber? {
    let row = layout.row(of: paramset) { axis, value in
      diagram.levels[axis].position(of: value) != nil
    }
    guard let row else { return nil }
    return diagram.index(of: row.values, isActive: row.isActive)
  }
}
