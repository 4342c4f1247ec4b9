/// What a file may demand of its reader; beyond it, the file is refused.
///
/// The defaults are far above what hyperparameters need, and low enough that a file made to do harm
/// costs little time and memory.
public struct ListLimits: Sendable, Hashable {
  /// How deep lists and maps may stand in each other, the list of paramsets included.
  ///
  /// libyaml 0.2.5 needs time quadratic in the depth, and other readers stop at 50 to 128 levels.
  public let depth: Int
  /// How many scalars, lists and maps one paramset may have, each alias counted as all that it stands
  /// for.
  ///
  /// Bounds time and memory: a paramset is held as a whole, the list is not. What has a name with `&`
  /// is held to the end of the list, and may have as many in all.
  public let nodesPerItem: Int
  /// For how many scalars, lists and maps aliases may stand in the whole list.
  ///
  /// Bounds time: a few bytes in each of many items can merge many names.
  public let expandedNodes: Int
  /// How many bytes of UTF-8 one scalar may have.
  ///
  /// A hyperparameter is a setting, not data; libyaml holds a scalar as a whole, several times over.
  public let scalarByteCount: Int
  /// How many bytes of UTF-8 the scalars of one paramset may have together, aliases counted likewise.
  public let itemByteCount: Int
  /// How many bytes the file may have.
  ///
  /// Parsing takes about a second for 80 MB.
  public let fileByteCount: Int

  /// The limits that hold where none are given.
  public static let `default` = ListLimits()

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - depth: How deep lists and maps may stand in each other, from 2 to 1,000.
  ///   - nodesPerItem: How many scalars, lists and maps one paramset may have.
  ///   - expandedNodes: For how many of them aliases may stand in the whole list.
  ///   - scalarByteCount: How many bytes of UTF-8 one scalar may have, at most 1 GiB.
  ///   - itemByteCount: How many bytes of UTF-8 the scalars of one paramset may have together.
  ///   - fileByteCount: How many bytes the file may have.
  public init(
    depth: Int = 64, nodesPerItem: Int = 100_000, expandedNodes: Int = 10_000_000,
    scalarByteCount: Int = 1 << 20,
    itemByteCount: Int = 16 << 20, fileByteCount: Int = 64 << 30
  ) {
    precondition((2...1_000).contains(depth), "a depth limit is from 2 to 1,000")
    precondition(
      (0...(1 << 30)).contains(scalarByteCount), "a scalar's limit is from 0 bytes to 1 GiB")
    self.depth = depth
    self.nodesPerItem = nodesPerItem
    self.expandedNodes = expandedNodes
    self.scalarByteCount = scalarByteCount
    self.itemByteCount = itemByteCount
    self.fileByteCount = fileByteCount
  }

  /// How many bytes of the file may pass without an event of the parser.
  ///
  /// A scalar's text is at most ten bytes for one of its value (`\U0000000A`); the rest is for
  /// comments and blanks, which stand between events.
  var byteCountBetweenEvents: Int { 10 * scalarByteCount + (64 << 20) }
}
