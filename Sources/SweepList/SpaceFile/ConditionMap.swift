internal import HyperparameterSpace

/// A map of hyperparameters' names to tests of their values, under `when` or in `forbidden`.
struct ConditionMap {
  /// What must hold, all of it, in the order of the file.
  let conditions: [Condition]
  private let map: NodeMap

  /// Reads a map of names to tests.
  init(_ node: MarkedNode, subject: String, parser: YAMLParser) throws {
    let map = try NodeMap(
      node, subject: subject, expected: "a map of names to tests",
      remedy: "write {NAME: VALUE}, {NAME: [VALUE, VALUE]} or {NAME: {min: NUMBER}}.",
      parser: parser)
    self.map = map
    conditions = try zip(map.entries.names, map.entries.values).map { name, test in
      Condition(name, try Self.test(test, of: name, in: map))
    }
    guard !conditions.isEmpty else {
      throw map.error(
        at: node.place, "a condition must test something; it is empty; write {NAME: VALUE}.")
    }
  }

  /// Where a hyperparameter's test stands, or a value in it.
  func place(of name: String, value: ParameterValue? = nil) -> ParamsetOrigin.Place {
    guard let value, let test = map[name] else { return map.keyPlace(name) }
    if case .map(let entries) = test.content, let excluded = entries.values.first {
      return (excluded.elements?.first { $0.value == value } ?? excluded).place
    }
    return (test.elements?.first { $0.value == value } ?? test).place
  }

  private static func test(
    _ node: MarkedNode, of name: String, in map: NodeMap
  ) throws -> Condition.Test {
    switch node.content {
    case .scalar(let value): return .oneOf([value])
    case .list(let elements):
      guard !elements.isEmpty else {
        throw map.error(
          at: node.place,
          "'\(Spelling.printable(name))' must be one of some values; none is given; list some.")
      }
      return .oneOf(elements.map(\.value))
    case .map:
      let test = try NodeMap(
        node, subject: map.subject, expected: "a test", remedy: "write a value.",
        parser: map.parser)
      try test.check(keys: ["min", "max", "not"], of: "a test")
      return try self.test(test, of: name)
    }
  }

  private static func test(_ map: NodeMap, of name: String) throws -> Condition.Test {
    guard let excluded = map["not"] else {
      let (lower, upper) = (
        try map.number("min", default: -.infinity), try map.number("max", default: .infinity)
      )
      guard !map.keys.isEmpty else {
        throw map.error(
          at: map.place,
          "the test of '\(Spelling.printable(name))' is empty; give min, max or not.")
      }
      guard lower <= upper else {
        throw map.error(
          at: map.valuePlace(ofFirst: "min", "max"),
          "'min' must not be above 'max'; they are \(lower) and \(upper).")
      }
      return .between(lower, upper)
    }
    guard map.keys.count == 1 else {
      throw map.error(
        at: map.keyPlace("not"), "'not' must stand alone; there is \(map.keys.list()).")
    }
    if case .map = excluded.content {
      throw map.error(
        at: excluded.place, "'not' must be a value or a list of values; it is a map.")
    }
    let values = excluded.elements?.map(\.value) ?? [excluded.value]
    guard !values.isEmpty else {
      throw map.error(
        at: excluded.place, "'not' must exclude some value; none is given; list some.")
    }
    return .noneOf(values)
  }
}
