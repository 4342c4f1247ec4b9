internal import HyperparameterSpace

/// The entries of a map, in the order of the text; no two names are equal.
struct YAMLEntries<Tree> {
  /// The values.
  private(set) var values: [Tree] = []
  /// Where each name and each value begins.
  private(set) var places: [ParamsetOrigin.EntryPlaces] = []

  /// The names, and behind them some that may follow.
  private var likelyNames: [String]
  private var nameCount = 0
  /// Whether so far all names are likely ones, of which no two are equal.
  private var areLikely: Bool
  /// The positions by name, once there are so many that looking through them would be slow.
  private var positions: [String: Int] = [:]

  /// The number of names up to which they are compared one by one.
  private static var fewNames: Int { 16 }

  /// No entries.
  ///
  /// - Parameter likelyNames: Names that are likely to follow, in order; no two are equal.
  init(likelyNames: [String] = []) {
    self.likelyNames = likelyNames
    areLikely = !likelyNames.isEmpty
    // A map of many names may be followed by thousands of few.
    let count = min(likelyNames.count, Self.fewNames)
    values.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// The names.
  var names: [String] {
    nameCount == likelyNames.count ? likelyNames : Array(likelyNames[..<nameCount])
  }

  /// The name that is likely to be the next.
  var likelyName: String? {
    areLikely && nameCount < likelyNames.count ? likelyNames[nameCount] : nil
  }

  /// The position of a name.
  func position(of name: String) -> Int? {
    likelyNames[..<nameCount].count <= Self.fewNames || areLikely
      ? likelyNames[..<nameCount].firstIndex(of: name) : positions[name]
  }

  /// Adds the name that is likely to be the next, before its value.
  mutating func appendLikelyName(at place: ParamsetOrigin.Place) {
    nameCount += 1
    places.append(ParamsetOrigin.EntryPlaces(name: place, value: place))
  }

  /// Adds a name that is not there yet, before its value.
  mutating func append(name: String, at place: ParamsetOrigin.Place) {
    if areLikely { likelyNames = Array(likelyNames[..<nameCount]) }
    areLikely = false
    likelyNames.append(name)
    nameCount += 1
    places.append(ParamsetOrigin.EntryPlaces(name: place, value: place))
    if nameCount > Self.fewNames {
      for position in positions.count..<nameCount { positions[likelyNames[position]] = position }
    }
  }

  /// Adds the value of the last name.
  mutating func append(value: Tree, at place: ParamsetOrigin.Place) {
    values.append(value)
    places[places.count - 1].value = place
  }

  /// Replaces the value at a position.
  mutating func replaceValue(
    at position: Int, with value: Tree, at place: ParamsetOrigin.Place
  ) {
    values[position] = value
    places[position].value = place
  }
}
