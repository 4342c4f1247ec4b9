import Foundation

/// JSON as the commands print it: names in alphabetical order, a final newline.
enum JSONText {
  /// The JSON of a value; NaN and infinities are the texts `nan`, `inf` and `-inf`.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
