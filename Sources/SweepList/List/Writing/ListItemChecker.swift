internal import HyperparameterSpace

/// Refuses what not every reader of YAML would read back, before it is written.
struct ListItemChecker {
  /// The file to be written, for messages.
  let path: String

  /// How deep values may stand in a paramset: SnakeYAML stops at 50 levels, two of which are the
  /// list and the paramset.
  private static let depth = 40

  /// How long a spelled key may be: libyaml finds the end of a key within 1,024 characters.
  private static let keyByteCount = 1_000

  private let limits = ListLimits.default
  /// The values and bytes of text that the names have, and the paramset so far.
  private var namesSize = YAMLSize()
  private var size = YAMLSize()

  /// A checker of what goes into a file.
  init(path: String) { self.path = path }

  /// Checks the names of a paramset, and of those after it that have the same.
  mutating func check(names: [String], at index: Int) throws {
    size = YAMLSize()
    for name in names {
      if let reason = fault(ofKey: name) { throw error(reason, name, at: index) }
    }
    namesSize = size
  }

  /// Checks the values of a paramset.
  mutating func check(_ paramset: Paramset, at index: Int) throws {
    size = namesSize
    for position in paramset.indices {
      if let reason = fault(of: paramset.value(at: position), depth: 1) {
        throw error(reason, paramset.names[position], at: index)
      }
    }
  }

  private func error(_ reason: String, _ name: String, at index: Int) -> ListError {
    ListError.unwritable(path: path, index: index, parameter: name, reason: reason)
  }

  private mutating func fault(of value: ParameterValue, depth: Int) -> String? {
    size.nodeCount += 1
    switch value {
    case .null, .boolean, .integer, .double:
      return sizeFault
    case .string(let string):
      return fault(of: string) ?? sizeFault
    case .list(let values):
      guard depth <= Self.depth else { return Self.tooDeep }
      for value in values {
        if let fault = fault(of: value, depth: depth + 1) { return fault }
      }
      return sizeFault
    case .map(let paramset):
      guard depth <= Self.depth else { return Self.tooDeep }
      for (name, value) in paramset {
        if let fault = fault(ofKey: name) ?? fault(of: value, depth: depth + 1) { return fault }
      }
      return sizeFault
    }
  }

  private var sizeFault: String? {
    guard size.nodeCount >= limits.nodesPerItem || size.byteCount > limits.itemByteCount else {
      return nil
    }
    return """
      a paramset may have \(limits.nodesPerItem) names and values, and \(limits.itemByteCount) \
      bytes of text; with this one it has more; give the name of a file instead.
      """
  }

  private static var tooDeep: String {
    "lists and maps may stand \(depth) deep in a paramset; this one is deeper; flatten it."
  }

  private mutating func fault(of string: String) -> String? {
    let count = string.utf8.count
    size.byteCount += count
    if string.hasNUL {
      return "a string must not hold the character NUL, at which some readers end it; leave it out."
    }
    guard count <= limits.scalarByteCount else {
      return """
        a string may have \(limits.scalarByteCount) bytes; this one has \(count); \
        give the name of a file instead.
        """
    }
    return nil
  }

  private mutating func fault(ofKey name: String) -> String? {
    size.nodeCount += 1
    size.byteCount += name.utf8.count
    if name.isEmpty { return "a name must not be empty; give it one." }
    if name == "<<" { return "the name '<<' means a merge to many readers; choose another." }
    if name.hasNUL {
      return "a name must not hold the character NUL, at which some readers end it; leave it out."
    }
    // No byte is spelled in more than six; nearly every name is done here.
    if name.utf8.count * 6 + 2 <= Self.keyByteCount { return nil }
    var spelled: [UInt8] = []
    Spelling.append(key: name, to: &spelled)
    guard spelled.count <= Self.keyByteCount else {
      return """
        a name may have \(Self.keyByteCount) bytes as it is written; \
        this one has \(spelled.count); shorten it.
        """
    }
    return nil
  }
}

extension String {
  /// Whether the character NUL is in it.
  fileprivate var hasNUL: Bool {
    unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.contains(0) } ?? utf8.contains(0)
  }
}
