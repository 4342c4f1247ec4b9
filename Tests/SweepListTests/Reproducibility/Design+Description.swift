import HyperparameterSpace

extension Design {
  /// The design as `Tests/reproducibility/compare` reads it.
  var entry: Paramset {
    switch self {
    case let design as any UnitCubeDesign: design.pointsEntry
    case let design as GridDesign: design.gridEntry
    case let design as ProgressiveGridDesign:
      ["kind": "progressive-grid", "count": .integer(design.count)]
    case let design as ShuffledDesign:
      [
        "kind": "shuffled", "seed": .string("\(design.seed)"),
        "count": design.sampleCount.map { .integer($0) } ?? nil,
        "design": .map(design.design.entry),
      ]
    case let design as ProductDesign:
      ["kind": "product", "parts": .list(design.parts.map(\.entry))]
    case let design as PairedDesign:
      ["kind": "paired", "parts": .list(design.parts.map(\.entry))]
    case let design as ConcatenatedDesign:
      ["kind": "concatenation", "designs": .list(design.designs.map { .map($0.entry) })]
    default:
      ["kind": .string("\(self)")]
    }
  }
}

extension DesignPart {
  fileprivate var entry: ParameterValue {
    [
      "design": .map(design.entry),
      "names": names.map { .list($0.map { .string($0) }) } ?? nil,
    ]
  }
}

extension GridDesign {
  fileprivate var gridEntry: Paramset {
    let levels = levels.sorted { $0.key < $1.key }
    return [
      "kind": "grid",
      "levels": .map(
        Paramset(
          names: levels.map(\.key),
          values: levels.map { _, levels in
            switch levels {
            case .count(let count): .integer(count)
            case .values(let values): .list(values)
            }
          })),
      "defaultLevels": defaultLevels.map { .integer($0) } ?? nil,
    ]
  }
}

extension UnitCubeDesign {
  fileprivate var pointsEntry: Paramset {
    let (kind, options) = kindAndOptions
    let common: Paramset = [
      "kind": .string(kind), "count": .integer(count), "seed": .string("\(seed)"),
    ]
    return Paramset(
      names: common.names + options.names, values: common.values + options.values)
  }

  private var kindAndOptions: (String, Paramset) {
    switch self {
    case is RandomDesign: ("random", [:])
    case is SobolDesign: ("sobol", [:])
    case is HaltonDesign: ("halton", [:])
    case let design as LatinHypercube: ("latin-hypercube", ["placement": design.placement.entry])
    case let design as SlicedLatinHypercube:
      ("sliced", ["placement": design.placement.entry, "slices": .integer(design.slices)])
    case let design as StrengthTwoLatinHypercube:
      ("strength-two", ["placement": design.placement.entry])
    case let design as ExtendedLatinHypercube:
      (
        "extended",
        ["placement": design.base.placement.entry, "extends": .integer(design.base.count)]
      )
    case let design as OptimizedLatinHypercube:
      (
        "optimised",
        [
          "placement": design.placement.entry,
          "criterion": .string(design.criterion.rawValue),
          "iterations": design.iterations.map { .integer($0) } ?? nil,
        ]
      )
    default: (name, [:])
    }
  }
}

extension StratumPlacement {
  fileprivate var entry: ParameterValue { .string("\(self)") }
}
