internal import HyperparameterSpace

/// A map of a space file that makes a search space: the file itself, or an alternative of `any_of`.
struct SpaceBlock {
  /// The keys that a space is made of.
  static let keys = ["parameters", "any_of", "forbidden"]

  /// The space.
  let space: SearchSpace
  /// Every hyperparameter at any depth, those of alternatives included.
  let parameters: [ParameterNode]

  /// Reads the keys of a map that make a space; the others are not looked at.
  ///
  /// - Throws: `YAMLError` for whatever is wrong, also for what ``SearchSpace`` refuses.
  init(_ map: NodeMap) throws {
    guard map["parameters"] != nil || map["any_of"] != nil else {
      throw map.error(
        at: map.place, "the key 'parameters' is missing; put the hyperparameters under it.")
    }
    var elements: [SearchSpace.Element] = []
    var own: [ParameterNode] = []
    var alternatives: [ParameterNode] = []
    var forbidden: [(constraint: Constraint, map: ConditionMap)] = []
    for (key, node) in zip(map.entries.names, map.entries.values) {
      switch key {
      case "parameters":
        own = try ParameterNode.nodes(
          in: node, prefix: "", subject: map.subject, parser: map.parser)
        elements += own.map { .hyperparameter($0.hyperparameter) }
      case "any_of":
        let blocks = try Self.alternatives(in: map)
        alternatives = blocks.flatMap(\.parameters)
        elements.append(.union(blocks.map(\.space)))
      case "forbidden":
        forbidden = try Self.forbidden(in: map)
      default: break
      }
    }
    elements += forbidden.map { .constraint($0.constraint) }
    let found = own.flatMap(\.all)
    parameters = found + alternatives
    do {
      space = try SearchSpace(elements: elements)
    } catch let error as SearchSpaceError {
      let refusal = SpaceRefusal(
        error: error, parameters: found, alternatives: alternatives, forbidden: forbidden)
      throw map.parser.error(
        at: refusal.place ?? map.valuePlace(ofFirst: "parameters", "any_of"),
        Spelling.printable(refusal.message, most: 1_000))
    }
  }

  private static func alternatives(in map: NodeMap) throws -> [SpaceBlock] {
    let remedy = "write a map with parameters for each alternative."
    let elements = try map.elements("any_of", remedy: remedy)
    guard !elements.isEmpty else {
      throw map.error(
        at: map.valuePlace(ofFirst: "any_of"),
        "'any_of' needs at least one alternative; it has none.")
    }
    return try elements.enumerated().map { position, element in
      let prefix = map.subject.isEmpty ? "" : "\(map.subject)."
      let alternative = try NodeMap(
        element, subject: "\(prefix)any_of[\(position)]", expected: "a map with parameters",
        remedy: "write {parameters: …}.", parser: map.parser)
      try alternative.check(keys: keys, of: "an alternative")
      return try SpaceBlock(alternative)
    }
  }

  private static func forbidden(
    in map: NodeMap
  ) throws -> [(constraint: Constraint, map: ConditionMap)] {
    let elements = try map.elements(
      "forbidden", remedy: "write a map of names to tests for each combination.")
    guard !elements.isEmpty else {
      throw map.error(
        at: map.valuePlace(ofFirst: "forbidden"),
        "'forbidden' needs at least one combination; it has none; leave it out.")
    }
    return try elements.enumerated().map { position, element in
      let conditions = try ConditionMap(
        element, subject: "forbidden[\(position)]", parser: map.parser)
      return (.forbidden(conditions.conditions), conditions)
    }
  }
}
