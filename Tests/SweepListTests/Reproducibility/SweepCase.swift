import HyperparameterSpace
import Testing

/// A sweep that is pinned: by its digest, and by the re-implementation of the specification.
struct SweepCase: Sendable {
  let name: String
  let hyperparameters: [Hyperparameter]
  let design: any Design
  /// The SHA-256 of the list in block style.
  let sha256: String

  static let mixed = [
    Hyperparameter("learning_rate", .continuous(1e-5...1e-1, scale: .logarithmic)),
    Hyperparameter("dropout_rate", .continuous(0...0.7)),
    Hyperparameter("hidden_nodes", .choices([[10, 20, 30], [30, 50, 70], [100]])),
    Hyperparameter("batch_size", .integer(16...256, scale: .logarithmic)),
    Hyperparameter("épochs", .integer(1...10)),
    Hyperparameter("optimizer", .choices(["rmsprop", "adam", "no", nil, true, 1, 1.0, "1e-5"])),
    Hyperparameter("schedule", .constant(["warmup": 5, "decay": [0.9, 0.99]])),
  ]

  static let extreme = [
    Hyperparameter(
      "widest", .continuous(0x1p-1074...Double.greatestFiniteMagnitude, scale: .logarithmic)),
    Hyperparameter("subnormal", .continuous(0x1p-1070...0x1p-1030, scale: .logarithmic)),
    Hyperparameter("adjacent", .continuous(1...(1.0).nextUp, scale: .logarithmic)),
    Hyperparameter("negative", .continuous(-1e300...(-1e-300))),
    Hyperparameter("around zero", .continuous(-0.1...0.3)),
    Hyperparameter("large integer", .integer(-(1 << 61)...1 << 61)),
    Hyperparameter("large logarithmic integer", .integer(1...(Int.max - 1), scale: .logarithmic)),
  ]

  static let all = [
    SweepCase(
      name: "random", hyperparameters: mixed, design: .random(count: 300, seed: 2018),
      sha256: "02253a7609664f3dabf23134d049ecf2b009e95d855d4f40d53c92e734f82404"),
    SweepCase(
      name: "random-extreme", hyperparameters: extreme,
      design: .random(count: 300, seed: .max),
      sha256: "e67144ee897e340f01b07c2dbdd480cb263e914bd5517bd568b7cf8962f2d6e3"),
    SweepCase(
      name: "latin-hypercube-1", hyperparameters: mixed,
      design: .latinHypercube(count: 1, seed: 0),
      sha256: "02291492f8e5142d56b2ebfb45e7ab2866234f4805b57a5ebfd4dd1d3aa25773"),
    SweepCase(
      name: "latin-hypercube-24", hyperparameters: mixed,
      design: .latinHypercube(count: 24, seed: 2018),
      sha256: "3f3308e69634be55e88cb07319ab801d2548800b93e7c6d4134413636a6bca26"),
    SweepCase(
      name: "latin-hypercube-1024", hyperparameters: mixed,
      design: .latinHypercube(count: 1024, seed: 7),
      sha256: "1ea3b2ca7ec59a77b2bfb8a9f0f0cc01118c2ebb97c7c26960f4d6be2298eb85"),
    SweepCase(
      name: "latin-hypercube-1025", hyperparameters: mixed,
      design: .latinHypercube(count: 1025, seed: 7),
      sha256: "2eadfeef78d5fd83ba897e72e124245290a9f77dedbedead5ab2b8601c98d3cc"),
    SweepCase(
      name: "latin-hypercube-extreme", hyperparameters: extreme,
      design: .latinHypercube(count: 3001, seed: .max),
      sha256: "d753e8c1f3405240f738c4e24cdcb489022168680dc5678e7a733d99f3dabab1"),
    SweepCase(
      name: "grid", hyperparameters: mixed,
      design: .grid(
        levels: ["batch_size": 4, "épochs": 3, "optimizer": ["adam", "no"]], defaultLevels: 5),
      sha256: "88740d622d7e2585d469d7d048002bf36b9d478d6509f0eb7ff188f0914a49b5"),
    SweepCase(
      name: "grid-decimal",
      hyperparameters: [
        Hyperparameter("momentum", .continuous(0...1)),
        Hyperparameter("weight_decay", .continuous(1e-6...1e-2, scale: .logarithmic)),
        Hyperparameter("thirds", .continuous(-0.1...0.3)),
        Hyperparameter("halves", .continuous(0.5...2, scale: .logarithmic)),
      ],
      design: .grid(
        levels: ["momentum": 11, "weight_decay": 9, "thirds": 4, "halves": [0.5, 1, 2.0]]),
      sha256: "67d4bd92039f469529f6f3fe864181d687eb414817d8ec0c03dcc8f7eae28dc3"),
  ]
}

extension SweepCase: CustomTestStringConvertible {
  var testDescription: String { name }
}

extension SweepCase {
  func sweep() throws -> Sweep { try Sweep(SearchSpace(hyperparameters), design: design) }

  /// The case as `Tests/reproducibility/compare` reads it.
  var description: Paramset {
    ["space": .list(hyperparameters.map(\.entry)), "design": .map(design.entry)]
  }
}

extension Hyperparameter {
  fileprivate var entry: ParameterValue {
    switch domain {
    case .continuous(let lower, let upper, let scale, _):
      [
        "name": .string(name),
        "continuous": [
          "lower": .double(lower), "upper": .double(upper), "scale": .string("\(scale)"),
        ],
      ]
    case .integer(let lower, let upper, let scale, _):
      [
        "name": .string(name),
        "integer": [
          "lower": .integer(lower), "upper": .integer(upper), "scale": .string("\(scale)"),
        ],
      ]
    case .choices(let values, _): ["name": .string(name), "choices": .list(values)]
    case .constant(let value): ["name": .string(name), "constant": value]
    default: ["name": .string(name)]
    }
  }
}

extension Design {
  fileprivate var entry: Paramset {
    switch self {
    case let design as RandomDesign:
      return [
        "kind": "random", "count": .integer(design.count), "seed": .string("\(design.seed)"),
      ]
    case let design as LatinHypercube:
      return [
        "kind": "latin-hypercube", "count": .integer(design.count),
        "seed": .string("\(design.seed)"),
      ]
    case let design as GridDesign:
      let levels = design.levels.sorted { $0.key < $1.key }
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
        "defaultLevels": design.defaultLevels.map { .integer($0) } ?? nil,
      ]
    default:
      return ["kind": .string("\(self)")]
    }
  }
}
