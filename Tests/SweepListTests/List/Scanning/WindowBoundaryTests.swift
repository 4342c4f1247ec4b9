import HyperparameterSpace
import Testing

@testable import SweepList

/// A text that comes in pieces: an item is the same wherever they end.
@Suite struct WindowBoundaryTests {
  /// Every kind of token, so that each is cut at every byte.
  static let list = """
    # hyperparameter list, format 1
    # é😀 comment
    ---
    - learning_rate: 1.0e-05
      "quoted name": "é😀 \\u00e9 \\" \\\\ # - "
      hidden: [10, [20, {a: 1, "b c": 'it''s'}]]

      # - between: 1
      layers:
      - 17
      - relu
      last: /data/x y.csv  # c
    - {learning_rate: -0.25, "quoted name": '- a: 1', layers: {}}\r
    -   other: 123456789012345678
        names: ~
    - learning_rate: .inf
      "quoted name": ""

    """

  static let items: [ItemScanner.Item] = (0..<4).compactMap {
    try? ItemScanner.item(at: $0, in: ByteSource(bytes: Array(list.utf8)), limits: .default)
  }

  /// A text that is read so many bytes at a time, the last of them fewer.
  private func source(_ bytes: [UInt8], sizes: [Int]) -> ByteSource {
    var (start, number) = (0, 0)
    return ByteSource { piece in
      guard start < bytes.count else { return false }
      piece = Array(bytes[start...].prefix(sizes[number % sizes.count]))
      start += piece.count
      number += 1
      return true
    }
  }

  private func expectSame(_ item: ItemScanner.Item?, as index: Int, lineOffset: Int = 0) {
    #expect(item?.bytes == Self.items[index].bytes)
    #expect(item?.firstLine == Self.items[index].firstLine + lineOffset)
  }

  @Test(arguments: 1..<100)
  func piecesOfAnySize(size: Int) throws {
    try #require(Self.items.count == 4)
    for index in 0..<4 {
      let source = source(Array(Self.list.utf8), sizes: [size])
      expectSame(try ItemScanner.item(at: index, in: source, limits: .default), as: index)
    }
    let beyond = source(Array(Self.list.utf8), sizes: [size])
    #expect(try ItemScanner.item(at: 4, in: beyond, limits: .default) == nil)
  }

  @Test func twoPiecesCutAnywhere() throws {
    let bytes = Array(Self.list.utf8)
    for place in 1..<bytes.count {
      let source = source(bytes, sizes: [place, bytes.count])
      expectSame(try ItemScanner.item(at: 3, in: source, limits: .default), as: 3)
    }
  }

  /// What is doubtful is so wherever the text is cut.
  @Test(arguments: DoubtfulText.misreadByLines.indices)
  func doubtsAtAnyCut(position: Int) throws {
    let text = DoubtfulText.misreadByLines[position]
    for size in 1...max(1, min(text.bytes.count, 12)) {
      let source = source(text.bytes, sizes: [size])
      #expect(try ItemScanner.item(at: text.index, in: source, limits: .default) == nil)
    }
  }

  @Test func unknownFormatsAtAnyCut() throws {
    let bytes = Array("# hyperparameter list, format 12\n- a: 1\n".utf8)
    for place in 1..<bytes.count {
      let source = source(bytes, sizes: [place, 1])
      #expect(try ItemScanner.item(at: 0, in: source, limits: .default) == nil)
    }
  }

  /// Texts of all sorts: what is found does not depend on the pieces.
  @Test(arguments: 0..<4)
  func anyTextInPieces(seed: UInt64) throws {
    var generator = ListTextGenerator(seed: 1_000 + seed)
    var foundCount = 0
    for _ in 0..<200 * OneItemTests.factor {
      let bytes = generator.next()
      for index in 0..<4 {
        let whole = try ItemScanner.item(
          at: index, in: ByteSource(bytes: bytes), limits: .default)
        let sizes = (0..<5).map { _ in Int.random(in: 1...9, using: &generator.random) }
        let item = try ItemScanner.item(
          at: index, in: source(bytes, sizes: sizes), limits: .default)
        // Where a header's line is cut, its version may look like another one.
        if item == nil, bytes.contains("hyperparameter list".utf8) { continue }
        let shown = String(decoding: bytes, as: UTF8.self).debugDescription
        #expect(
          item?.bytes == whole?.bytes && item?.firstLine == whole?.firstLine,
          "item \(index) in pieces of \(sizes) bytes of \(shown)")
        if whole != nil { foundCount += 1 }
      }
    }
    #expect(foundCount > 100)
  }

  /// The window has 64 KiB: padding before the list moves every byte of it over the window's end.
  ///
  /// The padding is held as a whole, an item up to the line that begins the next; beyond that a parser
  /// reads.
  @Test(arguments: [
    ("#", "\n", true), ("# c\n\n#", "\n", true), ("- pad: \"", "\"\n", false),
    ("- {pad: [", "1]}\n", false), ("- pad: 1\n#", "\n", false),
  ])
  func everyByteAtTheEndOfTheWindow(opening: String, closing: String, isComment: Bool) throws {
    let list = Array(Self.list.utf8.drop { $0 != UInt8(ascii: "-") }.dropFirst(4))
    let windowSize = 1 << 16
    let fixedCount = opening.utf8.count + closing.utf8.count
    for count in stride(from: windowSize - list.count - 4, to: windowSize + 4, by: 3) {
      let padding = String(repeating: " ", count: count - fixedCount)
      let source = ByteSource(bytes: Array((opening + padding + closing).utf8) + list)
      let item = try ItemScanner.item(at: isComment ? 3 : 4, in: source, limits: .default)
      if count < windowSize - 100 { #expect(item != nil) }
      if count > windowSize + 8 { #expect(item == nil) }
      if let item { #expect(item.bytes == Self.items[3].bytes) }
    }
  }

  /// Items and comments of about the window's size: what the scanner gives up is parsed.
  @Test(arguments: [
    ("- a: \"", "\"\n"), ("- a: 1\n  b: \"", "\"\n"), ("- a: 1\n#", "\n"), ("- a: 1\n# c\n#", "\n"),
    ("#", "\n- a: 1\n"),
    ("- {a: [", "]}\n"), ("- a:", "\n"), ("- a: x ", "y\n"), ("- a: '", "'"), ("- a: 1\n#", ""),
  ])
  func sizesOfAboutTheWindow(opening: String, closing: String) throws {
    for size in [65_519, 65_534, 65_535, 65_536, 65_537, 131_071] {
      for ending in ["", "- a: 2\n- a: 3\n"] {
        let count = size - (opening + closing).utf8.count
        let text = opening + String(repeating: " ", count: count) + closing
        let promise = try OneItemPromise(Array((text + ending).utf8))
        #expect(promise.breach == nil)
        #expect(promise.isValid || (closing.last != "\n" && !ending.isEmpty))
      }
    }
  }
}
