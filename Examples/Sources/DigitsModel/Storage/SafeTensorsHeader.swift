/// The JSON object at the start of a safetensors file.
struct SafeTensorsHeader: Decodable {
  /// What the header says of one tensor.
  struct Entry {
    let name: String
    let dtype: String
    let shape: [Int]
    /// The first byte of the numbers, and the one after the last.
    let place: [Int]
  }

  private(set) var metadata: [String: String] = [:]
  private(set) var entries: [Entry] = []

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private struct Description: Decodable {
    let dtype: String
    let shape: [Int]
    let place: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype
      case shape
      case place = "data_offsets"
    }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Name.self)
    for name in values.allKeys {
      guard name.stringValue != "__metadata__" else {
        metadata = try values.decode([String: String].self, forKey: name)
        continue
      }
      let tensor = try values.decode(Description.self, forKey: name)
      entries.append(
        Entry(
          name: name.stringValue, dtype: tensor.dtype, shape: tensor.shape, place: tensor.place))
    }
  }
}
