internal import HyperparameterSpace

extension NodeMap {
  /// The number under a key; its default where the key is not there.
  func number(_ key: String, default number: Double? = nil) throws -> Double {
    if let number, self[key] == nil { return number }
    return try self.number(try node(key), named: "'\(key)'")
  }

  /// The number under a key, where it is there.
  func optionalNumber(_ key: String) throws -> Double? {
    try self[key].map { try number($0, named: "'\(key)'") }
  }

  /// The number that a node is.
  func number(_ node: MarkedNode, named name: String) throws -> Double {
    switch node.content {
    case .scalar(.double(let double)): return double
    case .scalar(.integer(let integer)):
      guard let double = Double(exactly: integer) else {
        throw error(
          at: node.place,
          "\(name) must be a number that a double holds exactly; it is \(node.kind).")
      }
      return double
    default:
      throw error(
        at: node.place, "\(name) must be a number; it is \(node.kind)\(node.numberRemedy)")
    }
  }

  /// The integer under a key; its default where the key is not there.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - range: What it may be.
  ///   - integer: The default.
  ///   - remedy: What would do instead of a floating-point number, with a full stop.
  func integer(
    _ key: String, in range: ClosedRange<Int> = Int.min...Int.max, default integer: Int? = nil,
    remedy: String? = nil
  ) throws -> Int {
    if let integer, self[key] == nil { return integer }
    let node = try node(key)
    guard case .scalar(.integer(let given)) = node.content else {
      var end = node.numberRemedy
      if case .scalar(.double) = node.content, let remedy { end = "; \(remedy)" }
      throw error(at: node.place, "'\(key)' must be an integer; it is \(node.kind)\(end)")
    }
    guard range.contains(given) else {
      let rule =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw error(at: node.place, "'\(key)' must be \(rule); it is \(given).")
    }
    return given
  }

  /// The Boolean under a key, where it is there.
  func optionalBoolean(_ key: String) throws -> Bool? {
    guard let node = self[key] else { return nil }
    guard case .scalar(.boolean(let given)) = node.content else {
      throw error(at: node.place, "'\(key)' must be true or false; it is \(node.kind).")
    }
    return given
  }

  /// The elements of the list under a key.
  ///
  /// - Parameter remedy: What would do, with a full stop.
  func elements(_ key: String, remedy: String) throws -> [MarkedNode] {
    let node = try node(key)
    guard let elements = node.elements else {
      throw error(at: node.place, "'\(key)' must be a list; it is \(node.kind); \(remedy)")
    }
    return elements
  }

  /// The values of the list under a key.
  func values(_ key: String) throws -> [ParameterValue] {
    try elements(key, remedy: "for a constant, write 'value'.").map(\.value)
  }

  /// The numbers of the list under a key.
  func numbers(_ key: String) throws -> [Double] {
    try elements(key, remedy: "write one number for each value.").map {
      try number($0, named: "an element of '\(key)'")
    }
  }

  /// The strings of the list under a key, at least one.
  func names(_ key: String) throws -> [String] {
    let elements = try elements(key, remedy: "write [NAME, NAME].")
    guard !elements.isEmpty else {
      throw error(at: try node(key).place, "'\(key)' needs at least one name; it has none.")
    }
    return try elements.map { element in
      guard case .scalar(.string(let name)) = element.content else {
        throw error(
          at: element.place, "an element of '\(key)' must be a name; it is \(element.kind).")
      }
      return name
    }
  }
}
