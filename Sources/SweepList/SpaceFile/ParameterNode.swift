internal import HyperparameterSpace

/// A hyperparameter of a space file, or an element of a list of them.
struct ParameterNode {
  /// The name; of an element of a list, that of the list.
  let name: String
  /// The keys; the map's subject is the hyperparameter's path.
  let map: NodeMap
  /// The values.
  let domain: Domain
  /// When the hyperparameter exists.
  let conditions: ConditionMap?
  /// The members of a group, the elements of a list.
  let members: [ParameterNode]

  /// Reads the node under a hyperparameter's name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - path: The path from the top of the space.
  ///   - place: Where the name stands.
  ///   - node: What stands under it.
  ///   - parser: For errors.
  init(
    name: String, path: String, at place: ParamsetOrigin.Place, _ node: MarkedNode,
    parser: YAMLParser
  ) throws {
    self.name = name
    map = try NodeMap(
      node, subject: path, at: place, expected: "a map with value, values, or min and max",
      remedy: "for a constant, write {value: …}.", parser: parser)
    let form = try ParameterForm(of: map)
    switch form {
    case .distribution(let distribution):
      members = []
      do {
        domain = try distribution.domain(map)
      } catch let problem as DomainProblem {
        throw map.error(at: map.place(of: problem), problem.description)
      }
    case .ordered:
      members = []
      domain = .ordered(try map.values("ordered"))
    case .list:
      members = try Self.elements(of: map, name: name)
      domain = .list(members.map(\.domain))
    case .group:
      members = try Self.nodes(
        in: try map.node("parameters"), prefix: path + ".", subject: path, parser: parser)
      domain = .group(members.map(\.hyperparameter))
    }
    conditions = try map[ParameterForm.conditionKey].map {
      try ConditionMap($0, subject: path, parser: parser)
    }
  }

  /// The hyperparameter.
  var hyperparameter: Hyperparameter {
    Hyperparameter(name, domain, conditions: conditions?.conditions ?? [])
  }

  /// The hyperparameter, and those in it at any depth.
  var all: [ParameterNode] { [self] + members.flatMap(\.all) }

  /// Reads a map of names to hyperparameters.
  ///
  /// - Parameters:
  ///   - node: What stands under a key `parameters`.
  ///   - prefix: What stands before the names in paths.
  ///   - subject: Whose hyperparameters they are, for messages.
  ///   - parser: For errors.
  static func nodes(
    in node: MarkedNode, prefix: String, subject: String, parser: YAMLParser
  ) throws -> [ParameterNode] {
    guard case .map(let entries) = node.content else {
      throw parser.error(
        at: node.place,
        (subject.isEmpty ? "" : "\(Spelling.printable(subject)): ")
          + "'parameters' must be a map of names to hyperparameters; it is \(node.kind).")
    }
    return try entries.names.indices.map { position in
      let name = entries.names[position]
      return try ParameterNode(
        name: name, path: prefix + name, at: entries.places[position].name,
        entries.values[position], parser: parser)
    }
  }

  private static func elements(of map: NodeMap, name: String) throws -> [ParameterNode] {
    let elements = try map.elements(
      "list", remedy: "write a map with value, values, or min and max for each element.")
    return try elements.enumerated().map { position, element in
      let node = try ParameterNode(
        name: name, path: "\(map.subject)[\(position)]", at: element.place, element,
        parser: map.parser)
      guard node.conditions == nil else {
        throw node.map.error(
          at: node.map.keyPlace(ParameterForm.conditionKey),
          "an element of a list always exists; 'when' is given; put it beside 'list'.")
      }
      return node
    }
  }
}
