/// The points of several designs of one space, one design after the other.
public struct ConcatenatedDesign: Design {
  /// The designs, in order.
  public let designs: [any Design]

  /// Makes a concatenation.
  public init(_ designs: [any Design]) { self.designs = designs }

  /// The descriptions of the designs.
  public var description: String {
    "concatenation of \(designs.parenthesized)"
  }

  /// The points of the first design, then those of the second, and so on.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    try ConcatenatedParamsets(designs.map { try $0.paramsets(of: space) })
  }
}

extension Design where Self == ConcatenatedDesign {
  /// The points of several designs of one space, one design after the other.
  public static func concatenation(_ designs: any Design...) -> ConcatenatedDesign {
    ConcatenatedDesign(designs)
  }
}
