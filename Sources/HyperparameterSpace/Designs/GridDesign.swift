/// Every combination of levels, in the written order, the last hyperparameter fastest.
///
/// The order is that of nested loops, the first hyperparameter outermost. Choices, constants and
/// integers are their own levels; a continuous domain needs a number of levels or their values:
///
/// ```swift
/// .grid(levels: ["learning_rate": 5, "dropout_rate": [0.0, 0.35, 0.7]])
/// ```
///
/// A number of levels divides the domain evenly on its scale, both bounds included, in decimal:
/// 0...1 in 11 levels is 0, 0.1, …, 1, and 1e-5...1e-1 in 5 on a logarithmic scale is 1e-5, 1e-4, ….
public struct GridDesign: Design {
  /// The levels of single hyperparameters, by name.
  public let levels: [String: GridLevels]
  /// How many levels a continuous domain without an entry in ``levels`` is divided into.
  public let defaultLevels: Int?

  /// Makes a grid.
  ///
  /// - Parameters:
  ///   - levels: The levels of single hyperparameters, by name.
  ///   - defaultLevels: How many levels the other continuous domains are divided into.
  public init(levels: [String: GridLevels] = [:], defaultLevels: Int? = nil) {
    self.levels = levels
    self.defaultLevels = defaultLevels
  }

  /// The design's name, and the levels given, by name in alphabetical order.
  public var description: String {
    var parts = ["grid"]
    if let defaultLevels { parts.append("levels \(defaultLevels)") }
    for (name, levels) in levels.sorted(by: { $0.key < $1.key }) {
      parts.append("levels of \(name) \(levels)")
    }
    return parts.joined(separator: ", ")
  }

  /// The product of the numbers of levels.
  public func pointCount(in space: SearchSpace) throws -> PointCount {
    PointCount(product: try axisLevels(in: space).map(\.count))
  }

  /// One column of levels for each hyperparameter.
  public func columns(in space: SearchSpace) throws -> [any DesignColumn] {
    var stride = 1
    let columns = try axisLevels(in: space).reversed().map { levels in
      defer { stride = stride.multipliedReportingOverflow(by: levels.count).partialValue }
      return GridColumn(levels: levels.stored, stride: stride)
    }
    return columns.reversed()
  }

  private func axisLevels(in space: SearchSpace) throws -> [Levels] {
    let known = space.hyperparameters.map(\.name)
    for name in levels.keys.sorted() where !known.contains(name) {
      throw DesignError.unknownHyperparameter(name, known: known)
    }
    return try zip(space.hyperparameters, space.axes).map { hyperparameter, axis in
      let name = hyperparameter.name
      switch levels[name] {
      case .count(let count):
        return try hyperparameter.levels(count: count)
      case .values(let values):
        return try hyperparameter.levels(values: values)
      case nil:
        if let levels = axis.levels { return levels }
        guard let defaultLevels else { throw DesignError.levelsNeeded(name) }
        return try hyperparameter.levels(count: defaultLevels)
      }
    }
  }
}

extension Design where Self == GridDesign {
  /// Every combination of levels, in the written order, the last hyperparameter fastest.
  ///
  /// - Parameters:
  ///   - levels: The levels of single hyperparameters, by name.
  ///   - defaultLevels: How many levels the other continuous domains are divided into.
  public static func grid(
    levels: [String: GridLevels] = [:], defaultLevels: Int? = nil
  ) -> GridDesign {
    GridDesign(levels: levels, defaultLevels: defaultLevels)
  }
}
