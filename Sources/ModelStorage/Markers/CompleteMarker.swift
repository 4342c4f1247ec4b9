/// The record that an index is complete: an empty file whose name is the value.
///
/// The name is `<index>.<attempt>.<digest>`, then `.<metric>=<key>` for each metric that has a
/// fitting name and for which there is room, then `.+` when a metric had not. Listing one folder
/// thus gives all complete indices with their metrics.
struct CompleteMarker: Hashable {
  /// The most bytes of a file's name.
  private static let nameLimit = 255
  private static let moreMark = "+"

  let index: Int
  let attempt: Int
  /// The first 16 hexadecimal digits of the SHA-256 of the manifest.
  let digest: String
  /// The metrics that the name tells.
  let metrics: [String: Double]
  /// Whether the manifest has metrics that the name does not tell.
  let hasMore: Bool
  let name: String

  /// The marker of a published model.
  ///
  /// - Parameters:
  ///   - manifest: The model's manifest.
  ///   - manifestDigest: The SHA-256 of the manifest's bytes in hexadecimal digits.
  init(manifest: Manifest, manifestDigest: String) {
    let digest = String(manifestDigest.prefix(16))
    var name = "\(manifest.index).\(manifest.attempt).\(digest)"
    var told: [String: Double] = [:]
    for (metric, value) in manifest.metrics.sorted(by: { $0.key < $1.key }) {
      let part = ".\(metric)=\(MetricKey.text(of: value))"
      let room = Self.nameLimit - Self.moreMark.utf8.count - 1
      if Self.isPlain(metric), name.utf8.count + part.utf8.count <= room {
        name += part
        told[metric] = value
      }
    }
    let hasMore = told.count < manifest.metrics.count
    if hasMore {
      name += ".\(Self.moreMark)"
    }
    self.init(
      index: manifest.index, attempt: manifest.attempt, digest: digest, metrics: told,
      hasMore: hasMore, name: name)
  }

  /// Reads a marker's name; `nil` for the name of something else.
  init?(name: String) {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let index = DecimalText.value(of: parts[0]),
      let attempt = DecimalText.value(of: parts[1]), parts[2].utf8.count == 16
    else {
      return nil
    }
    let hasMore = parts.last.map { $0 == Self.moreMark } ?? false
    if hasMore {
      parts.removeLast()
    }
    var metrics: [String: Double] = [:]
    for part in parts.dropFirst(3) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let value = MetricKey.value(of: sides[1]) else {
        return nil
      }
      metrics[String(sides[0])] = value
    }
    self.init(
      index: index, attempt: attempt, digest: String(parts[2]), metrics: metrics,
      hasMore: hasMore, name: name)
  }

  private init(
    index: Int, attempt: Int, digest: String, metrics: [String: Double], hasMore: Bool,
    name: String
  ) {
    self.index = index
    self.attempt = attempt
    self.digest = digest
    self.metrics = metrics
    self.hasMore = hasMore
    self.name = name
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
