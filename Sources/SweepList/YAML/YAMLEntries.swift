internal import HyperparameterSpace

/// The entries of a map, in the order of the text; no two names are equal.
struct YAMLEntries<Tree> {
  /// The names.
  private(set) var names: [String] = []
  /// Where each name begins.
  private(set) var namePlaces: [ParamsetOrigin.Place] = []
  /// The values.
  private(set) var values: [Tree] = []
  /// Where each value begins.
  private(set) var valuePlaces: [ParamsetOrigin.Place] = []
  /// The positions by name, once there are so many that looking through them would be slow.
  private var positions: [String: Int] = [:]

  /// The number of names up to which they are compared one by one.
  private static var fewNames: Int { 16 }

  /// No entries, with room for some.
  init(capacity: Int = 0) {
    guard capacity > 0 else { return }
    names.reserveCapacity(capacity)
    namePlaces.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
    valuePlaces.reserveCapacity(capacity)
  }

  /// The position of a name.
  func position(of name: String) -> Int? {
    names.count <= Self.fewNames ? names.firstIndex(of: name) : positions[name]
  }

  /// Adds a name that is not there yet, before its value.
  mutating func append(name: String, at place: ParamsetOrigin.Place) {
    names.append(name)
    namePlaces.append(place)
    if names.count > Self.fewNames {
      for position in positions.count..<names.count { positions[names[position]] = position }
    }
  }

  /// Adds the value of the last name.
  mutating func append(value: Tree, at place: ParamsetOrigin.Place) {
    values.append(value)
    valuePlaces.append(place)
  }

  /// Replaces the value at a position.
  mutating func replaceValue(
    at position: Int, with value: Tree, at place: ParamsetOrigin.Place
  ) {
    values[position] = value
    valuePlaces[position] = place
  }
}
