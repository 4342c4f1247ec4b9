import HyperparameterSpace
import SweepList
import Testing

/// Values and names at the edges of what a list's text is made of.
@Suite struct ListTextTests {
  /// Writes paramsets, compares what is read back by their scalars, and gives the text.
  @discardableResult private func write(_ paramsets: [Paramset], _ style: ListStyle) throws
    -> String
  {
    let bytes = try ListedParamsets.sweep(paramsets).listBytes(style, verifying: false)
    let list = ParamsetList(bytes: bytes)
    var count = 0
    try list.forEach { index, paramset in
      #expect(paramset == paramsets[index])
      count += 1
    }
    #expect(count == paramsets.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names that are equal to Swift, of other Unicode scalars: each stands as it is.
  @Test(arguments: ListStyle.allCases)
  func namesThatAreCanonicallyEqual(style: ListStyle) throws {
    let names = ["\u{E9}", "e\u{301}", "\u{E9}", "\u{212B}", "\u{C5}", "A\u{30A}", "e\u{301}", "e"]
    #expect(Set(names).count == 3)
    let sweeps = try names.enumerated().map { index, name in
      try Sweep(
        SearchSpace([Hyperparameter(name, .choices([.integer(index), .string(name)]))]),
        design: .grid())
    }
    let sweep = try Sweep.concatenation(sweeps)
    let bytes = try sweep.listBytes(style)
    var read: [Paramset] = []
    try ParamsetList(bytes: bytes).forEach { read.append($1) }
    #expect(read == Array(sweep))
    #expect(
      read.map { Array($0.names[0].unicodeScalars) }
        == names.flatMap { [Array($0.unicodeScalars), Array($0.unicodeScalars)] })
    #expect(
      stride(from: 1, to: read.count, by: 2).map { read[$0].value(at: 0) }
        == names.map { .string($0) })
    for index in read.indices {
      #expect(try ParamsetList(bytes: bytes).paramset(at: index) == sweep[index])
    }
  }

  @Test(arguments: ListStyle.allCases)
  func namesThatChangeFromItemToItem(style: ListStyle) throws {
    let names = [
      "a", "no", "1", "a b", "é", "a.b-c_d", "true", "\u{85}", "- a", "a: b", "#", "\"", "\\",
    ]
    var random = SmallGenerator(state: 5)
    let paramsets = try (0..<300).map { number in
      let count = Int.random(in: 0...names.count, using: &random)
      return try Paramset(
        names.shuffled(using: &random).prefix(count).map { ($0, .integer(number)) })
    }
    #expect(paramsets.contains { $0.isEmpty })
    try write(paramsets, style)
  }

  @Test(arguments: ListStyle.allCases)
  func integersAtAllLimits(style: ListStyle) throws {
    let tens: [Int] = Array(sequence(first: 1) { $0 > .max / 10 ? nil : $0 * 10 })
    let magnitudes: [Int] = (0..<63).map { 1 << $0 } + tens
    var integers: [Int] = [.max, .max - 1, .min, .min + 1]
    for magnitude in magnitudes {
      for integer in [magnitude - 1, magnitude, magnitude + 1] { integers += [integer, -integer] }
    }
    let text = try write(integers.map { ["a": .integer($0), "b": [.integer($0)]] }, style)
    for integer in integers {
      let entry =
        style == .block
        ? "a: \(integer)\n  b: [\(integer)]\n" : "{a: \(integer), b: [\(integer)]}\n"
      #expect(text.contains("- \(entry)"))
    }
  }

  /// The text is made in pieces of 64 KiB, and read in pieces of 16 KiB; soaks try every length.
  @Test(arguments: ["x", "é", "😀", "\n", "- "], ListStyle.allCases)
  func stringsAcrossPieces(unit: String, style: ListStyle) throws {
    let spelledCount = unit == "\n" ? 2 : unit.utf8.count
    let step = OneItemTests.factor > 1 ? 1 : 31
    for edge in [1 << 14, 1 << 16] {
      for offset in stride(from: -120, through: 8, by: step) {
        let count = (edge + offset) / spelledCount
        try write([["a": .string(String(repeating: unit, count: count))], ["a": 1]], style)
      }
    }
  }

  /// Many small items: the last of a piece ends anywhere behind its end.
  @Test(arguments: ListStyle.allCases)
  func itemsAcrossPieces(style: ListStyle) throws {
    for length in [1, 2, 7, 20, 39] {
      let paramset: Paramset = ["n": .string(String(repeating: "x", count: length)), "m": 1]
      var sizes: [Int] = []
      var bytes: [UInt8] = []
      try ListedParamsets.sweep([Paramset](repeating: paramset, count: 4_000)).write(
        style: style, verifying: false
      ) { piece in
        sizes.append(piece.count)
        bytes += piece
      }
      #expect(sizes.dropLast().allSatisfy { (1 << 16..<1 << 16 + 64).contains($0) })
      #expect(bytes.split(separator: UInt8(ascii: "m")).count > 4_000)
      #expect(try ParamsetList(bytes: bytes).paramset(at: 3_999) == paramset)
    }
  }
}
