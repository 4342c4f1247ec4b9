internal import HyperparameterSpace

/// What is made of the nodes of a text: plain values, or values that remember their places.
protocol YAMLTree {
  /// A node for a scalar's value.
  static func scalar(_ value: ParameterValue, at place: ParamsetOrigin.Place) -> Self
  /// A node for a list.
  static func list(_ elements: [Self], at place: ParamsetOrigin.Place) -> Self
  /// A node for a map.
  static func map(_ entries: YAMLEntries<Self>, at place: ParamsetOrigin.Place) -> Self
}

extension ParameterValue: YAMLTree {
  static func scalar(_ value: ParameterValue, at place: ParamsetOrigin.Place) -> ParameterValue {
    value
  }

  static func list(
    _ elements: [ParameterValue], at place: ParamsetOrigin.Place
  ) -> ParameterValue {
    .list(elements)
  }

  static func map(
    _ entries: YAMLEntries<ParameterValue>, at place: ParamsetOrigin.Place
  ) -> ParameterValue {
    .map(Paramset(names: entries.names, values: entries.values))
  }
}
