internal import HyperparameterSpace

/// Reads the design of a space file.
struct DesignReader {
  private let names: SpaceNames
  private let parser: YAMLParser

  /// Designs that are made of a list of designs.
  private static let compositeNames = ["product", "paired", "concatenation"]
  /// What may stand beside a design's name.
  private static let additions = ["over", "shuffle", "sample"]

  private static let designNames = DesignForm.known.map(\.name) + compositeNames

  /// A reader for designs of a space.
  init(space: SearchSpace, parser: YAMLParser) {
    names = SpaceNames(space)
    self.parser = parser
  }

  /// The design that a node under the key `design` describes.
  func design(_ node: MarkedNode) throws -> any Design {
    let part = try part(node, subject: "design", isPart: false)
    return part.design
  }

  /// A design and the hyperparameters that it is of.
  private func part(_ node: MarkedNode, subject: String, isPart: Bool) throws -> DesignPart {
    let map = try NodeMap(
      node, subject: subject, expected: "a map with one design",
      remedy: "write {latin-hypercube: {count: 64, seed: 1}}, or {grid: {}}.", parser: parser)
    try map.check(keys: Self.designNames + Self.additions, of: "a design")
    let given = map.keys.filter(Self.designNames.contains)
    guard let name = given.first else {
      throw map.error(
        at: map.place, "it names no design; there are \(Self.designNames.joined(separator: ", ")).")
    }
    guard given.count == 1 else {
      throw map.error(
        at: map.keyPlace(given[1]),
        """
        one design is expected; '\(given[1])' is another; \
        use product, paired or concatenation for several.
        """)
    }
    let design = try rearranged(try self.design(named: name, in: map), by: map)
    guard map["over"] != nil else { return DesignPart(design) }
    guard isPart else {
      throw map.error(
        at: map.keyPlace("over"),
        "only the parts of a product and of pairs have 'over'; this is none; take it away.")
    }
    return DesignPart(design, over: try hyperparameters(in: map))
  }

  private func design(named name: String, in map: NodeMap) throws -> any Design {
    let subject = "\(map.subject).\(name)"
    guard let form = DesignForm.named(name) else {
      let isParted = name != "concatenation"
      let elements = try map.elements(name, remedy: "write a list of designs.")
      guard !elements.isEmpty else {
        throw map.error(
          at: map.valuePlace(ofFirst: name), "'\(name)' needs at least one design; it has none.")
      }
      let parts = try elements.enumerated().map { position, element in
        try part(element, subject: "\(subject)[\(position)]", isPart: isParted)
      }
      switch name {
      case "product": return ProductDesign(parts)
      case "paired": return PairedDesign(parts)
      default: return ConcatenatedDesign(parts.map(\.design))
      }
    }
    let keys = form.keys
    let options = try NodeMap(
      try map.node(name), subject: subject, expected: "a map of options",
      remedy: form.requiredKeys.isEmpty ? "write {}." : "write {\(form.requiredKeys[0]): 64}.",
      parser: parser)
    try options.check(keys: keys, of: name)
    return try form.design(options, names)
  }

  /// The design in a random order, where the file asks for it.
  private func rearranged(_ design: any Design, by map: NodeMap) throws -> any Design {
    guard let node = map["sample"] else {
      return map["shuffle"] == nil ? design : design.shuffled(seed: try map.seed("shuffle"))
    }
    guard map["shuffle"] == nil else {
      throw map.error(
        at: map.keyPlace("shuffle"),
        "a sample is in random order already; 'shuffle' is given too; take it away.")
    }
    let sample = try NodeMap(
      node, subject: "\(map.subject).sample", expected: "a map with count and seed",
      remedy: "write {count: 64, seed: 1}.", parser: parser)
    try sample.check(keys: ["count", "seed"], of: "a sample")
    return design.sample(count: try sample.count(), seed: try sample.seed())
  }

  /// The names under `over`, each one of the space.
  private func hyperparameters(in map: NodeMap) throws -> [String] {
    let given = try map.names("over")
    let elements = map["over"]?.elements ?? []
    for (name, element) in zip(given, elements) where !names.top.contains(name) {
      let remedy = knownNames(names.top, near: name)
      throw map.error(
        at: element.place,
        Spelling.printable(
          "'over' must name hyperparameters of the space; '\(name)' is none; \(remedy)",
          most: 1_000))
    }
    return given
  }
}
