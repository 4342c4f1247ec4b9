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
    guard let names = layout.flatNames else {
      return range.map { index in
        defer { if index + 1 < range.upperBound { walk.advance() } }
        return layout.paramset(walk.values)
      }
    }
    var columns = diagram.listed
    let computed = columns.indices.filter { columns[$0].isEmpty }
    var digits: [Int32] = []
    digits.reserveCapacity(range.count * names.count)
    for index in range {
      digits += walk.digits
      for axis in computed {
        digits[digits.count - names.count + axis] = Int32(columns[axis].count)
        columns[axis].append(walk.value(ofAxis: axis))
      }
      if index + 1 < range.upperBound { walk.advance() }
    }
    return ParamsetBlock(names: names, columns: columns, digits: digits)
      .paramsets(count: range.count)
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
