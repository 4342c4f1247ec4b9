/// The paramsets at the points of a design in the unit cube.
struct SampledParamsets: ParamsetSource {
  let layout: SpaceLayout
  let count: WholeNumber
  private let columns: [SampledColumn]
  /// What draws points anew that the constraints do not accept; `nil` without constraints.
  private let redraw: Redraw?

  init(layout: SpaceLayout, count: Int, columns: [SampledColumn], redraw: Redraw?) {
    self.layout = layout
    self.count = WholeNumber(count)
    self.columns = columns
    self.redraw = redraw
  }

  var names: [String] { layout.names }

  func paramset(at index: WholeNumber) -> Paramset {
    // A design in the unit cube counts its points by an integer.
    paramset(at: Int(exactly: index) ?? 0)
  }

  func paramsets(in range: Range<Int>) -> [Paramset] {
    guard redraw == nil else { return range.map { paramset(at: $0) } }
    let values = columns.map { $0.values(in: range) }
    if let names = layout.flatNames {
      return ParamsetBlock(names: names, columns: values).paramsets(count: range.count)
    }
    return (0..<range.count).map { offset in
      layout.paramset(values.map { $0[offset] })
    }
  }

  private func paramset(at point: Int) -> Paramset {
    let values = columns.map { $0.value(at: point) }
    return layout.paramset(redraw?.accepted(values, at: point) ?? values)
  }
}
