internal import HyperparameterSpace

/// One hyperparameter of a space file: its name and the keys under it.
struct ParameterFields {
  let name: String
  /// Where the name stands.
  let place: ParamsetOrigin.Place
  private let entries: YAMLEntries<MarkedNode>
  private let parser: YAMLParser

  private static let keys = ["distribution", "value", "values", "min", "max"]

  /// Takes the node under a hyperparameter's name apart.
  init(
    name: String, place: ParamsetOrigin.Place, node: MarkedNode, parser: YAMLParser
  ) throws {
    self.name = name
    self.place = place
    self.parser = parser
    guard case .map(let entries) = node.content else {
      throw parser.error(
        at: node.place,
        """
        \(Spelling.printable(name)): a map with value, values, or min and max is expected; \
        it is \(node.kind); for a constant, write {value: …}.
        """)
    }
    self.entries = entries
    for (key, keyPlace) in zip(entries.names, entries.namePlaces) where !Self.keys.contains(key) {
      throw error(
        at: keyPlace,
        Distribution.unreadKeys.contains(key)
          ? "the key '\(key)' is not supported; there are \(Self.keys.joined(separator: ", "))."
          : unknownKey(key, known: Self.keys, in: "a hyperparameter"))
    }
  }

  /// The domain that the keys describe.
  func domain() throws -> Domain {
    let distribution = try distribution()
    for (key, keyPlace) in zip(entries.names, entries.namePlaces)
    where key != "distribution" && !distribution.keys.contains(key) {
      throw error(
        at: keyPlace,
        """
        the key '\(key)' does not belong to the distribution \(distribution.rawValue), \
        which has \(distribution.keys.joined(separator: " and ")); take it away.
        """)
    }
    switch distribution {
    case .uniform:
      return .continuous(lower: try number("min"), upper: try number("max"), scale: .linear)
    case .logUniformValues:
      return .continuous(lower: try number("min"), upper: try number("max"), scale: .logarithmic)
    case .integerUniform:
      return .integer(lower: try integer("min"), upper: try integer("max"), scale: .linear)
    case .categorical:
      let values = try node("values")
      guard case .list(let elements) = values.content else {
        throw error(
          at: values.place,
          "'values' must be a list; it is \(values.kind); for a constant, write 'value'.")
      }
      return .choices(elements.map(\.value))
    case .constant:
      return .constant(try node("value").value)
    }
  }

  /// The distribution that is named, or the one that the other keys imply.
  private func distribution() throws -> Distribution {
    guard let position = entries.position(of: "distribution") else { return try implied() }
    let node = entries.values[position]
    guard case .scalar(.string(let text)) = node.content else {
      throw error(
        at: node.place, "'distribution' must be a name; it is \(node.kind); \(Self.supported)")
    }
    if let distribution = Distribution(rawValue: text) { return distribution }
    if Distribution.unreadNames.contains(text) {
      throw error(at: node.place, "the distribution '\(text)' is not supported; \(Self.supported)")
    }
    let nearest = nearestName(to: text, in: Distribution.allCases.map(\.rawValue))
    throw error(
      at: node.place,
      "unknown distribution '\(Spelling.printable(text))'; "
        + (nearest.map { "did you mean '\($0)'?" } ?? Self.supported))
  }

  private static var supported: String { "there are \(Distribution.list)." }

  private func implied() throws -> Distribution {
    if entries.position(of: "value") != nil { return .constant }
    if entries.position(of: "values") != nil { return .categorical }
    let bounds = ["min", "max"].compactMap { entries.position(of: $0) }
    guard !bounds.isEmpty else {
      throw error(at: place, "it has no values; give value, values, or min and max.")
    }
    let areIntegers = bounds.allSatisfy {
      if case .scalar(.integer) = entries.values[$0].content { return true }
      return false
    }
    return areIntegers ? .integerUniform : .uniform
  }

  private func node(_ key: String) throws -> MarkedNode {
    guard let position = entries.position(of: key) else {
      throw error(at: place, "the key '\(key)' is missing; add it.")
    }
    return entries.values[position]
  }

  private func number(_ key: String) throws -> Double {
    let node = try node(key)
    switch node.content {
    case .scalar(.double(let double)): return double
    case .scalar(.integer(let integer)):
      guard let double = Double(exactly: integer) else {
        throw error(
          at: node.place,
          "'\(key)' must be a number that a double holds exactly; it is \(node.kind).")
      }
      return double
    default:
      throw error(at: node.place, "'\(key)' must be a number; it is \(node.kind)\(unquote(node)).")
    }
  }

  private func integer(_ key: String) throws -> Int {
    let node = try node(key)
    guard case .scalar(.integer(let integer)) = node.content else {
      throw error(
        at: node.place,
        "'\(key)' must be an integer; it is \(node.kind)\(unquote(node)); "
          + "for floating-point numbers, use the distribution uniform.")
    }
    return integer
  }

  private func unquote(_ node: MarkedNode) -> String {
    guard case .scalar(.string(let text)) = node.content, Double(text) != nil else { return "" }
    return "; take away the quotation marks"
  }

  private func error(at place: ParamsetOrigin.Place, _ message: String) -> YAMLError {
    parser.error(at: place, "\(Spelling.printable(name)): \(message)")
  }
}

extension ParameterFields {
  /// The place of what a search space refused about this hyperparameter.
  func place(of error: SearchSpaceError) -> ParamsetOrigin.Place {
    guard case .invalidDomain(_, let problem) = error else { return place }
    switch problem {
    case .noChoices:
      return valuePlace(of: "values")
    case .duplicateChoice(let value):
      guard let position = entries.position(of: "values"),
        case .list(let elements) = entries.values[position].content
      else { return place }
      return elements.filter { $0.value == value }.dropFirst().first?.place ?? place
    default:
      return valuePlace(of: "min")
    }
  }

  private func valuePlace(of key: String) -> ParamsetOrigin.Place {
    entries.position(of: key).map { entries.values[$0].place } ?? place
  }
}
