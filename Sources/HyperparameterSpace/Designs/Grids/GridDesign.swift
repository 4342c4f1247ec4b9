/// Every combination of levels, in the written order, the last hyperparameter fastest.
///
/// The order is that of nested loops, the first hyperparameter outermost; one whose existence
/// depends on others comes after them. Choices, constants, integers and stepped domains are their own
/// levels; another domain needs a number of levels or their values:
///
/// ```swift
/// .grid(levels: ["learning_rate": 5, "dropout_rate": [0.0, 0.35, 0.7]])
/// ```
///
/// A number of levels divides the domain evenly on its scale, both bounds included, in decimal:
/// 0...1 in 11 levels is 0, 0.1, …, 1, and 1e-5...1e-1 in 5 on a logarithmic scale is 1e-5, 1e-4, ….
/// A normal, log-normal or beta distribution is divided into so many equal shares, of which the
/// levels are the middles. A hyperparameter in a group or a list is named by its path, such as
/// `optimizer.rate`.
///
/// What a paramset's condition rules out is not combined with it, and what a constraint refuses is
/// not there: the number of paramsets is exact, at any size.
public struct GridDesign: Design {
  /// The levels of single hyperparameters, by name.
  public let levels: [String: GridLevels]
  /// How many levels an endless domain without an entry in ``levels`` is divided into.
  public let defaultLevels: Int?

  /// Makes a grid.
  ///
  /// - Parameters:
  ///   - levels: The levels of single hyperparameters, by name.
  ///   - defaultLevels: How many levels the other endless domains are divided into.
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

  /// The combinations, each computed from its index.
  ///
  /// - Complexity: O(hyperparameters); with conditions and constraints, by how many combinations of
  ///   their hyperparameters they tell apart.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    let layout = space.layout
    let known = layout.axes.filter { !$0.isUnionChoice }.map(\.name)
    for name in levels.keys.sorted() where !known.contains(name) {
      throw DesignError.unknownHyperparameter(name, known: known)
    }
    let axisLevels = try layout.axes.map {
      try $0.levels(levels[$0.name], defaultCount: defaultLevels)
    }
    let builder = try GridDiagramBuilder(layout: layout, levels: axisLevels)
    guard let diagram = try builder.diagram() else {
      throw DesignError.nothingAccepted(
        design: "grid", constraints: layout.constraints.map(\.label))
    }
    return GridParamsets(layout: layout, diagram: diagram)
  }
}

extension Design where Self == GridDesign {
  /// Every combination of levels, in the written order, the last hyperparameter fastest.
  ///
  /// - Parameters:
  ///   - levels: The levels of single hyperparameters, by name.
  ///   - defaultLevels: How many levels the other endless domains are divided into.
  public static func grid(
    levels: [String: GridLevels] = [:], defaultLevels: Int? = nil
  ) -> GridDesign {
    GridDesign(levels: levels, defaultLevels: defaultLevels)
  }
}
