import SweepList
import Testing

@Suite struct IndexSelectionTests {
  static let texts: [(String, String, count: Int, first: Int, last: Int)] = [
    ("0", "0", 1, 0, 0), ("007", "7", 1, 7, 7), ("5-5", "5", 1, 5, 5),
    ("0-99,105,200-298:2", "0-99,105,200-298:2", 151, 0, 298),
    ("0,1,2", "0-2", 3, 0, 2), ("0,2,4,6", "0-6:2", 4, 0, 6), ("0,2", "0,2", 2, 0, 2),
    ("0-1,2-5", "0-5", 6, 0, 5), ("0,5,6,7", "0,5-7", 4, 0, 7), ("0-10:3", "0-9:3", 4, 0, 9),
    ("0,2,4-6", "0-4:2,5-6", 5, 0, 6), ("3-9:20", "3", 1, 3, 3), ("0-2:2", "0,2", 2, 0, 2),
    ("0-9223372036854775806", "0-9223372036854775806", .max, 0, .max - 1),
    ("1-9223372036854775807", "1-9223372036854775807", .max, 1, .max),
    ("0,9223372036854775807", "0,9223372036854775807", 2, 0, .max),
    ("0-9223372036854775807:9223372036854775807", "0,9223372036854775807", 2, 0, .max),
  ]

  @Test(arguments: texts)
  func parses(text: String, canonical: String, count: Int, first: Int, last: Int) throws {
    let selection = try IndexSelection(parsing: text)
    #expect(selection.description == canonical)
    #expect(selection.count == count)
    #expect(selection.first == first)
    #expect(selection[count - 1] == last)
    #expect(try IndexSelection(parsing: canonical) == selection)
  }

  static let refused: [(String, String)] = [
    ("", "indices:1: an index is expected, in decimal digits without blanks. The text is '▸'."),
    ("1,", "indices:3: an index is expected, in decimal digits without blanks. The text is '1,▸'."),
    (",1", "indices:1: an index is expected, in decimal digits without blanks. The text is '▸,1'."),
    (
      "1, 2",
      "indices:3: an index is expected, in decimal digits without blanks. The text is '1,▸ 2'."
    ),
    ("1 ", "indices:2: a comma or the end is expected. The text is '1▸ '."),
    (
      "1-",
      "indices:3: the end of the range is expected, in decimal digits without blanks. The text is '1-▸'."
    ),
    (
      "1-2:",
      "indices:5: the step of the range is expected, in decimal digits without blanks. The text is '1-2:▸'."
    ),
    ("1-2:0", "indices:5: a step must be at least 1; it is 0. The text is '1-2:▸0'."),
    ("9-1", "indices:1: a range must ascend; 9-1 does not; did you mean 1-9? The text is '▸9-1'."),
    (
      "0-9,5",
      "indices:5: indices must ascend, each once; 5 stands after 0-9; take out what overlaps. "
        + "The text is '0-9,▸5'."
    ),
    (
      "5,0-3",
      "indices:3: indices must ascend, each once; 0-3 stands after 5; put it before. "
        + "The text is '5,▸0-3'."
    ),
    (
      "9223372036854775808",
      "indices:1: an index may be 9223372036854775807; this one is larger. "
        + "The text is '▸9223372036854775808'."
    ),
    (
      "0-9223372036854775807",
      "indices:1: a selection may have 9223372036854775807 indices; "
        + "with 0-9223372036854775807 it has more. The text is '▸0-9223372036854775807'."
    ),
    ("-1", "indices:1: an index is expected, in decimal digits without blanks. The text is '▸-1'."),
    ("1;\u{1B}", #"indices:2: a comma or the end is expected. The text is '1▸;\u001B'."#),
    ("٣", "indices:1: an index is expected, in decimal digits without blanks. The text is '▸٣'."),
  ]

  @Test(arguments: refused)
  func refuses(text: String, expected: String) {
    #expect(message { _ = try IndexSelection(parsing: text) } == expected)
  }

  @Test(arguments: 0..<200)
  func anySetHasOneText(seed: UInt64) throws {
    var generator = SmallGenerator(state: seed)
    let density = UInt64.random(in: 1...4, using: &generator)
    let members = (0..<60).filter { _ in
      UInt64.random(in: 0...4, using: &generator) < density
    }
    let selection = IndexSelection(members.shuffled(using: &generator) + members.prefix(3))
    #expect(Array(selection) == members)
    #expect(members.indices.allSatisfy { selection[$0] == members[$0] })
    guard !members.isEmpty else { return }
    #expect(try IndexSelection(parsing: selection.description) == selection)
    // Written in other runs, the same set is the same selection.
    let pieces = members.map(String.init).joined(separator: ",")
    #expect(try IndexSelection(parsing: pieces) == selection)
    let halves = [members.filter { $0 < 30 }, members.filter { $0 >= 30 }].filter { !$0.isEmpty }
      .map { IndexSelection($0).description }.joined(separator: ",")
    #expect(try IndexSelection(parsing: halves) == selection)
  }

  @Test func ranges() {
    #expect(IndexSelection(0..<10).description == "0-9")
    #expect(IndexSelection(5..<6).description == "5")
    #expect(IndexSelection(3..<3).isEmpty)
    #expect(IndexSelection([Int]()).description == "")
    #expect(IndexSelection(0..<10) == IndexSelection(Array(0..<10)))
  }

  @Test func textsInFiles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("indices.txt", "\n 0-2,7\n")
    #expect(try IndexSelection(parsing: "@\(path)").description == "0-2,7")
    let task = ["SWEEP_INDICES": "@\(path)", "PARALLEL_SEQ": "4"]
    #expect(try ArrayTask.current(environment: task).index == 7)
    let faulty = try folder.file("faulty.txt", "0-2, 7")
    #expect(message { _ = try IndexSelection(parsing: "@\(faulty)") }.hasPrefix("\(faulty):5: "))
    let missing = try folder.file("none.txt", nil)
    #expect(
      message { _ = try IndexSelection(parsing: "@\(missing)") }.hasPrefix("\(missing): cannot"))
  }

  @Test(.timeLimit(.minutes(10))) func manyRunsAreNotQuadratic() throws {
    // Alternating steps are the hardest case for the canonical form.
    let text = (0..<100_000).map { "\($0 * 20)-\($0 * 20 + 4):2,\($0 * 20 + 5)" }
      .joined(separator: ",")
    let selection = try IndexSelection(parsing: text)
    #expect(selection.count == 400_000)
    #expect(selection[399_999] == 1_999_985)
  }
}

/// SplitMix64, for repeatable random tests.
struct SmallGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
