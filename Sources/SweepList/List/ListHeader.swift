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

  /// How much of a text is looked through; what a header has beyond is left out.
  private static let mostBytes = 1 << 20
  /// How long a first line is that names a version.
  private static let mostTitleBytes = 64

  /// Reads the comments at the beginning of a text; `nil` where the library did not write them.
  init?(of source: ByteSource) throws {
    guard Self.version(in: try source.beginning(upTo: Self.mostTitleBytes)[...]) != nil else {
      return nil
    }
    let bytes = try source.beginning(upTo: Self.mostBytes)
    guard let version = Self.version(in: bytes[...]) else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      // The last line may have been cut off.
      .dropLast(bytes.count == Self.mostBytes ? 1 : 0)
      .prefix { $0.first == UInt8(ascii: "#") }
      .map { line in
        let end = line.last == 0x0D ? line.endIndex - 1 : line.endIndex
        return String(decoding: line[..<end].dropFirst(2), as: UTF8.self)
      }
    formatVersion = version
    let counts = lines.firstIndex { $0.hasPrefix(Self.countKey) }
    count = counts.flatMap { Int(lines[$0].dropFirst(Self.countKey.count)) }
    countLine = (counts ?? 0) + 1
    design = lines.first { $0.hasPrefix(Self.designKey) }
      .map { String($0.dropFirst(Self.designKey.count)) }
    space = lines.drop { $0 != Self.spaceKey }.dropFirst()
      .prefix { $0.hasPrefix(Self.indentation) }
      .map { String($0.dropFirst(Self.indentation.count)) }
  }

  /// Whether the beginning of a text has no header of a version that is not known.
  static func isKnown(_ beginning: ArraySlice<UInt8>) -> Bool {
    version(in: beginning).map { $0 == formatVersion } ?? true
  }

  /// The version that a first line names; `nil` where it is no header's.
  private static func version(in beginning: ArraySlice<UInt8>) -> Int? {
    let mark = Array("# \(title)".utf8)
    guard beginning.starts(with: mark) else { return nil }
    let version = beginning.prefix(mostTitleBytes).dropFirst(mark.count)
      .prefix { $0 != 0x0A && $0 != 0x0D }
    return Int(String(decoding: version, as: UTF8.self))
  }
}
