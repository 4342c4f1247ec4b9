/// A grid that grows finer: first the middle of every hyperparameter, then what halves the gaps, and
/// so on.
///
/// Prefix-stable: the first *n* points of *m* are the *n* points of a smaller count. Round *r* adds
/// to an endless domain the levels at the odd multiples of 2^−*r* of its scale: ½, then ¼ and ¾, …;
/// a finite domain of numbers or of ordered values takes the values there, and the rest of its values
/// in the round in which there are fewer of them than multiples; choices are all there from the first
/// round on. A round holds every combination of the levels so far that is not in an earlier round.
public struct ProgressiveGridDesign: Design {
  /// How many points.
  public let count: Int

  /// Makes a progressive grid.
  ///
  /// - Parameter count: How many points, at least 1, and not more than there are.
  public init(count: Int) { self.count = count }

  /// The design's name and count.
  public var description: String { "progressive-grid, count \(count)" }

  /// The first points of the grid that grows finer.
  ///
  /// - Throws: ``DesignError`` for a space with conditions, constraints or unions, whose grids have no
  ///   middle; where there are fewer points than the count.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    guard count >= 1 else {
      throw DesignError.noPoints(design: "progressive-grid", count: count)
    }
    let layout = space.layout
    if let axis = layout.axes.first(where: { !$0.conditions.isEmpty || $0.isUnionChoice }) {
      throw DesignError.unconditionalOnly(design: "progressive-grid", axis.name)
    }
    if let constraint = layout.constraints.first {
      throw DesignError.unconditionalOnly(
        design: "progressive-grid", "constraint '\(constraint.label)'")
    }
    let levels = layout.axes.map { ProgressiveLevels($0) }
    let source = ProgressiveParamsets(layout: layout, levels: levels, count: WholeNumber(count))
    guard WholeNumber(count) <= source.available else {
      throw DesignError.tooManyPoints(
        design: "progressive-grid", given: count, available: source.available)
    }
    return source
  }
}

extension Design where Self == ProgressiveGridDesign {
  /// A grid that grows finer: first the middle of every hyperparameter, then what halves the gaps,
  /// and so on.
  ///
  /// - Parameter count: How many points, at least 1, and not more than there are.
  public static func progressiveGrid(count: Int) -> ProgressiveGridDesign {
    ProgressiveGridDesign(count: count)
  }
}
