internal import HyperparameterSpace

/// A value of a space file that remembers where it stands.
struct MarkedNode: YAMLTree {
  /// Where it begins.
  let place: ParamsetOrigin.Place
  /// What it is.
  let content: Content

  /// What a node is.
  indirect enum Content {
    case scalar(ParameterValue)
    case list([MarkedNode])
    case map(YAMLEntries<MarkedNode>)
  }

  static func scalar(_ value: ParameterValue, at place: ParamsetOrigin.Place) -> MarkedNode {
    MarkedNode(place: place, content: .scalar(value))
  }

  static func list(_ elements: [MarkedNode], at place: ParamsetOrigin.Place) -> MarkedNode {
    MarkedNode(place: place, content: .list(elements))
  }

  static func map(
    _ entries: YAMLEntries<MarkedNode>, at place: ParamsetOrigin.Place
  ) -> MarkedNode {
    MarkedNode(place: place, content: .map(entries))
  }

  /// The value without places.
  var value: ParameterValue {
    switch content {
    case .scalar(let value): value
    case .list(let elements): .list(elements.map(\.value))
    case .map(let entries):
      .map(Paramset(names: entries.names, values: entries.values.map(\.value)))
    }
  }

  /// The elements of a list; `nil` for anything else.
  var elements: [MarkedNode]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  /// Whether it is an integer.
  var isInteger: Bool {
    if case .scalar(.integer) = content { true } else { false }
  }

  /// What the node is, for messages.
  var kind: String {
    switch content {
    case .scalar(.null): "nothing"
    case .scalar(.boolean(let value)): "the Boolean \(value)"
    case .scalar(.integer(let value)): "the integer \(value)"
    case .scalar(.double(let value)): "the number \(value)"
    case .scalar(.string(let value)): "the string '\(Spelling.printable(value, most: 40))'"
    case .scalar, .list: "a list"
    case .map: "a map"
    }
  }

  /// The end of a message about a node that should be a number.
  var numberRemedy: String {
    guard case .scalar(.string(let text)) = content, Double(text) != nil else { return "." }
    return "; take away the quotation marks."
  }
}
