internal import HyperparameterSpace

/// Maps that a merge key puts into another.
struct YAMLMerge<Tree> {
  /// Where the key stands.
  let place: ParamsetOrigin.Place
  /// The maps, in the order of the text.
  let sources: [YAMLEntries<Tree>]

  /// The entries of all maps and of the map that the key stands in.
  ///
  /// As PyYAML has it: its own entries win, then those of earlier maps; names stand in the order of the
  /// last map, the ones before it, and the map itself.
  func merged(with own: YAMLEntries<Tree>) -> YAMLEntries<Tree> {
    var entries = YAMLEntries<Tree>()
    for source in sources.reversed() + [own] {
      for (position, name) in source.names.enumerated() {
        let (value, place) = (source.values[position], source.places[position].value)
        if let former = entries.position(of: name) {
          entries.replaceValue(at: former, with: value, at: place)
        } else {
          entries.append(name: name, at: source.places[position].name)
          entries.append(value: value, at: place)
        }
      }
    }
    return entries
  }
}

extension YAMLComposer {
  /// Whether an event is the key `<<`, without quotation marks.
  func isMergeKey(_ event: YAMLEvent) -> Bool {
    event.content == .scalar(isPlain: true, tag: nil) && parser.withText { $0.isUTF8(of: "<<") }
  }

  /// Reads what stands behind a merge key.
  mutating func merge(at place: ParamsetOrigin.Place) throws -> YAMLMerge<Tree> {
    try count(nodeCount: 1, at: place)
    log?.note(plain: "<<", isName: true, at: place)
    // What is merged comes to stand where the map stands that the key is in.
    let depth = parser.depth - 1
    let event = try parser.next()
    guard case .listStart = event.content, !event.isAnchored else {
      return YAMLMerge(place: place, sources: [try source(from: event, depth: depth)])
    }
    try count(nodeCount: 1, at: event.place)
    var sources: [YAMLEntries<Tree>] = []
    while true {
      let event = try parser.next()
      if event.content == .listEnd { return YAMLMerge(place: place, sources: sources) }
      sources.append(try source(from: event, depth: depth))
    }
  }

  private mutating func source(
    from event: YAMLEvent, depth: Int
  ) throws -> YAMLEntries<Tree> {
    let kind = parser.kind(of: event)
    let node =
      event.content == .alias
      ? try aliasedNode(at: event.place, depth: depth) : try node(from: event)
    guard case .map(let entries) = node else {
      throw parser.error(
        at: event.place,
        """
        the merge key '<<' needs a map, or a list of maps; this is \(kind); \
        give it an alias such as *defaults.
        """)
    }
    return entries
  }
}
