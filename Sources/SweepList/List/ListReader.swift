internal import HyperparameterSpace

/// Reads the paramsets of a list one after the other.
///
/// Every item before the one that is wanted is read as carefully as that one: whatever would make
/// the whole list invalid up to there makes the item's reading fail.
struct ListReader {
  private let path: String
  private let parser: YAMLParser
  private var nextIndex = 0
  private var state = State.beforeList

  private enum State {
    case beforeList
    case inList
    case afterList
  }

  /// A reader at the beginning of a list.
  init(_ input: YAMLInput, limits: ListLimits) throws {
    path = input.path
    parser = try YAMLParser(input, limits: limits)
  }

  /// The next paramset, or `nil` after the last, when the rest of the file was found to be empty.
  mutating func next() throws -> Paramset? {
    if state == .beforeList { try enterList() }
    guard state == .inList else { return nil }
    let event = try parser.next()
    if case .listEnd = event.content {
      try leaveList()
      return nil
    }
    defer { nextIndex += 1 }
    return try paramset(from: event)
  }

  private mutating func enterList() throws {
    // The stream's start carries nothing.
    _ = try parser.next()
    guard case .documentStart = try parser.next().content else {
      throw ListError.empty(path: path)
    }
    let root = try parser.next()
    switch root.content {
    case .listStart(let tag) where tag == nil || tag == .list:
      state = .inList
    case .scalar(let scalar) where scalar.isPlain && scalar.text.isEmpty:
      throw ListError.empty(path: path)
    default:
      throw parser.error(
        at: root.place,
        """
        the file must be a list of paramsets; it begins with \(root.kind); \
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
    guard case .streamEnd = event.content else {
      throw parser.error(
        at: event.place,
        "a second document begins here; a list is one document; take away the line '---'.")
    }
  }

  private func paramset(from event: YAMLEvent) throws -> Paramset {
    var composer = YAMLComposer(parser)
    switch event.content {
    case .mapStart(let tag) where tag == nil || tag == .map:
      let entries: YAMLEntries<ParameterValue> = try composer.entries()
      let origin = ParamsetOrigin(
        path: path, index: nextIndex, place: event.place, places: entries.valuePlaces)
      return Paramset(names: entries.names, values: entries.values, origin: origin)
    case .alias(let name):
      throw composer.aliasError(name, at: event.place)
    default:
      throw parser.error(
        at: event.place,
        "item \(nextIndex) must be a map of names to values; it is \(event.kind); "
          + "write each hyperparameter as 'name: value'.")
    }
  }
}
