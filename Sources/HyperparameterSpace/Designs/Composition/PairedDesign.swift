/// The points of several designs side by side, each of some of the space's hyperparameters: the
/// first with the first, and so on.
///
/// ```swift
/// .paired(
///   .init(.grid(levels: ["learning_rate": [0.1, 0.01]]), over: ["learning_rate"]),
///   .init(.grid(), over: ["batch_size"]))
/// ```
///
/// The designs have equally many points.
public struct PairedDesign: Design {
  /// The parts; together they have all hyperparameters of the space.
  public let parts: [DesignPart]

  /// Makes a pairing.
  public init(_ parts: [DesignPart]) { self.parts = parts }

  /// The descriptions of the parts.
  public var description: String { "pairs of \(parts.parenthesized)" }

  /// The pairs.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    try PartedSpace(space, parts).source { try PairedParamsets($0) }
  }
}

extension Design where Self == PairedDesign {
  /// The points of several designs side by side, each of some of the space's hyperparameters.
  public static func paired(_ parts: DesignPart...) -> PairedDesign { PairedDesign(parts) }
}
