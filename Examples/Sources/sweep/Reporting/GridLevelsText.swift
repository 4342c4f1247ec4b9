import HyperparameterSpace

extension Design {
  /// The grid from which a hyperparameter has its levels, where there is one.
  ///
  /// - Parameter root: The hyperparameter's name at the top of the space.
  func grid(of root: String) -> GridDesign? {
    switch self {
    case let grid as GridDesign: grid
    case let shuffled as ShuffledDesign: shuffled.design.grid(of: root)
    case let product as ProductDesign: product.parts.grid(of: root)
    case let pairs as PairedDesign: pairs.parts.grid(of: root)
    default: nil
    }
  }
}

extension [DesignPart] {
  fileprivate func grid(of root: String) -> GridDesign? {
    let part =
      first { $0.names?.contains(root) == true } ?? first { $0.names == nil }
    return part?.design.grid(of: root)
  }
}

extension SpaceParameter {
  /// How many levels of the hyperparameter are shown as they are.
  private static let shownCount = 4

  /// How many levels, and the first and last of them, such as `5: 0.001, 0.01, …, 10.0`; without a
  /// grid how many values.
  ///
  /// - Parameter design: What chooses them.
  func levels(in design: any Design) throws -> String {
    guard let grid = design.grid(of: root) else {
      return try domain.count().map { "\($0)" } ?? "endless"
    }
    let levels = try Sweep(
      SearchSpace([Hyperparameter(path, domain)]),
      design: GridDesign(
        levels: grid.levels.filter { $0.key == path }, defaultLevels: grid.defaultLevels))
    func text(_ index: Int) -> String { "\(levels[index].values[0])" }
    let shown =
      levels.count <= Self.shownCount
      ? levels.indices.map(text)
      : [text(0), text(1), "…", text(levels.count - 1)]
    return "\(levels.count): \(shown.joined(separator: ", "))"
  }
}
