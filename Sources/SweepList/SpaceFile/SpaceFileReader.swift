internal import HyperparameterSpace

/// Reads the nodes of a space file: a search space, a method, a design.
struct SpaceFileReader {
  let parser: YAMLParser
  /// Where disagreements of readers are collected.
  let log: WarningLog

  /// The other keys of a W&B sweep file, which say how its own agents search and run.
  private static let foreignKeys = [
    "apiVersion", "command", "controller", "description", "early_terminate", "entity",
    "image_uri", "job", "kind", "metric", "metrics", "name", "program", "project", "run_cap",
    "scheduler",
  ]

  /// The content of the file.
  func read() throws -> SpaceFile.Content {
    let map = try NodeMap(
      document(), subject: "", expected: "a map with the key 'parameters'",
      remedy: "put the hyperparameters under 'parameters:'.", parser: parser)
    try map.check(
      keys: SpaceBlock.keys + ["method", "design"] + Self.foreignKeys, of: "a space file")
    let method = try method(in: map)
    let space = try SpaceBlock(map).space
    return SpaceFile.Content(
      space: space, method: method,
      design: try map["design"].map { try DesignReader(space: space, parser: parser).design($0) },
      unusedKeys: map.keys.filter(Self.foreignKeys.contains))
  }

  private func method(in map: NodeMap) throws -> SpaceFile.Method? {
    guard let node = map["method"] else { return nil }
    let remedy =
      "use random, or a design such as 'design: {latin-hypercube: {count: 64, seed: 1}}'."
    switch node.content {
    case .scalar(.string("bayes")):
      throw map.error(
        at: node.place,
        """
        'method' must be grid or random; bayes chooses each run by the results of those before \
        it, and a sweep is listed before its first run; \(remedy)
        """)
    case .scalar(.string(let name)):
      if let method = SpaceFile.Method(rawValue: name) { return method }
      fallthrough
    default:
      throw map.error(
        at: node.place, "'method' must be grid or random; it is \(node.kind); \(remedy)")
    }
  }

  private func document() throws -> MarkedNode {
    // The stream's start carries nothing.
    _ = try parser.next()
    let start = try parser.next()
    guard start.content == .documentStart else {
      throw parser.error(
        at: start.place, "the file is empty; put the hyperparameters under 'parameters:'.")
    }
    var composer = YAMLComposer<MarkedNode>(parser, subject: "a space file", log: log)
    let root = try composer.tree(from: parser.next())
    // The document's end carries nothing.
    _ = try parser.next()
    let end = try parser.next()
    guard end.content == .streamEnd else {
      throw parser.error(
        at: end.place, "a second document begins here; a space file is one; take it away.")
    }
    return root
  }
}
