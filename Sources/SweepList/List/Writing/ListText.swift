internal import HyperparameterSpace

/// The text of a sweep's list, made piece by piece: header, then one paramset after the other.
struct ListText {
  /// How many paramsets the text so far has.
  private(set) var itemCount = 0
  /// How many bytes the text so far has.
  private(set) var byteCount = 0

  private let path: String
  private let style: ListStyle
  private let count: Int
  private let header: [String]
  private var paramsets: SweepIterator
  private var checker: ListItemChecker

  /// The names of the last paramset, and how they are put down: each with what stands before it.
  private var names: [String] = []
  private var leads: [[UInt8]] = []

  /// How large a piece is, at least.
  private static let pieceSize = 1 << 16

  /// The longest line of a header's comment, in characters.
  private static let commentLength = 1_000

  /// How many paramsets are written before the size of the whole is judged.
  private static let sampleCount = 1_000

  /// A text at its beginning.
  ///
  /// - Parameters:
  ///   - sweep: The paramsets.
  ///   - style: How they are laid out.
  ///   - path: What messages name.
  init(of sweep: Sweep, style: ListStyle, path: String) {
    self.path = path
    self.style = style
    count = sweep.count
    header = ListHeader.lines(of: sweep)
    paramsets = sweep.makeIterator()
    checker = ListItemChecker(path: path)
  }

  /// Replaces what a buffer has with the next piece.
  ///
  /// - Returns: Whether there is one; not after the end.
  /// - Throws: `ListError` when a paramset holds what not every reader would read back, or the whole
  ///   list would be too large.
  mutating func next(into piece: inout [UInt8]) throws -> Bool {
    piece.removeAll(keepingCapacity: true)
    if byteCount == 0 { appendHeader(to: &piece) }
    while piece.count < Self.pieceSize, let paramset = paramsets.next() {
      try append(paramset, to: &piece)
      if itemCount == Self.sampleCount { try checkSize(byteCount + piece.count) }
    }
    byteCount += piece.count
    return !piece.isEmpty
  }

  private func appendHeader(to piece: inout [UInt8]) {
    for line in header {
      piece.append(utf8: "# ")
      Spelling.append(comment: String(line.prefix(Self.commentLength)), to: &piece)
      let isCutOff = line.dropFirst(Self.commentLength).isEmpty == false
      piece.append(utf8: isCutOff ? "…\n" : "\n")
    }
    piece.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ paramset: Paramset, to piece: inout [UInt8]) throws {
    if leads.isEmpty || !paramset.hasNames(names) { try prepare(for: paramset.names) }
    try checker.check(paramset, at: itemCount)
    if style == .block, itemCount > 0 { piece.append(UInt8(ascii: "\n")) }
    itemCount += 1
    for position in paramset.indices {
      piece.append(contentsOf: leads[position])
      Spelling.append(paramset.value(at: position), to: &piece)
      if style == .block { piece.append(UInt8(ascii: "\n")) }
    }
    if paramset.isEmpty { piece.append(utf8: "- {") }
    if style == .flow || paramset.isEmpty { piece.append(utf8: "}\n") }
  }

  /// Spells names, which most paramsets share with the one before.
  private mutating func prepare(for names: [String]) throws {
    self.names = names
    try checker.check(names: names, at: itemCount)
    leads = names.indices.map { position in
      let isFirst = position == 0
      var lead: [UInt8] = []
      switch style {
      case .block: lead.append(utf8: isFirst ? "- " : "  ")
      case .flow: lead.append(utf8: isFirst ? "- {" : ", ")
      }
      Spelling.append(key: names[position], to: &lead)
      lead.append(utf8: ": ")
      return lead
    }
  }

  /// Refuses a list that no reader would take, before it fills the disk.
  private func checkSize(_ byteCount: Int) throws {
    let estimate = Double(byteCount) / Double(itemCount) * Double(count)
    let most = ListLimits.default.fileByteCount
    guard estimate <= Double(most) else {
      throw ListError.tooMany(path: path, count: count, byteCount: estimate, most: most)
    }
  }
}
