internal import HyperparameterSpace

/// What the comments at the beginning of a list say of it, where the library wrote them.
public struct ListHeader: Sendable, Hashable {
  /// The version of the list's form.
  public let formatVersion: Int
  /// How many paramsets the list has.
  public let count: Int?
  /// What chose the paramsets, on one line.
  public let design: String?
  /// The space that they were chosen from: a line for each hyperparameter and constraint.
  public let space: [String]

  /// The line on which the number of paramsets stands.
  let countLine: Int

  /// The version that the library writes and reads.
  static let formatVersion = 1

  private static let title = "hyperparameter list, format "
  private static let countKey = "count: "
  private static let designKey = "design: "
  private static let spaceKey = "space:"
  private static let indentation = "  "

  /// The lines of a sweep's header, without the comments' marks.
  static func lines(of sweep: Sweep) -> [String] {
    [
      title + "\(formatVersion)", countKey + "\(sweep.exactCount)", designKey + sweep.design,
      spaceKey,
    ] + sweep.space.map { indentation + $0 } + [
      "item i belongs to array index i, counted from 0",
      "verify: the file's SHA-256 is its identity; the same space and design make the same bytes",
    ]
  }

  /// Reads the comments at the beginning of a text; `nil` where the library did not write them.
  init?(of source: ByteSource) throws {
    var size = 1 << 13
    while true {
      let bytes = try source.beginning(upTo: size)
      guard bytes.starts(with: "# \(Self.title)".utf8) else { return nil }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      // The last may be cut off; what is so long is no header.
      let comments = lines.dropLast(bytes.count < size ? 0 : 1).prefix {
        $0.first == UInt8(ascii: "#")
      }
      if comments.count < lines.count - 1 || bytes.count < size || size >= 1 << 24 {
        self.init(lines: comments.map { String(decoding: $0.dropFirst(2), as: UTF8.self) })
        return
      }
      size *= 4
    }
  }

  private init?(lines: [String]) {
    let lines = lines.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 }
    guard let version = lines.first.flatMap({ Int($0.dropFirst(Self.title.count)) }) else {
      return nil
    }
    formatVersion = version
    let counts = lines.firstIndex { $0.hasPrefix(Self.countKey) }
    count = counts.flatMap { Int(lines[$0].dropFirst(Self.countKey.count)) }
    countLine = (counts ?? 0) + 1
    design = lines.first { $0.hasPrefix(Self.designKey) }
      .map { String($0.dropFirst(Self.designKey.count)) }
    let spaces = lines.firstIndex(of: Self.spaceKey)
    space =
      spaces.map { start in
        lines[(start + 1)...].prefix { $0.hasPrefix(Self.indentation) }
          .map { String($0.dropFirst(Self.indentation.count)) }
      } ?? []
  }

  /// Whether the beginning of a text has no header of a version that is not known.
  static func isKnown(_ beginning: ArraySlice<UInt8>) -> Bool {
    let mark = Array("# \(title)".utf8)
    guard beginning.starts(with: mark) else { return true }
    let line = beginning.dropFirst(mark.count).prefix { $0 != 0x0A && $0 != 0x0D }
    return Int(String(decoding: line, as: UTF8.self)).map { $0 == formatVersion } ?? true
  }
}
