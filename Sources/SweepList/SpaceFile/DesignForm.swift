internal import HyperparameterSpace

/// A design of a space file that is made of numbers: its name, its keys, and what it makes of them.
struct DesignForm: Sendable {
  /// The key that names the design.
  let name: String
  /// The keys that must be under it.
  let requiredKeys: [String]
  /// The keys that may be under it.
  let optionalKeys: [String]
  /// The design that the values under the keys make.
  let design: @Sendable (NodeMap, SpaceNames) throws -> any Design

  init(
    _ name: String, needs requiredKeys: [String] = [], may optionalKeys: [String] = [],
    makes design: @escaping @Sendable (NodeMap, SpaceNames) throws -> any Design
  ) {
    self.name = name
    self.requiredKeys = requiredKeys
    self.optionalKeys = optionalKeys
    self.design = design
  }

  /// All keys, in the order in which messages list them.
  var keys: [String] { requiredKeys + optionalKeys }

  /// Every design that is made of numbers.
  static let known: [DesignForm] = [
    DesignForm("grid", may: ["levels", "default_levels"]) { try $0.grid(of: $1) },
    DesignForm("progressive-grid", needs: ["count"]) { map, _ in
      ProgressiveGridDesign(count: try map.count())
    },
    DesignForm("random", needs: ["count"], may: ["seed"]) { map, _ in
      RandomDesign(count: try map.count(), seed: try map.seed())
    },
    DesignForm(
      "latin-hypercube", needs: ["count"],
      may: ["seed", "centered", "optimize", "iterations", "strength", "slices", "extends"]
    ) { map, _ in try map.latinHypercube() },
    DesignForm("sobol", needs: ["count"], may: ["seed"]) { map, _ in
      SobolDesign(count: try map.count(), seed: try map.seed())
    },
    DesignForm("halton", needs: ["count"], may: ["seed"]) { map, _ in
      HaltonDesign(count: try map.count(), seed: try map.seed())
    },
  ]

  /// The design of a name.
  static func named(_ name: String) -> DesignForm? { known.first { $0.name == name } }
}
