internal import HyperparameterSpace

/// Makes trees of a parser's events, within the limits for one item.
///
/// Aliases stand for what their anchor named, anywhere before; `<<` merges maps.
struct YAMLComposer<Tree: YAMLTree> {
  let parser: YAMLParser
  /// What an item is called in messages.
  let subject: String
  /// Where disagreements of readers are collected, if anybody asked for them.
  let log: WarningLog?
  /// What has a name, by its name.
  var anchors: [String: YAMLAnchor<Tree>] = [:]
  /// What the item so far has, aliases counted as what they stand for.
  var size = YAMLSize()
  /// What all that has a name has.
  var anchoredSize = YAMLSize()
  /// How many names were given with `&`, and for how many nodes aliases stood so far.
  var anchorCount = 0
  var expandedNodeCount = 0
  /// The names of the last item, which those of the next are likely to be.
  private var lastNames: [String] = []

  /// A composer of the items of a parser.
  init(_ parser: YAMLParser, subject: String, log: WarningLog? = nil) {
    self.parser = parser
    self.subject = subject
    self.log = log
  }

  /// The entries of the next item, which must be a map; `nil` for a scalar or a list.
  ///
  /// - Parameter event: The first event of the item.
  mutating func item(from event: YAMLEvent) throws -> YAMLEntries<Tree>? {
    // The item is no value of its own.
    size = YAMLSize(nodeCount: -1)
    switch event.content {
    case .scalar, .listStart:
      return nil
    default:
      guard case .map(let entries) = try node(from: event, likelyNames: lastNames) else {
        return nil
      }
      lastNames = entries.names
      return entries
    }
  }

  /// The tree that begins with an event.
  mutating func tree(from event: YAMLEvent) throws -> Tree {
    try node(from: event).tree(at: event.place)
  }

  /// The node that begins with an event.
  mutating func node(
    from event: YAMLEvent, likelyNames: [String] = []
  ) throws -> YAMLNode<Tree> {
    if event.content == .alias {
      return try aliasedNode(at: event.place, depth: parser.depth)
    }
    guard event.isAnchored else { return try content(of: event, likelyNames: likelyNames) }
    return try anchoring(event) { try $0.content(of: event, likelyNames: likelyNames) }
  }

  private mutating func content(
    of event: YAMLEvent, likelyNames: [String]
  ) throws -> YAMLNode<Tree> {
    try count(nodeCount: 1, at: event.place)
    size.height = max(size.height, parser.depth)
    switch event.content {
    case .scalar(let isPlain, let tag):
      let value = try value(isPlain: isPlain, tag: tag, at: event.place)
      return .tree(.scalar(value, at: event.place))
    case .listStart(let tag):
      guard tag == nil || tag == .list else { throw misplacedTag(tag, at: event.place) }
      return .tree(.list(try elements(), at: event.place))
    case .mapStart(let tag):
      guard tag == nil || tag == .map else { throw misplacedTag(tag, at: event.place) }
      return .map(try entries(likelyNames: likelyNames))
    case .alias, .streamStart, .streamEnd, .documentStart, .documentEnd, .listEnd, .mapEnd:
      throw parser.error(at: event.place, "a value is expected here.")
    }
  }

  private mutating func elements() throws -> [Tree] {
    var elements: [Tree] = []
    while true {
      let event = try parser.next()
      if event.content == .listEnd { return elements }
      elements.append(try tree(from: event))
    }
  }

  private mutating func entries(likelyNames: [String]) throws -> YAMLEntries<Tree> {
    var entries = YAMLEntries<Tree>(likelyNames: likelyNames)
    var merge: YAMLMerge<Tree>?
    while true {
      let event = try parser.next()
      if event.content == .mapEnd { return merge?.merged(with: entries) ?? entries }
      if isMergeKey(event) {
        if let merge { throw duplicate("<<", at: event.place, first: merge.place) }
        merge = try self.merge(at: event.place)
        continue
      }
      try appendName(from: event, to: &entries)
      let valueEvent = try parser.next()
      entries.append(value: try tree(from: valueEvent), at: valueEvent.place)
    }
  }

  /// A key is its text: `1` and `true` as keys are names like others.
  private mutating func appendName(
    from event: YAMLEvent, to entries: inout YAMLEntries<Tree>
  ) throws {
    guard case .scalar(let isPlain, let tag) = event.content else {
      throw parser.error(
        at: event.place,
        "a key must be a name; this one is \(parser.kind(of: event)); give it a name.")
    }
    guard tag == nil || tag == .string else {
      throw parser.error(at: event.place, "a key is always a string; take away its tag.")
    }
    try count(nodeCount: 1, byteCount: parser.textByteCount, at: event.place)
    if isPlain, tag == nil, let log { log.note(plain: parser.text, isName: true, at: event.place) }
    if event.isAnchored {
      let name = parser.text
      _ = try anchoring(event) { _ in .tree(.scalar(.string(name), at: event.place)) }
    }
    if let likely = entries.likelyName, parser.withText({ $0.isUTF8(of: likely) }) {
      return entries.appendLikelyName(at: event.place)
    }
    let name = parser.text
    guard !name.isEmpty else {
      throw parser.error(at: event.place, "a key must not be empty; give it a name.")
    }
    if let former = entries.position(of: name) {
      throw duplicate(name, at: event.place, first: entries.places[former].name)
    }
    entries.append(name: name, at: event.place)
  }

  private mutating func value(
    isPlain: Bool, tag: CoreTag?, at place: ParamsetOrigin.Place
  ) throws -> ParameterValue {
    try count(byteCount: parser.textByteCount, at: place)
    if isPlain, tag == nil, let log { log.note(plain: parser.text, isName: false, at: place) }
    do throws(CoreSchema.Refusal) {
      return try parser.withText { text throws(CoreSchema.Refusal) in
        try CoreSchema.value(of: text, isPlain: isPlain, tag: tag)
      }
    } catch {
      throw parser.error(at: place, error.message)
    }
  }

  private func duplicate(
    _ name: String, at place: ParamsetOrigin.Place, first: ParamsetOrigin.Place
  ) -> YAMLError {
    parser.error(
      at: place,
      """
      duplicate key '\(Spelling.printable(name))'; it was first given at line \(first.line)\
      \(first.line == place.line ? ", column \(first.column)" : ""); leave one out.
      """)
  }

  private func misplacedTag(_ tag: CoreTag?, at place: ParamsetOrigin.Place) -> YAMLError {
    parser.error(
      at: place, "the tag !!\(tag?.rawValue ?? "") does not fit what it stands before.")
  }
}

// MARK: - Limits

extension YAMLComposer {
  /// Counts nodes and bytes of the item, and refuses what is above the limits.
  mutating func count(
    nodeCount: Int = 0, byteCount: Int = 0, at place: ParamsetOrigin.Place
  ) throws {
    size.nodeCount += nodeCount
    size.byteCount += byteCount
    guard size.nodeCount <= parser.limits.nodesPerItem else {
      throw parser.error(
        at: place,
        "\(subject) may have \(parser.limits.nodesPerItem) names and values; this one has more.")
    }
    guard size.byteCount <= parser.limits.itemByteCount else {
      throw parser.error(
        at: place,
        "\(subject) may have \(parser.limits.itemByteCount) bytes of text; this one has more.")
    }
  }
}
