import HyperparameterSpace

extension Design {
  /// The same design, in which those that are optimised tell how far that is.
  func reporting(
    optimization progress: @escaping @Sendable (OptimizationProgress) -> Void
  ) -> any Design {
    switch self {
    case let design as OptimizedLatinHypercube: design.reporting(to: progress)
    case let design as ShuffledDesign:
      ShuffledDesign(
        design.design.reporting(optimization: progress), sampleCount: design.sampleCount,
        seed: design.seed)
    case let design as ConcatenatedDesign:
      ConcatenatedDesign(design.designs.map { $0.reporting(optimization: progress) })
    case let design as ProductDesign: ProductDesign(design.parts.reporting(progress))
    case let design as PairedDesign: PairedDesign(design.parts.reporting(progress))
    default: self
    }
  }
}

extension [DesignPart] {
  fileprivate func reporting(
    _ progress: @escaping @Sendable (OptimizationProgress) -> Void
  ) -> [DesignPart] {
    map { DesignPart($0.design.reporting(optimization: progress), over: $0.names) }
  }
}
