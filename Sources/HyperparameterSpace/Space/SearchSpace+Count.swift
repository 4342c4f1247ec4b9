extension SearchSpace {
  /// The exact number of paramsets, where every domain is finite: those that conditions and
  /// constraints leave.
  ///
  /// - Throws: ``DesignError`` where conditions and constraints are too entangled to be counted.
  public func paramsetCount() throws -> WholeNumber? {
    let levels = layout.axes.compactMap { $0.quantile.levels }
    guard levels.count == layout.axes.count else { return nil }
    let builder = try GridDiagramBuilder(layout: layout, levels: levels)
    return try builder.diagram()?.count ?? 0
  }
}
