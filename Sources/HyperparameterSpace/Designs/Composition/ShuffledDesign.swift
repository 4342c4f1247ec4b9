/// The points of another design in a random order, or the first of them in that order: a sample
/// without replacement.
public struct ShuffledDesign: Design {
  /// The design whose points they are.
  public let design: any Design
  /// How many points of the random order are taken; `nil` for all.
  public let sampleCount: Int?
  /// What tells this order from another.
  public let seed: UInt64

  /// Makes a random order.
  public init(_ design: any Design, sampleCount: Int? = nil, seed: UInt64) {
    self.design = design
    self.sampleCount = sampleCount
    self.seed = seed
  }

  /// The design's description, with the order's.
  public var description: String {
    sampleCount.map { "\(design), sample of \($0) without replacement, seed \(seed)" }
      ?? "\(design), shuffled, seed \(seed)"
  }

  /// The points in the random order.
  public func paramsets(of space: SearchSpace) throws -> any ParamsetSource {
    let source = try design.paramsets(of: space)
    guard let sampleCount else {
      return try ShuffledParamsets(source, count: source.count, seed: seed)
    }
    return try ShuffledParamsets(sampling: sampleCount, of: source, seed: seed)
  }
}

extension Design {
  /// The same points in a random order.
  ///
  /// - Parameter seed: What tells this order from another.
  public func shuffled(seed: UInt64) -> ShuffledDesign { ShuffledDesign(self, seed: seed) }

  /// Points chosen at random, none twice; the first *n* of *m* are the *n* of a smaller sample.
  ///
  /// - Parameters:
  ///   - count: How many, at least 1, and not more than there are.
  ///   - seed: What tells this sample from another.
  public func sample(count: Int, seed: UInt64) -> ShuffledDesign {
    ShuffledDesign(self, sampleCount: count, seed: seed)
  }
}
