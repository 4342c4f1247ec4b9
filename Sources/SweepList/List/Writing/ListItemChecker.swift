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

  /// The values and bytes of text that the paramset has so far; a reader has limits for them.
  private var nodeCount = 0
  private var byteCount = 0

  /// A checker of what goes into a file.
  init(path: String) { self.path = path }

  /// Checks the paramset of an index.
  mutating func check(_ paramset: Paramset, at index: Int) throws {
    (nodeCount, byteCount) = (0, 0)
    for (name, value) in paramset {
      if let reason = fault(ofKey: name) ?? fault(of: value, depth: 1) {
        throw ListError.unwritable(path: path, index: index, parameter: name, reason: reason)
      }
    }
  }

  private mutating func fault(of value: ParameterValue, depth: Int) -> String? {
    nodeCount += 1
    let limits = ListLimits.default
    guard nodeCount < limits.nodesPerItem, byteCount <= limits.itemByteCount else {
      return """
        a paramset may have \(limits.nodesPerItem) names and values, and \(limits.itemByteCount) \
        bytes of text; with this one it has more; give the name of a file instead.
        """
    }
    switch value {
    case .null, .boolean, .integer, .double:
      return nil
    case .string(let string):
      return fault(of: string)
    case .list(let values):
      guard depth <= Self.depth else { return Self.tooDeep }
      for value in values {
        if let fault = fault(of: value, depth: depth + 1) { return fault }
      }
      return nil
    case .map(let paramset):
      guard depth <= Self.depth else { return Self.tooDeep }
      for (name, value) in paramset {
        if let fault = fault(ofKey: name) ?? fault(of: value, depth: depth + 1) { return fault }
      }
      return nil
    }
  }

  private static var tooDeep: String {
    "lists and maps may stand \(depth) deep in a paramset; this one is deeper; flatten it."
  }

  private mutating func fault(of string: String) -> String? {
    byteCount += string.utf8.count
    if string.utf8.contains(0) {
      return "a string must not hold the character NUL, at which some readers end it; leave it out."
    }
    let most = ListLimits.default.scalarByteCount
    guard string.utf8.count <= most else {
      return """
        a string may have \(most) bytes; this one has \(string.utf8.count); \
        give the name of a file instead.
        """
    }
    return nil
  }

  private mutating func fault(ofKey name: String) -> String? {
    nodeCount += 1
    byteCount += name.utf8.count
    if name.isEmpty { return "a name must not be empty; give it one." }
    if name == "<<" { return "the name '<<' means a merge to many readers; choose another." }
    if name.utf8.contains(0) {
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
