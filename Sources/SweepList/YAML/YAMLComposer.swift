internal import HyperparameterSpace

/// Makes trees of a parser's events, within the limits for one item.
struct YAMLComposer {
  private let parser: YAMLParser
  private var nodeCount = 0
  private var byteCount = 0

  /// A composer of the next item of a parser.
  init(_ parser: YAMLParser) { self.parser = parser }

  /// The node that begins with an event.
  mutating func node<Tree: YAMLTree>(from event: YAMLEvent) throws -> Tree {
    try countNode(at: event.place)
    switch event.content {
    case .scalar(let scalar):
      return .scalar(try value(of: scalar, at: event.place), at: event.place)
    case .listStart(let tag):
      guard tag == nil || tag == .list else { throw misplacedTag(tag, at: event.place) }
      return try list(at: event.place)
    case .mapStart(let tag):
      guard tag == nil || tag == .map else { throw misplacedTag(tag, at: event.place) }
      return .map(try entries(), at: event.place)
    case .alias(let name):
      throw aliasError(name, at: event.place)
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .listEnd, .mapEnd:
      throw parser.error(at: event.place, "a value is expected here.")
    }
  }

  private mutating func list<Tree: YAMLTree>(at place: ParamsetOrigin.Place) throws -> Tree {
    var elements: [Tree] = []
    while true {
      let event = try parser.next()
      if case .listEnd = event.content { return .list(elements, at: place) }
      elements.append(try node(from: event))
    }
  }

  /// The entries of the map that just began, up to its end.
  mutating func entries<Tree: YAMLTree>() throws -> YAMLEntries<Tree> {
    var entries = YAMLEntries<Tree>()
    while true {
      let keyEvent = try parser.next()
      if case .mapEnd = keyEvent.content { return entries }
      let name = try self.name(from: keyEvent)
      if let position = entries.position(of: name) {
        let first = entries.namePlaces[position]
        throw parser.error(
          at: keyEvent.place,
          """
          duplicate key '\(Spelling.printable(name))'; it was first given at line \(first.line)\
          \(first.line == keyEvent.place.line ? ", column \(first.column)" : ""); leave one out.
          """)
      }
      entries.append(name: name, at: keyEvent.place)
      let valueEvent = try parser.next()
      entries.append(value: try node(from: valueEvent), at: valueEvent.place)
    }
  }

  /// A key is its text: `1` and `true` as keys are names like others.
  private mutating func name(from event: YAMLEvent) throws -> String {
    try countNode(at: event.place)
    guard case .scalar(let scalar) = event.content else {
      throw parser.error(
        at: event.place, "a key must be a name; this one is \(event.kind); give it a name.")
    }
    guard scalar.tag == nil || scalar.tag == .string else {
      throw parser.error(
        at: event.place, "a key is always a string; take away its tag.")
    }
    guard !scalar.text.isEmpty else {
      throw parser.error(at: event.place, "a key must not be empty; give it a name.")
    }
    guard !(scalar.isPlain && scalar.tag == nil && scalar.text == "<<") else {
      throw parser.error(
        at: event.place,
        "the merge key '<<' is not read; write the merged names and values out.")
    }
    try countBytes(of: scalar, at: event.place)
    return scalar.text
  }

  private mutating func value(
    of scalar: YAMLScalar, at place: ParamsetOrigin.Place
  ) throws -> ParameterValue {
    try countBytes(of: scalar, at: place)
    do throws(CoreSchema.Refusal) {
      return try CoreSchema.value(of: scalar)
    } catch {
      throw parser.error(at: place, error.message)
    }
  }

  private mutating func countNode(at place: ParamsetOrigin.Place) throws {
    nodeCount += 1
    guard nodeCount <= parser.limits.nodesPerItem else {
      throw parser.error(
        at: place,
        "a paramset may have \(parser.limits.nodesPerItem) names and values; this one has more.")
    }
  }

  private mutating func countBytes(
    of scalar: YAMLScalar, at place: ParamsetOrigin.Place
  ) throws {
    byteCount += scalar.text.utf8.count
    guard byteCount <= parser.limits.itemByteCount else {
      throw parser.error(
        at: place,
        "a paramset may have \(parser.limits.itemByteCount) bytes of text; this one has more.")
    }
  }

  /// The error for an alias, wherever it stands.
  func aliasError(_ name: String, at place: ParamsetOrigin.Place) -> YAMLError {
    parser.error(
      at: place,
      """
      the alias '*\(Spelling.printable(name))' stands for a value given elsewhere, \
      which is not read; write the value out.
      """)
  }

  private func misplacedTag(_ tag: CoreTag?, at place: ParamsetOrigin.Place) -> YAMLError {
    parser.error(
      at: place, "the tag !!\(tag?.rawValue ?? "") does not fit what it stands before.")
  }
}

extension YAMLEvent {
  /// What begins here, for messages.
  var kind: String {
    switch content {
    case .scalar(let scalar):
      scalar.text.isEmpty && scalar.isPlain
        ? "nothing" : "the scalar '\(Spelling.printable(scalar.text, most: 40))'"
    case .alias(let name): "the alias '*\(Spelling.printable(name))'"
    case .listStart: "a list"
    case .mapStart: "a map"
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .listEnd, .mapEnd: "nothing"
    }
  }
}
