/// Decodes one value of a paramset.
struct ValueDecoder: Decoder {
  let value: ParameterValue
  let codingPath: [any CodingKey]
  /// The whole paramset, which knows where it was read from.
  let root: Paramset
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    guard case .map(let paramset) = value else { throw mismatch("a map of names to values") }
    return KeyedDecodingContainer(MapContainer(decoder: self, paramset: paramset))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let values) = value else { throw mismatch("a list") }
    return ListContainer(decoder: self, values: values)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  /// A decoder of a value inside this one.
  func nested(_ value: ParameterValue, at key: any CodingKey) -> ValueDecoder {
    ValueDecoder(value: value, codingPath: codingPath + [key], root: root)
  }

  /// The error that says that this value is of another type.
  func mismatch(_ expected: String) -> ParamsetDecodingError {
    failure(.mismatch(value: value, expected: expected), at: codingPath)
  }

  /// An error about the value at a path.
  func failure(
    _ reason: ParamsetDecodingError.Reason, at path: [any CodingKey]
  ) -> ParamsetDecodingError {
    let parameter = path.reduce("") { text, key in
      if let index = key.intValue { return "\(text)[\(index)]" }
      return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
    }
    return ParamsetDecodingError(
      parameter: parameter.isEmpty ? "paramset" : parameter, reason: reason,
      place: place(of: path.first?.stringValue))
  }

  private func place(of name: String?) -> String? {
    guard let origin = root.origin else { return nil }
    guard let name, let position = root.names.firstIndex(of: name),
      origin.places.indices.contains(position)
    else {
      return "\(origin.path):\(origin.place.line):\(origin.place.column): item \(origin.index)"
    }
    let place = origin.places[position].value
    return "\(origin.path):\(place.line):\(place.column)"
  }
}
