/// Decodes the values of a map by name.
struct MapContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ValueDecoder
  private let paramset: Paramset
  /// The positions by name, where there are so many that looking through them would be slow.
  private let positions: [String: Int]

  init(decoder: ValueDecoder, paramset: Paramset) {
    self.decoder = decoder
    self.paramset = paramset
    positions =
      paramset.count > 16
      ? Dictionary(zip(paramset.names, paramset.indices)) { first, _ in first } : [:]
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { paramset.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { value(of: key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try child(key).decodeNil() }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try child(key).decode(type)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try child(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder }

  func superDecoder(forKey key: Key) throws -> any Decoder { try child(key) }

  private func value(of key: Key) -> ParameterValue? {
    positions.isEmpty
      ? paramset[key.stringValue] : positions[key.stringValue].map { paramset[$0].value }
  }

  private func child(_ key: Key) throws -> ValueDecoder {
    guard let value = value(of: key) else {
      throw decoder.failure(.missing(known: paramset.names), at: codingPath + [key])
    }
    return decoder.nested(value, at: key)
  }
}
