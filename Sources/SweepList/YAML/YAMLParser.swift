internal import CLibYAML
internal import HyperparameterSpace

/// Pulls the events of one YAML text from libyaml, in memory bounded by the longest scalar.
///
/// libyaml checks its own misuse with `assert`; this class is its only caller and makes none: the
/// input is set once, and nothing is parsed after the end or an error.
@safe final class YAMLParser {
  let limits: ListLimits
  let input: YAMLInput
  let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  /// How many lists and maps are open.
  private(set) var depth = 0
  private var failure: (any Error)?
  private var hasEnded = false

  /// A parser at the beginning of an input.
  init(_ input: YAMLInput, limits: ListLimits) throws {
    self.input = input
    self.limits = limits
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else { throw OutOfMemory() }
    unsafe yaml_parser_set_input(
      parser,
      { context, buffer, size, count in
        guard let context = unsafe context, let buffer = unsafe buffer, let count = unsafe count
        else { return 0 }
        // The parser owns the input for as long as libyaml may call back.
        let input = unsafe Unmanaged<YAMLInput>.fromOpaque(context).takeUnretainedValue()
        let bytes = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
        guard let read = unsafe input.read(into: bytes) else { return 0 }
        unsafe count.pointee = read
        return 1
      }, Unmanaged.passUnretained(input).toOpaque())
  }

  deinit {
    // Frees what initialisation left when it failed, too: it zeroes the structure first.
    unsafe yaml_event_delete(event)
    unsafe event.deallocate()
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event; `streamEnd` again and again after the last.
  ///
  /// - Throws: `YAMLError` for a fault of the text or a limit passed, a file system's error otherwise;
  ///   the same again on every further call.
  func next() throws -> YAMLEvent {
    if let failure { throw failure }
    do {
      return try pull()
    } catch {
      failure = error
      throw error
    }
  }

  /// Gives the bytes of the scalar that the last event was: its text, quotation marks and escapes
  /// taken away.
  func withText<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let scalar = unsafe event.pointee.data.scalar
    return try body(unsafe Span(_unsafeStart: scalar.value, count: scalar.length))
  }

  /// The text of the scalar that the last event was.
  var text: String { withText { String(utf8: $0) } }

  /// How many bytes the text of the scalar has that the last event was.
  var textByteCount: Int { unsafe event.pointee.data.scalar.length }

  /// The name of the alias that the last event was.
  var aliasName: String { unsafe string(event.pointee.data.alias.anchor) }

  /// The name that the last event gives to what begins with it.
  var anchorName: String {
    let data = unsafe event.pointee.data
    return switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: unsafe string(data.scalar.anchor)
    case YAML_SEQUENCE_START_EVENT: unsafe string(data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: unsafe string(data.mapping_start.anchor)
    default: ""
    }
  }

  private func pull() throws -> YAMLEvent {
    guard !hasEnded else {
      return YAMLEvent(place: unsafe place(parser.pointee.mark), content: .streamEnd)
    }
    input.byteCountSinceEvent = 0
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw parserFailure() }
    let place = unsafe place(event.pointee.start_mark)
    let data = unsafe event.pointee.data
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe data.scalar
      try checkLength(unsafe scalar.length, at: place)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return YAMLEvent(
        place: place,
        content: .scalar(isPlain: isPlain, tag: try unsafe tag(scalar.tag, at: place)),
        isAnchored: unsafe scalar.anchor != nil)
    case YAML_SEQUENCE_START_EVENT:
      try enter(at: place)
      let tag = try unsafe tag(data.sequence_start.tag, at: place)
      return YAMLEvent(
        place: place, content: .listStart(tag),
        isAnchored: unsafe data.sequence_start.anchor != nil)
    case YAML_MAPPING_START_EVENT:
      try enter(at: place)
      let tag = try unsafe tag(data.mapping_start.tag, at: place)
      return YAMLEvent(
        place: place, content: .mapStart(tag), isAnchored: unsafe data.mapping_start.anchor != nil)
    default:
      return YAMLEvent(place: place, content: unsafe mark(event.pointee.type))
    }
  }

  /// What an event is that carries nothing.
  private func mark(_ type: yaml_event_type_t) -> YAMLEvent.Content {
    switch type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      input.isInDocument = true
      return .documentStart
    case YAML_DOCUMENT_END_EVENT:
      input.isInDocument = false
      return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_END_EVENT:
      depth -= 1
      return .listEnd
    case YAML_MAPPING_END_EVENT:
      depth -= 1
      return .mapEnd
    default:
      hasEnded = true
      return .streamEnd
    }
  }

  private func checkLength(_ count: Int, at place: ParamsetOrigin.Place) throws {
    guard count <= limits.scalarByteCount else {
      throw error(
        at: place,
        """
        a scalar may have \(limits.scalarByteCount) bytes; this one has \(count); \
        give the name of a file instead, or raise the limit.
        """)
    }
  }

  private func enter(at place: ParamsetOrigin.Place) throws {
    depth += 1
    try checkDepth(depth, at: place)
  }

  /// Refuses what stands deeper than the limit.
  func checkDepth(_ depth: Int, at place: ParamsetOrigin.Place) throws {
    guard depth <= limits.depth else {
      throw error(
        at: place,
        "lists and maps may stand \(limits.depth) deep in each other; this one stands deeper.")
    }
  }

  private func tag(
    _ name: UnsafeMutablePointer<yaml_char_t>?, at place: ParamsetOrigin.Place
  ) throws -> CoreTag? {
    guard unsafe name != nil else { return nil }
    let fullName = unsafe string(name)
    guard let tag = CoreTag(fullName: fullName) else {
      throw error(
        at: place,
        """
        unknown tag '\(Spelling.printable(fullName))'; only !!str, !!int, !!float, !!bool, \
        !!null, !!seq and !!map mean the same to every reader; take it away.
        """)
    }
    return tag
  }

  private func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }

  func place(_ mark: yaml_mark_t) -> ParamsetOrigin.Place {
    ParamsetOrigin.Place(line: mark.line + input.firstLine, column: mark.column + 1)
  }

  /// libyaml could not allocate memory.
  struct OutOfMemory: Error, CustomStringConvertible {
    var description: String { "libyaml: there is no memory left for a parser." }
  }
}

extension YAMLParser {
  /// What begins with the last event, for messages.
  func kind(of event: YAMLEvent) -> String {
    switch event.content {
    case .scalar(let isPlain, _):
      isPlain && text.isEmpty ? "nothing" : "the scalar '\(Spelling.printable(text, most: 40))'"
    case .alias: "the alias '*\(Spelling.printable(aliasName))'"
    case .listStart: "a list"
    case .mapStart: "a map"
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .listEnd, .mapEnd: "nothing"
    }
  }
}
