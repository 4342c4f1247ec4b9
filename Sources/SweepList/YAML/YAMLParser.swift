internal import CLibYAML
internal import HyperparameterSpace

/// Pulls the events of one YAML text from libyaml, in memory bounded by the longest scalar.
///
/// libyaml checks its own misuse with `assert`; this class is its only caller and makes none: the
/// input is set once, and nothing is parsed after the end or an error.
@safe final class YAMLParser {
  let limits: ListLimits
  private let input: YAMLInput
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var depth = 0
  private var failure: (any Error)?
  private var hasEnded = false

  /// A parser at the beginning of an input.
  init(_ input: YAMLInput, limits: ListLimits) throws {
    self.input = input
    self.limits = limits
    unsafe parser = .allocate(capacity: 1)
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

  private func pull() throws -> YAMLEvent {
    guard !hasEnded else {
      return YAMLEvent(place: unsafe place(parser.pointee.mark), content: .streamEnd)
    }
    input.byteCountSinceEvent = 0
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw parserFailure() }
    defer { unsafe yaml_event_delete(&event) }
    let place = unsafe place(event.start_mark)
    return YAMLEvent(place: place, content: try unsafe content(of: event, at: place))
  }

  private func content(
    of event: yaml_event_t, at place: ParamsetOrigin.Place
  ) throws -> YAMLEvent.Content {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      input.isInDocument = true
      return .documentStart
    case YAML_DOCUMENT_END_EVENT:
      input.isInDocument = false
      return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(unsafe text(event.data.alias.anchor))
    case YAML_SCALAR_EVENT: return .scalar(try unsafe scalar(of: event, at: place))
    case YAML_SEQUENCE_START_EVENT:
      try enter(at: place)
      return .listStart(try unsafe tag(event.data.sequence_start.tag, at: place))
    case YAML_MAPPING_START_EVENT:
      try enter(at: place)
      return .mapStart(try unsafe tag(event.data.mapping_start.tag, at: place))
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

  private func scalar(
    of event: yaml_event_t, at place: ParamsetOrigin.Place
  ) throws -> YAMLScalar {
    let scalar = unsafe event.data.scalar
    let count = unsafe scalar.length
    guard count <= limits.scalarByteCount else {
      throw error(
        at: place,
        """
        a scalar may have \(limits.scalarByteCount) bytes; this one has \(count); \
        give the name of a file instead, or raise the limit.
        """)
    }
    let text = unsafe String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: count), as: UTF8.self)
    return YAMLScalar(
      text: text, isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE,
      tag: try unsafe tag(scalar.tag, at: place))
  }

  private func enter(at place: ParamsetOrigin.Place) throws {
    depth += 1
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
    let fullName = unsafe text(name)
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

  private func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }

  private func place(_ mark: yaml_mark_t) -> ParamsetOrigin.Place {
    ParamsetOrigin.Place(line: mark.line + 1, column: mark.column + 1)
  }

  /// libyaml could not allocate memory.
  struct OutOfMemory: Error, CustomStringConvertible {
    var description: String { "libyaml: there is no memory left for a parser." }
  }
}

// MARK: - Errors

extension YAMLParser {
  /// An error about a place of the text, with the line.
  ///
  /// The parser is of no use afterwards.
  func error(at place: ParamsetOrigin.Place, _ message: String) -> YAMLError {
    var scanner = SourceScanner(lineOf: place)
    // The message is worth giving even where the file cannot be read again.
    let excerpt = (try? input.scan(&scanner)).flatMap { scanner.excerpt(of: place) }
    return YAMLError(path: input.path, place: place, message: message, excerpt: excerpt)
  }

  /// The error for what libyaml reported.
  private func parserFailure() -> any Error {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR:
      return OutOfMemory()
    case YAML_READER_ERROR:
      return readerFailure(problem)
    default:
      let place = unsafe place(parser.pointee.problem_mark)
      guard let context = unsafe parser.pointee.context.map({ unsafe String(cString: $0) }) else {
        return error(at: place, "\(problem).")
      }
      let start = unsafe self.place(parser.pointee.context_mark)
      // What is never closed is missed only at the end; its beginning is where to look.
      if problem == "found unexpected end of stream" {
        return error(at: start, "\(problem) \(context) that begins here; close it.")
      }
      guard start != place else { return error(at: place, "\(problem) \(context).") }
      return error(
        at: place, "\(problem) \(context) that begins at \(start.line):\(start.column).")
    }
  }

  /// Faults below the level of tokens; libyaml gives them no mark, only the offset of a byte.
  private func readerFailure(_ problem: String) -> any Error {
    switch input.failure {
    case is YAMLInput.ForeignEncoding:
      return YAMLError(
        path: input.path, place: ParamsetOrigin.Place(line: 1, column: 1),
        message: "the file is UTF-16, which many readers cannot read; save it as UTF-8.",
        excerpt: nil)
    case is YAMLInput.TooManyDirectives:
      return error(
        at: unsafe place(parser.pointee.mark),
        "a file may have \(YAMLInput.mostDirectives) lines that begin with %; this one has more.")
    case is YAMLInput.RunawayText:
      return error(
        at: unsafe place(parser.pointee.mark),
        "\(input.byteCountSinceEvent) bytes pass here without a value; the limit is lower.")
    case let failure?:
      return failure
    case nil:
      break
    }
    let offset = unsafe parser.pointee.problem_offset
    var scanner = SourceScanner(byteOffset: offset)
    try? input.scan(&scanner)
    let value = unsafe parser.pointee.problem_value
    let given = value >= 0 ? " (0x\(String(value, radix: 16, uppercase: true)))" : ""
    return error(
      at: scanner.place,
      "\(problem)\(given) at byte \(offset); save the file as UTF-8 without control characters.")
  }
}
