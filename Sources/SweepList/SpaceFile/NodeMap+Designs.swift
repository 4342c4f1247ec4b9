internal import HyperparameterSpace

extension NodeMap {
  /// How many points, under `count`.
  func count() throws -> Int { try integer("count", in: 1...Int.max) }

  /// The seed under `seed`; 0 where it is not there.
  func seed(_ key: String = "seed") throws -> UInt64 {
    UInt64(try integer(key, in: 0...Int.max, default: 0))
  }

  /// A grid with `levels`, a number or numbers and values by name, and `default_levels`.
  func grid(of names: SpaceNames) throws -> GridDesign {
    let defaultLevels =
      self["default_levels"] == nil ? nil : try integer("default_levels", in: 1...Int.max)
    guard let node = self["levels"] else { return GridDesign(defaultLevels: defaultLevels) }
    if node.isInteger {
      guard defaultLevels == nil else {
        throw error(
          at: keyPlace("default_levels"),
          "'levels' is a number already; 'default_levels' is another; leave one out.")
      }
      return GridDesign(defaultLevels: try integer("levels", in: 1...Int.max))
    }
    let map = try NodeMap(
      node, subject: "\(subject).levels", expected: "a number or a map of names to levels",
      remedy: "write {NAME: NUMBER, NAME: [VALUE, VALUE]}.", parser: parser)
    var levels: [String: GridLevels] = [:]
    for (name, place) in zip(map.keys, map.entries.places.map(\.name)) {
      guard let node = map[name] else { continue }
      levels[name] = try map.levels(node, of: name, at: place, in: names)
    }
    return GridDesign(levels: levels, defaultLevels: defaultLevels)
  }

  /// The levels of one hyperparameter, checked against its domain.
  private func levels(
    _ node: MarkedNode, of name: String, at place: ParamsetOrigin.Place, in names: SpaceNames
  ) throws -> GridLevels {
    let levels: GridLevels
    switch node.content {
    case .scalar(.integer(let count)): levels = .count(count)
    case .list(let elements): levels = .values(elements.map(\.value))
    default:
      throw error(
        at: node.place,
        """
        the levels of '\(Spelling.printable(name))' must be a number of levels or a list of \
        values; they are \(node.kind).
        """)
    }
    let domains = names.domains.filter { $0.path == name }.map(\.domain)
    guard !domains.isEmpty else {
      let remedy = knownNames(names.paths, near: name)
      throw error(
        at: place,
        Spelling.printable(
          "the space has no single hyperparameter '\(name)'; \(remedy)", most: 1_000))
    }
    for domain in domains {
      do {
        let space = try SearchSpace([Hyperparameter(name, domain)])
        _ = try GridDesign(levels: [name: levels]).paramsets(of: space)
      } catch let refusal as DesignError {
        throw parser.error(
          at: Self.place(of: refusal, in: node), Spelling.printable("\(refusal)", most: 1_000))
      }
    }
    return levels
  }

  private static func place(
    of error: DesignError, in node: MarkedNode
  ) -> ParamsetOrigin.Place {
    let elements = node.elements ?? []
    switch error {
    case .levelOutsideDomain(_, let value, _):
      return elements.first { $0.value == value }?.place ?? node.place
    case .repeatedLevel(_, let value):
      return elements.filter { $0.value == value }.dropFirst().first?.place ?? node.place
    default: return node.place
    }
  }
}
