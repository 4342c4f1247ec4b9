internal import HyperparameterSpace

/// Reads the nodes of a space file as a search space.
struct SpaceFileReader {
  let parser: YAMLParser

  /// The key under which the hyperparameters stand.
  private static let parametersKey = "parameters"

  /// The other keys of a W&B sweep file, which say how its own agents search and run.
  private static let foreignKeys = [
    "command", "controller", "description", "early_terminate", "entity", "image_uri", "job",
    "method", "metric", "name", "program", "project", "run_cap",
  ]

  /// The space, and the keys that it leaves aside.
  mutating func read() throws -> (space: SearchSpace, unusedKeys: [String]) {
    let root = try document()
    guard case .map(let entries) = root.content else {
      throw parser.error(
        at: root.place,
        "a space file must be a map with the key 'parameters'; it is \(root.kind).")
    }
    for (name, place) in zip(entries.names, entries.namePlaces)
    where name != Self.parametersKey && !Self.foreignKeys.contains(name) {
      throw parser.error(
        at: place,
        unknownKey(name, known: [Self.parametersKey] + Self.foreignKeys, in: "a space file"))
    }
    guard let position = entries.position(of: Self.parametersKey) else {
      throw parser.error(
        at: root.place, "the key 'parameters' is missing; put the hyperparameters under it.")
    }
    let space = try space(from: entries.values[position])
    return (space, entries.names.filter { $0 != Self.parametersKey })
  }

  private func document() throws -> MarkedNode {
    // The stream's start carries nothing.
    _ = try parser.next()
    let start = try parser.next()
    guard case .documentStart = start.content else {
      throw parser.error(
        at: start.place, "the file is empty; put the hyperparameters under 'parameters:'.")
    }
    var composer = YAMLComposer(parser)
    let root: MarkedNode = try composer.node(from: parser.next())
    // The document's end carries nothing.
    _ = try parser.next()
    let end = try parser.next()
    guard case .streamEnd = end.content else {
      throw parser.error(
        at: end.place, "a second document begins here; a space file is one; take it away.")
    }
    return root
  }

  private func space(from node: MarkedNode) throws -> SearchSpace {
    guard case .map(let entries) = node.content else {
      throw parser.error(
        at: node.place,
        "'parameters' must be a map of names to hyperparameters; it is \(node.kind).")
    }
    let fields = try zip(entries.names.indices, entries.values).map { position, value in
      try ParameterFields(
        name: entries.names[position], place: entries.namePlaces[position], node: value,
        parser: parser)
    }
    let hyperparameters = try fields.map { Hyperparameter($0.name, try $0.domain()) }
    do {
      return try SearchSpace(hyperparameters)
    } catch let error as SearchSpaceError {
      let field = fields.first { $0.name == error.subject }
      throw parser.error(
        at: field?.place(of: error) ?? node.place,
        Spelling.printable(error.description, most: 1_000))
    }
  }
}

/// The message for a key that is not known.
func unknownKey(_ name: String, known: [String], in subject: String) -> String {
  let remedy =
    nearestName(to: name, in: known).map { "did you mean '\($0)'?" }
    ?? "\(subject) has \(known.joined(separator: ", "))."
  return "unknown key '\(Spelling.printable(name))'; \(remedy)"
}
