/// The record that an index is complete: an empty file whose name is the value.
///
/// The name is `<index>.<attempt>.<digest>`, then `.<metric>=<key>` for each metric that has a
/// fitting name and for which there is room, then `.+` when a metric had not. Listing one folder
/// thus gives all complete indices with their metrics.
struct CompleteMarker: Hashable {
  /// The most bytes of a file's name.
  private static let nameLimit = 255
  private static let moreMark = "+"

  let name: String
  let index: Int
  let attempt: Int
  /// Whether the manifest has metrics that the name does not tell.
  let hasMore: Bool

  /// The marker of a published model.
  ///
  /// - Parameters:
  ///   - manifest: The model's manifest.
  ///   - manifestDigest: The SHA-256 of the manifest's bytes in hexadecimal digits.
  init(manifest: Manifest, manifestDigest: String) {
    var name = "\(manifest.index).\(manifest.attempt).\(manifestDigest.prefix(16))"
    var toldCount = 0
    for (metric, value) in manifest.metrics.sorted(by: { $0.key < $1.key }) {
      let part = ".\(metric)=\(MetricKey.text(of: value))"
      let room = Self.nameLimit - Self.moreMark.utf8.count - 1
      if Self.isPlain(metric), name.utf8.count + part.utf8.count <= room {
        name += part
        toldCount += 1
      }
    }
    hasMore = toldCount < manifest.metrics.count
    self.name = hasMore ? "\(name).\(Self.moreMark)" : name
    index = manifest.index
    attempt = manifest.attempt
  }

  /// Reads a marker's name; `nil` for the name of something else.
  init?(name: String) {
    let parts = Self.parts(of: name)
    guard parts.count >= 3, let index = DecimalText.value(of: parts[0]),
      let attempt = DecimalText.value(of: parts[1]), parts[2].count == 16
    else {
      return nil
    }
    hasMore = parts.last.map { $0.elementsEqual(Self.moreMark.utf8) } ?? false
    guard parts.dropFirst(3).dropLast(hasMore ? 1 : 0).allSatisfy({ Self.metric($0) != nil }) else {
      return nil
    }
    self.name = name
    self.index = index
    self.attempt = attempt
  }

  /// Whether it is of the model whose manifest's bytes have this SHA-256.
  func isOf(manifestDigest: String) -> Bool {
    Self.parts(of: name)[2].elementsEqual(manifestDigest.utf8.prefix(16))
  }

  /// The metrics that the name tells.
  var metrics: [String: Double] {
    let metrics = Self.parts(of: name).dropFirst(3).compactMap(Self.metric)
    return Dictionary(metrics.map { (String(decoding: $0.name, as: UTF8.self), $0.value) }) {
      first, _ in first
    }
  }

  /// The value of a metric; `nil` when the name does not tell it.
  func value(of metric: String) -> Double? {
    Self.parts(of: name).dropFirst(3).compactMap(Self.metric)
      .first { $0.name.elementsEqual(metric.utf8) }?.value
  }

  private typealias Part = Substring.UTF8View

  private static func parts(of name: String) -> [Part] {
    name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  }

  /// The name and value that a part of a marker's name tells; `nil` when it tells none.
  private static func metric(_ part: Part) -> (name: Part, value: Double)? {
    guard let equals = part.firstIndex(of: UInt8(ascii: "=")),
      let value = MetricKey.value(of: part[part.index(after: equals)...])
    else {
      return nil
    }
    return (part[..<equals], value)
  }

  /// Whether a metric's name has only letters, digits, `_` and `-` of ASCII.
  private static func isPlain(_ metric: String) -> Bool {
    !metric.isEmpty
      && metric.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
