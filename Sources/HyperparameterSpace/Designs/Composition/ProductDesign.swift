/// Every combination of the points of several designs, each of some of the space's hyperparameters:
/// a grid of some, a Latin hypercube of others, random in the rest.
///
/// ```swift
/// .product(
///   .init(.grid(), over: ["optimizer", "width"]),
///   .init(.latinHypercube(count: 16, seed: 2018), over: ["learning_rate", "dropout_rate"]),
///   .init(.random(count: 3, seed: 1)))
/// ```
///
/// The last part is the fastest. Paramsets keep the order of the space. A hyperparameter in a part
/// that draws may exist only under values of one in another part; one in a grid may not, because
/// the grid would then list paramsets twice. A constraint on hyperparameters of several parts leaves
/// out the combinations that it refuses.
public struct ProductDesign: Design {
  /// The parts; together they have all hyperparameters of the space.
  public let parts: [DesignPart]

  /// Makes a product.
  public init(_ parts: [DesignPart]) { self.parts = parts }

  /// The descriptions of the parts.
  public var description: String { "product of \(parts.parenthesized)" }

  /// The combinations.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    try PartedSpace(space, parts).source { try ProductParamsets($0) }
  }
}

extension Design where Self == ProductDesign {
  /// Every combination of the points of several designs, each of some of the space's
  /// hyperparameters.
  public static func product(_ parts: DesignPart...) -> ProductDesign { ProductDesign(parts) }
}
