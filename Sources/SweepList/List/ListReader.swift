internal import HyperparameterSpace

/// Reads the paramsets of a list one after the other.
///
/// Every item before the one that is wanted is read as carefully as that one: whatever would make
/// the whole list invalid up to there makes the item's reading fail.
struct ListReader {
  private let path: String
  private let header: ListHeader?
  private let parser: YAMLParser
  private var composer: YAMLComposer<ParameterValue>
  private var nextIndex = 0
  private var state = State.beforeList

  private enum State {
    case beforeList
    case inList
    case afterList
  }

  /// A reader at the beginning of a list.
  ///
  /// - Parameters:
  ///   - input: The text.
  ///   - limits: What it may demand.
  ///   - firstIndex: The index of the first item.
  ///   - header: What the list says of itself, to be checked.
  ///   - log: Where disagreements of readers are collected, if anybody asks for them.
  init(
    _ input: YAMLInput, limits: ListLimits, firstIndex: Int = 0, header: ListHeader? = nil,
    log: WarningLog? = nil
  ) throws {
    path = input.path
    self.header = header
    parser = try YAMLParser(input, limits: limits)
    composer = YAMLComposer(parser, subject: "a paramset", log: log)
    nextIndex = firstIndex
  }

  /// The next paramset, or `nil` after the last, when the rest of the file was found to be empty.
  mutating func next() throws -> Paramset? {
    if state == .beforeList { try enterList() }
    guard state == .inList else { return nil }
    let event = try parser.next()
    if event.content == .listEnd {
      try leaveList()
      return nil
    }
    defer { nextIndex += 1 }
    return try paramset(from: event)
  }

  private mutating func enterList() throws {
    if let header, header.formatVersion != ListHeader.formatVersion {
      throw parser.error(
        at: ParamsetOrigin.Place(line: 1, column: 1),
        """
        the list has format \(header.formatVersion); this library reads format \
        \(ListHeader.formatVersion); read it with the library that wrote it, or a later one.
        """)
    }
    // The stream's start carries nothing.
    _ = try parser.next()
    guard try parser.next().content == .documentStart else { throw ListError.empty(path: path) }
    let root = try parser.next()
    switch root.content {
    case .listStart(let tag) where tag == nil || tag == .list:
      state = .inList
    case .scalar(isPlain: true, _) where parser.textByteCount == 0:
      throw ListError.empty(path: path)
    default:
      throw parser.error(
        at: root.place,
        """
        the file must be a list of paramsets; it begins with \(parser.kind(of: root)); \
        begin each paramset with '- ' at the left margin.
        """)
    }
  }

  private mutating func leaveList() throws {
    state = .afterList
    guard nextIndex > 0 else { throw ListError.empty(path: path) }
    // The document's end carries nothing.
    _ = try parser.next()
    let event = try parser.next()
    guard event.content == .streamEnd else {
      throw parser.error(
        at: event.place,
        "a second document begins here; a list is one document; take away the line '---'.")
    }
    if let header, let count = header.count, count != nextIndex {
      throw parser.error(
        at: ParamsetOrigin.Place(line: header.countLine, column: 1),
        """
        the list should have \(count) paramsets, as is said here, and has \(nextIndex); \
        copy it again if it was cut off, or correct this line if it was edited.
        """)
    }
  }

  private mutating func paramset(from event: YAMLEvent) throws -> Paramset {
    guard let entries = try composer.item(from: event) else {
      throw parser.error(
        at: event.place,
        """
        item \(nextIndex) must be a map of names to values; it is \(parser.kind(of: event)); \
        write each hyperparameter as 'name: value'.
        """)
    }
    let origin = ParamsetOrigin(
      path: path, index: nextIndex, place: event.place, places: entries.places)
    return Paramset(names: entries.names, values: entries.values, origin: origin)
  }
}
